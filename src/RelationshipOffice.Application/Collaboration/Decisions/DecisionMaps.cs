using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

internal sealed class DecisionMap : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("decisions", table =>
        {
            table.HasCheckConstraint("ck_decisions_answer_by", "answer_by >= noticed_on");
            table.HasCheckConstraint("ck_decisions_change", "(kind = 'ChangeOfType') = (new_type is not null) and (kind <> 'ChangeOfType' or domain is not null)");
            table.HasCheckConstraint("ck_decisions_amendment", "(kind = 'Amendment') = (changes <> '[]'::jsonb or new_review_date is not null) and (kind <> 'Amendment' or wanted_on is not null)");
            table.HasCheckConstraint("ck_decisions_lapsed", "(state = 'Lapsed') = (lapsed_because <> '')");
            table.HasCheckConstraint("ck_decisions_effect", "(state in ('Decided', 'InComment', 'InEffect')) = (in_effect_from is not null)");
            table.HasCheckConstraint("ck_decisions_withdrawn", "(state = 'Withdrawn') = (end_on is not null)");
        });
        decision.HasKey(d => d.Id);
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.Property(d => d.Title).HasMaxLength(Text.Name);
        decision.Property(d => d.Words).HasMaxLength(Text.Paragraph);
        decision.Property(d => d.Heard).HasMaxLength(Text.Line);
        decision.Property(d => d.Evidence).HasMaxLength(Text.Line);
        decision.Property(d => d.NewRule).HasMaxLength(Text.Paragraph);
        decision.Ignore(d => d.Days).Ignore(d => d.Ruling).Ignore(d => d.ChangeTo).Ignore(d => d.IsOver).Ignore(d => d.IsOpen).Ignore(d => d.Touches);
        decision.Property(d => d.LapsedBecause).HasMaxLength(Text.Line);
        decision.Property(d => d.Changes).HasColumnType("jsonb").HasDefaultValueSql("'[]'::jsonb").HasConversion(
            changes => JsonSerializer.Serialize(changes, OfficeJson.Options),
            kept => JsonSerializer.Deserialize<List<StatementChange>>(kept, OfficeJson.Options)!,
            new ValueComparer<IReadOnlyList<StatementChange>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list));
        decision.Property(d => d.Subjects).HasConversion(
            subjects => subjects.Select(s => s.ToString()).ToArray(),
            names => names.Select(n => Enum.Parse<ProtectedSubject>(n)).ToArray(),
            new ValueComparer<IReadOnlyList<ProtectedSubject>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list));
        foreach (var set in new Expression<Func<Decision, PartnerSet>>[] { d => d.Deciders, d => d.MustConsent, d => d.Followers, d => d.NewLeads })
        {
            decision.Property(set).HasConversion(
                partners => partners.Members.Select(m => m.Value).ToArray(), ids => new PartnerSet(ids.Select(PartnerId.From)));
        }

        decision.OwnsOne(d => d.Escalation, rung =>
        {
            rung.Property(e => e.Reason).HasMaxLength(Text.Line);
            rung.HasOne<Person>().WithMany().HasForeignKey(e => e.By).OnDelete(DeleteBehavior.Restrict);
        });
        decision.OwnsOne(d => d.End, end =>
        {
            end.Property(e => e.Reason).HasMaxLength(Text.Line);
            end.HasOne<Person>().WithMany().HasForeignKey(e => e.By).OnDelete(DeleteBehavior.Restrict);
        });
        decision.HasOne<Charter>().WithMany().HasForeignKey(d => d.Charter).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Partner>().WithMany().HasForeignKey(d => d.ProposingParty).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Person>().WithMany().HasForeignKey(d => d.ProposedBy).OnDelete(DeleteBehavior.Restrict);
        decision.HasIndex(d => new { d.Charter, d.NoticedOn }).HasDatabaseName("ix_decisions_charter");
        decision.HasIndex(d => d.InEffectFrom).HasFilter("state in ('Decided', 'InComment')").HasDatabaseName("ix_decisions_due");
        // Each amendment is judged by the text in force, which another one would take away.
        decision.HasIndex(d => d.Charter)
            .HasFilter("kind = 'Amendment' and state in ('Proposed', 'Blocked', 'Escalated', 'Decided', 'InComment')")
            .Refuses("ux_decisions_amendment", AmendmentErrors.AmendmentRunning);
        // Two changes of one domain at once would each have been consented to on the ground of the other's past.
        decision.HasIndex(d => new { d.Charter, d.Domain })
            .HasFilter("kind = 'ChangeOfType' and state in ('Proposed', 'Blocked', 'Escalated', 'Decided')")
            .Refuses("ux_decisions_change_of_type", DecisionErrors.ChangeRunning);
    }
}

internal sealed class DecisionPositionMap : IEntityTypeConfiguration<DecisionPosition>
{
    public void Configure(EntityTypeBuilder<DecisionPosition> position)
    {
        position.ToTable("decision_positions", table =>
            table.HasCheckConstraint("ck_decision_positions_text", "stance <> 'Object' or words <> ''"));
        position.HasKey(p => p.Id);
        position.Property(p => p.Id).ValueGeneratedNever();
        position.Property(p => p.Words).HasMaxLength(Text.Paragraph);
        position.Property(p => p.Evidence).HasMaxLength(Text.Line);
        position.Ignore(p => p.Voice).Ignore(p => p.IsRecordedByOffice);
        position.HasOne<Decision>().WithMany().HasForeignKey(p => p.Decision).OnDelete(DeleteBehavior.Restrict);
        position.HasOne<Partner>().WithMany().HasForeignKey(p => p.Partner).OnDelete(DeleteBehavior.Restrict);
        position.HasOne<Person>().WithMany().HasForeignKey(p => p.TakenBy).OnDelete(DeleteBehavior.Restrict);
        position.HasIndex(p => new { p.Decision, p.Partner }).Refuses("ux_decision_positions_party", DecisionErrors.AlreadyTaken);
        position.HasIndex(p => p.Charter).HasDatabaseName("ix_decision_positions_charter");
    }
}

internal sealed class DecisionCommentMap : IEntityTypeConfiguration<DecisionComment>
{
    public void Configure(EntityTypeBuilder<DecisionComment> comment)
    {
        comment.ToTable("decision_comments");
        comment.HasKey(c => c.Id);
        comment.Property(c => c.Id).ValueGeneratedNever();
        comment.Property(c => c.Words).HasMaxLength(Text.Paragraph);
        comment.HasOne<Decision>().WithMany().HasForeignKey(c => c.Decision).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Partner>().WithMany().HasForeignKey(c => c.Partner).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Person>().WithMany().HasForeignKey(c => c.By).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChallengeMap : IEntityTypeConfiguration<Challenge>
{
    public void Configure(EntityTypeBuilder<Challenge> challenge)
    {
        challenge.ToTable("challenges");
        challenge.HasKey(c => c.Id);
        challenge.Property(c => c.Id).ValueGeneratedNever();
        challenge.Property(c => c.Words).HasMaxLength(Text.Paragraph);
        challenge.OwnsOne(c => c.Answer, answer =>
        {
            answer.Property(a => a.Words).HasMaxLength(Text.Paragraph);
            answer.HasOne<Person>().WithMany().HasForeignKey(a => a.By).OnDelete(DeleteBehavior.Restrict);
        });
        challenge.HasOne<Decision>().WithMany().HasForeignKey(c => c.Decision).OnDelete(DeleteBehavior.Restrict);
        challenge.HasOne<Partner>().WithMany().HasForeignKey(c => c.Partner).OnDelete(DeleteBehavior.Restrict);
        challenge.HasOne<Person>().WithMany().HasForeignKey(c => c.RaisedBy).OnDelete(DeleteBehavior.Restrict);
        challenge.HasIndex(c => c.Charter).HasDatabaseName("ix_challenges_charter");
    }
}

internal sealed class FunctionalPositionMap : IEntityTypeConfiguration<FunctionalPosition>
{
    public void Configure(EntityTypeBuilder<FunctionalPosition> position)
    {
        position.ToTable("functional_positions", table => table.HasCheckConstraint(
            "ck_functional_positions_whole", "(stance is null) = (effect is null) and (stance is null) = (recorded_on is null)"));
        position.HasKey(p => p.Id);
        position.Property(p => p.Id).ValueGeneratedNever();
        position.Property(p => p.Words).HasMaxLength(Text.Paragraph);
        position.Property(p => p.EffectWords).HasMaxLength(Text.Line);
        position.HasOne<Decision>().WithMany().HasForeignKey(p => p.Decision).OnDelete(DeleteBehavior.Restrict);
        position.HasOne<Person>().WithMany().HasForeignKey(p => p.Person).OnDelete(DeleteBehavior.Restrict);
        position.HasOne<Person>().WithMany().HasForeignKey(p => p.InvitedBy).OnDelete(DeleteBehavior.Restrict);
        position.HasIndex(p => new { p.Decision, p.Function, p.Person }).Refuses("ux_functional_positions_person", DecisionErrors.InvitedTwice);
        position.HasIndex(p => p.Person).HasDatabaseName("ix_functional_positions_person");
    }
}
