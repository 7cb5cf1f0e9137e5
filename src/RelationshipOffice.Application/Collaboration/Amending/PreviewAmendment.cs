using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// What an amendment would need and change, before anybody is told: whose consent by which rule, who acknowledges and until
/// when, the earliest day of effect, and every change word by word. Refuses what proposing it would refuse of its content.
/// </summary>
/// <param name="Heard">In hierarchy: when and how the unit was heard.</param>
/// <param name="IsWhole">Nothing is left to write: refuses whatever proposing it now would refuse, its day and a second amendment among it.</param>
[Requires(Permission.ProposeDecisions)]
public sealed record PreviewAmendment(
    CharterId Charter, IReadOnlyList<AmendmentLine> Changes, DateOnly? ReviewDate, IReadOnlyList<ProtectedSubject> Subjects, DateOnly? WantedOn,
    string Heard = "", bool IsWhole = false)
    : IQuery<AmendmentPreview>, IAmendmentFields
{
    IReadOnlyList<AmendmentLine> IAmendmentFields.Lines => Changes;

    IReadOnlyList<ProtectedSubject> IAmendmentFields.Touching => Subjects;
}

/// <summary>The preview.</summary>
/// <param name="InForce">The version that stays in force until then.</param>
/// <param name="Rule">The rule, as a sentence that names its source.</param>
/// <param name="NeedsHearing">The owner decides, and has to say how the unit was heard.</param>
/// <param name="AnswerBy">Last day to answer, by the office’s period.</param>
/// <param name="EarliestOn">The first day on which it could be in force, if everybody consented today.</param>
public sealed record AmendmentPreview(
    int InForce, string Rule, IReadOnlyList<AmendmentPartRow> Parties, bool NeedsHearing, DateOnly AnswerBy, DateOnly EarliestOn,
    IReadOnlyList<ComparedPart> Parts);

/// <summary>What one party is asked.</summary>
public sealed record AmendmentPartRow(PartnerId Partner, string Party, bool MustConsent, string Part);

internal sealed class PreviewAmendmentValidator : AbstractValidator<PreviewAmendment>
{
    public PreviewAmendmentValidator() => Include(new AmendmentRulesOfForm());
}

internal sealed class PreviewAmendmentHandler(OfficeDbContext db, OfficeClock clock, AmendmentReader amendments, DecisionCourse course, Proposing proposing)
    : IHandler<PreviewAmendment, AmendmentPreview>
{
    public async Task<Result<AmendmentPreview>> HandleAsync(PreviewAmendment request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null)
        {
            return OfficeErrors.NotFound;
        }

        var matter = await amendments.MatterAsync(charter, request, ct);
        var ruling = await course.RuleAsync(charter, matter, ct);
        var names = await course.NamesAsync(charter, ct);
        var calendar = await db.WorkingDaysAsync(ct);
        if (request.IsWhole)
        {
            await proposing.GuardAloneAsync(charter, matter.Kind, ct);
            // Made and thrown away: what it refuses, it refuses here.
            _ = new Decision(charter, matter, ruling, new Proposal("?", "?", null, actor.Id, null, request.WantedOn, request.Heard), clock.Today, calendar);
        }

        var answerBy = calendar.AddWorkingDays(clock.Today, calendar.Periods.CommentDays);
        var notice = calendar.AddWorkingDays(clock.Today, matter.NoticeDays);
        var wanted = request.WantedOn > notice ? request.WantedOn : notice;
        var consents = ruling.MustConsent.Members.Select(p => new Voice(p, DecisionStance.Consent, clock.Today)).ToList();
        var standing = DecisionStanding.Of(ruling, new DecisionDays(clock.Today, answerBy, wanted), consents, isEscalated: false, clock.Today);
        return new AmendmentPreview(
            charter.CurrentVersion ?? 0, ruling.Sentence,
            [.. charter.Parties.Select(p => new AmendmentPartRow(
                p.Partner, names.GetValueOrDefault(p.Partner, "A former party"), ruling.MustConsent.Members.Contains(p.Partner), DecisionVoices.Part(ruling, p.Partner)))],
            ruling.Rule == DecisionRule.OwnerRecords, answerBy, standing.InEffectFrom!.Value,
            AmendmentWords.Parts(matter.Amendment!.Changes, charter.Terms.ReviewDate, request.ReviewDate));
    }
}
