using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes.Importing;

internal sealed class ImportMap : IEntityTypeConfiguration<ObservationImport>
{
    public void Configure(EntityTypeBuilder<ObservationImport> import)
    {
        import.ToTable("observation_imports");
        import.HasKey(i => i.Id);
        import.Property(i => i.Id).ValueGeneratedNever();
        import.Property(i => i.FileName).HasMaxLength(Text.Name);
        import.HasOne<Person>().WithMany().HasForeignKey(i => i.By).OnDelete(DeleteBehavior.Restrict);
        import.HasIndex(i => i.At).HasDatabaseName("ix_observation_imports_at");
    }
}

/// <summary>The bytes of an uploaded file, and how far its recording is: apart, for no list reads them.</summary>
internal sealed class ImportFile
{
    public ImportId Import { get; init; }

    public byte[] Content { get; init; } = [];

    /// <summary>Rows written so far by the run that is under way; a run that is broken off begins anew.</summary>
    public int Progress { get; set; }
}

internal sealed class ImportFileMap : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> file)
    {
        file.ToTable("observation_import_files");
        file.HasKey(f => f.Import);
        file.Property(f => f.Import).ValueGeneratedNever();
        file.HasOne<ObservationImport>().WithOne().HasForeignKey<ImportFile>(f => f.Import).OnDelete(DeleteBehavior.Cascade);
    }
}
