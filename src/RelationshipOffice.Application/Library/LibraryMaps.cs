using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

internal sealed class LibraryStatementMap : IEntityTypeConfiguration<LibraryStatement>
{
    public void Configure(EntityTypeBuilder<LibraryStatement> statement)
    {
        statement.ToTable("library_statements", table =>
        {
            table.HasCheckConstraint("ck_library_statements_edition", "edition >= 1");
            table.HasCheckConstraint("ck_library_statements_retired", "is_retired = (retired_because <> '')");
        });
        statement.HasKey(s => s.Id);
        statement.Property(s => s.Id).ValueGeneratedNever();
        statement.Property(s => s.Title).HasMaxLength(Text.Name);
        statement.Property(s => s.RetiredBecause).HasMaxLength(Text.Line);
        statement.Ignore(s => s.Terms);
        statement.RefusesTheSameTo("title", "ux_library_statements_title", LibraryErrors.TitleTaken);
        statement.HasMany(s => s.Editions).WithOne().HasForeignKey(e => e.Statement).OnDelete(DeleteBehavior.Restrict);
        statement.Navigation(s => s.Editions).HasField("_editions").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class LibraryEditionMap : IEntityTypeConfiguration<LibraryEdition>
{
    private static readonly ValueComparer<IReadOnlyList<Fallback>> SameFallbacks = new(
        (one, other) => one!.SequenceEqual(other!), fallbacks => fallbacks.Aggregate(0, HashCode.Combine), fallbacks => fallbacks);

    public void Configure(EntityTypeBuilder<LibraryEdition> edition)
    {
        edition.ToTable("library_editions", table => table.HasCheckConstraint("ck_library_editions_number", "number >= 1"));
        edition.HasKey(e => new { e.Statement, e.Number });
        edition.Property(e => e.Number).ValueGeneratedNever();
        edition.Property(e => e.Reason).HasMaxLength(Text.Line);
        edition.HasOne<Person>().WithMany().HasForeignKey(e => e.By).OnDelete(DeleteBehavior.Restrict);
        edition.ComplexProperty(e => e.Terms, terms =>
        {
            terms.Ignore(t => t.TagList);
            terms.Property(t => t.Section).HasColumnName("section");
            terms.Property(t => t.Title).HasColumnName("title").HasMaxLength(Text.Name);
            terms.Property(t => t.Preferred).HasColumnName("preferred").HasMaxLength(Text.Paragraph);
            terms.Property(t => t.Note).HasColumnName("note").HasMaxLength(Text.Paragraph);
            terms.Property(t => t.Tags).HasColumnName("tags").HasMaxLength(600);
            terms.Property(t => t.Fallbacks).HasColumnName("fallbacks").HasColumnType("jsonb").HasConversion(
                fallbacks => JsonSerializer.Serialize(fallbacks, OfficeJson.Options),
                kept => JsonSerializer.Deserialize<List<Fallback>>(kept, OfficeJson.Options)!, SameFallbacks);
        });
    }
}
