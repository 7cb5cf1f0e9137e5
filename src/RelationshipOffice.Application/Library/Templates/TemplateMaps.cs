using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

internal sealed class OfficeTemplateMap : IEntityTypeConfiguration<OfficeTemplate>
{
    public void Configure(EntityTypeBuilder<OfficeTemplate> template)
    {
        template.ToTable("office_templates", table =>
        {
            table.HasCheckConstraint("ck_office_templates_edition", "edition >= 1");
            table.HasCheckConstraint("ck_office_templates_key", $"key like '{TemplateKey.Ours}%'");
            table.HasCheckConstraint("ck_office_templates_retired", "is_retired = (retired_because <> '')");
        });
        template.HasKey(t => t.Id);
        template.Property(t => t.Id).ValueGeneratedNever();
        template.Property(t => t.Key).HasMaxLength(TemplateKey.Longest);
        template.Property(t => t.CopiedFrom).HasMaxLength(TemplateKey.Longest);
        template.Property(t => t.Title).HasMaxLength(Text.Name);
        template.Property(t => t.RetiredBecause).HasMaxLength(Text.Line);
        template.Ignore(t => t.Content);
        template.HasIndex(t => t.Key).Refuses("ux_office_templates_key", TemplateErrors.TitleTaken);
        template.RefusesTheSameTo("title", "ux_office_templates_title", TemplateErrors.TitleTaken);
        template.HasMany(t => t.Editions).WithOne().HasForeignKey(e => e.Template).OnDelete(DeleteBehavior.Restrict);
        template.Navigation(t => t.Editions).HasField("_editions").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class TemplateEditionMap : IEntityTypeConfiguration<TemplateEdition>
{
    private static readonly ValueComparer<TemplateContent> SameContent = new(
        (one, other) => one!.Equals(other), content => content.GetHashCode(), content => content);

    public void Configure(EntityTypeBuilder<TemplateEdition> edition)
    {
        edition.ToTable("office_template_editions", table => table.HasCheckConstraint("ck_office_template_editions_number", "number >= 1"));
        edition.HasKey(e => new { e.Template, e.Number });
        edition.Property(e => e.Number).ValueGeneratedNever();
        edition.Property(e => e.Reason).HasMaxLength(Text.Line);
        edition.HasOne<Person>().WithMany().HasForeignKey(e => e.By).OnDelete(DeleteBehavior.Restrict);
        // In the format of template files: whatever a later product adds to it is kept with the rest.
        edition.Property(e => e.Content).HasColumnType("jsonb").HasConversion(
            content => TemplateFormat.Write(content), kept => TemplateFormat.Read(kept), SameContent);
    }
}

internal sealed class ShippedTemplateMap : IEntityTypeConfiguration<ShippedTemplate>
{
    public void Configure(EntityTypeBuilder<ShippedTemplate> template)
    {
        template.ToTable("shipped_templates", table => table.HasCheckConstraint("ck_shipped_templates_hidden", "is_hidden = (hidden_because <> '')"));
        template.HasKey(t => t.Id);
        template.Property(t => t.Id).ValueGeneratedNever();
        template.Property(t => t.Key).HasMaxLength(TemplateKey.Longest);
        template.Property(t => t.HiddenBecause).HasMaxLength(Text.Line);
        template.HasIndex(t => t.Key).Refuses("ux_shipped_templates_key", TemplateErrors.HiddenAlready);
    }
}
