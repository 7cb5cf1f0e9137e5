using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

internal sealed class CharterExitMap : IEntityTypeConfiguration<CharterExit>
{
    public void Configure(EntityTypeBuilder<CharterExit> exit)
    {
        exit.ToTable("charter_exits", table =>
        {
            table.HasCheckConstraint("ck_charter_exits_end", "ends_on >= notice_on");
            table.HasCheckConstraint("ck_charter_exits_withdrawn", "(withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_reason is null)");
        });
        exit.HasKey(e => e.Id);
        exit.Property(e => e.Id).ValueGeneratedNever();
        exit.Property(e => e.Trigger).HasMaxLength(Text.Line);
        exit.Property(e => e.Reason).HasMaxLength(Text.Line);
        exit.Property(e => e.Evidence).HasMaxLength(Text.Line);
        exit.HasOne<Charter>().WithMany().HasForeignKey(e => e.Charter).OnDelete(DeleteBehavior.Restrict);
        exit.HasOne<Partner>().WithMany().HasForeignKey(e => e.Party).OnDelete(DeleteBehavior.Restrict);
        exit.HasOne<Person>().WithMany().HasForeignKey(e => e.OpenedBy).OnDelete(DeleteBehavior.Restrict);
        // Of one charter one exit runs or ran to its end; what was taken back stands beside it.
        exit.HasIndex(e => e.Charter).HasFilter("withdrawn_on is null").Refuses("ux_charter_exits_charter", ExitErrors.Already);
        exit.OwnsOne(e => e.Withdrawn, withdrawn =>
        {
            withdrawn.Property(w => w.By).HasColumnName("withdrawn_by");
            withdrawn.Property(w => w.On).HasColumnName("withdrawn_on");
            withdrawn.Property(w => w.Reason).HasColumnName("withdrawn_reason").HasMaxLength(Text.Line);
            withdrawn.HasOne<Person>().WithMany().HasForeignKey(w => w.By).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

internal sealed class ExitTaskMap : IEntityTypeConfiguration<ExitTask>
{
    public void Configure(EntityTypeBuilder<ExitTask> task)
    {
        task.ToTable("charter_exit_tasks", table =>
            table.HasCheckConstraint("ck_charter_exit_tasks_done", "(done_on is null) = (done_by is null) and (done_on is null) = (shown_by is null)"));
        task.HasKey(t => t.Id);
        task.Property(t => t.Id).ValueGeneratedNever();
        task.Property(t => t.Words).HasMaxLength(Text.Line);
        task.Ignore(t => t.IsOpen);
        task.HasOne<CharterExit>().WithMany().HasForeignKey(t => t.Exit).OnDelete(DeleteBehavior.Restrict);
        task.HasOne<Charter>().WithMany().HasForeignKey(t => t.Charter).OnDelete(DeleteBehavior.Restrict);
        task.HasOne<Partner>().WithMany().HasForeignKey(t => t.Responsible).OnDelete(DeleteBehavior.Restrict);
        task.HasIndex(t => new { t.Exit, t.Place }).Refuses("ux_charter_exit_tasks_place", OfficeErrors.Conflict);
        task.OwnsOne(t => t.Done, done =>
        {
            done.Property(d => d.By).HasColumnName("done_by");
            done.Property(d => d.On).HasColumnName("done_on");
            done.Property(d => d.ShownBy).HasColumnName("shown_by").HasMaxLength(Text.Line);
            done.HasOne<Person>().WithMany().HasForeignKey(d => d.By).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

internal sealed class ExitEvaluationMap : IEntityTypeConfiguration<ExitEvaluation>
{
    public void Configure(EntityTypeBuilder<ExitEvaluation> evaluation)
    {
        evaluation.ToTable("charter_exit_evaluations");
        evaluation.HasKey(e => e.Id);
        evaluation.Property(e => e.Id).ValueGeneratedNever();
        evaluation.Property(e => e.Achieved).HasMaxLength(Text.Paragraph);
        evaluation.Property(e => e.Lessons).HasMaxLength(Text.Paragraph);
        evaluation.Property(e => e.Evidence).HasMaxLength(Text.Line);
        evaluation.HasOne<CharterExit>().WithMany().HasForeignKey(e => e.Exit).OnDelete(DeleteBehavior.Restrict);
        evaluation.HasOne<Charter>().WithMany().HasForeignKey(e => e.Charter).OnDelete(DeleteBehavior.Restrict);
        evaluation.HasOne<Partner>().WithMany().HasForeignKey(e => e.Partner).OnDelete(DeleteBehavior.Restrict);
        evaluation.HasOne<Person>().WithMany().HasForeignKey(e => e.GivenBy).OnDelete(DeleteBehavior.Restrict);
        evaluation.HasIndex(e => new { e.Exit, e.Partner }).Refuses("ux_charter_exit_evaluations_partner", OfficeErrors.Conflict);
    }
}
