using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// What somebody has typed into a form of a charter and not sent yet. It is that person's alone, part of no record and of
/// no story, and waits for them on whatever machine they come back to.
/// </summary>
internal sealed class UnsavedWords
{
    public PersonId Person { get; init; }

    public CharterId Charter { get; init; }

    /// <summary>Which form: "reword/…" with the statement's id, "write/Vision".</summary>
    public required string Form { get; init; }

    /// <summary>The words that stood there when the person began.</summary>
    public required string Before { get; set; }

    /// <summary>Which wording those were; 0 where nothing stood.</summary>
    public int Wording { get; set; }

    public required string Words { get; set; }

    public DateTimeOffset KeptAt { get; set; }
}

internal sealed class UnsavedWordsMap : IEntityTypeConfiguration<UnsavedWords>
{
    public void Configure(EntityTypeBuilder<UnsavedWords> words)
    {
        words.ToTable("unsaved_words");
        words.HasKey(w => new { w.Person, w.Charter, w.Form });
        words.Property(w => w.Form).HasMaxLength(Text.Name);
        words.Property(w => w.Before).HasMaxLength(Text.Paragraph);
        words.Property(w => w.Words).HasMaxLength(KeepUnsavedWords.MostCharacters);
        words.HasOne<Person>().WithMany().HasForeignKey(w => w.Person).OnDelete(DeleteBehavior.Cascade);
        words.HasOne<Charter>().WithMany().HasForeignKey(w => w.Charter).OnDelete(DeleteBehavior.Cascade);
    }
}
