using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>What one party has said to a decision, and on which day.</summary>
public readonly record struct Voice(PartnerId Party, DecisionStance Stance, DateOnly On);

/// <summary>The days of a decision.</summary>
/// <param name="Noticed">When the parties were told.</param>
/// <param name="AnswerBy">Last day of the comment or answer period.</param>
/// <param name="Wanted">The day of effect that was proposed; none: as soon as it is decided.</param>
public readonly record struct DecisionDays(DateOnly Noticed, DateOnly AnswerBy, DateOnly? Wanted);

/// <summary>What a party still has to do, and by when.</summary>
/// <param name="IsOverdue">The day has passed; for a consent the duty stays, because silence is none.</param>
public readonly record struct Duty(PartnerId Party, DecisionStance What, DateOnly By, bool IsOverdue);

/// <summary>
/// Where a decision stands on a day: its state, from when it takes effect, and who must still do what (domain guide §3.2).
/// Late consents count and are marked; silence counts for followers only, and only after the whole period.
/// </summary>
public sealed record DecisionStanding(DecisionState State, DateOnly? InEffectFrom, IReadOnlyList<Duty> Duties)
{
    public static DecisionStanding Of(
        Ruling ruling, DecisionDays days, IReadOnlyCollection<Voice> voices, bool isEscalated, DateOnly today)
    {
        var needed = ruling.MustConsent.Members;
        var objectors = voices.Where(v => v.Stance == DecisionStance.Object && needed.Contains(v.Party)).Select(v => v.Party).ToList();
        var consents = voices.Where(v => v.Stance == DecisionStance.Consent && needed.Contains(v.Party)).ToList();
        var duties = DutiesOf(ruling, days, voices, today);
        if (objectors.Exists(ruling.Deciders.Members.Contains))
        {
            return new DecisionStanding(DecisionState.Refused, null, []);
        }

        if (objectors.Count > 0 || consents.Count < needed.Count)
        {
            var open = isEscalated ? DecisionState.Escalated : objectors.Count > 0 ? DecisionState.Blocked : DecisionState.Proposed;
            return new DecisionStanding(open, null, duties);
        }

        var from = EffectFrom(ruling, days, consents.Max(v => v.On));
        var state = today >= from ? DecisionState.InEffect
            : ruling.HasCommentPeriod && today <= days.AnswerBy ? DecisionState.InComment
            : DecisionState.Decided;
        return new DecisionStanding(state, from, duties);
    }

    /// <summary>Not before the day that was wanted, not before the last consent, and after the comment period where there is one.</summary>
    private static DateOnly EffectFrom(Ruling ruling, DecisionDays days, DateOnly decided)
    {
        var earliest = ruling.HasCommentPeriod ? days.AnswerBy.AddDays(1) : days.Noticed;
        DateOnly[] all = [days.Wanted ?? earliest, earliest, decided];
        return all.Max();
    }

    private static List<Duty> DutiesOf(Ruling ruling, DecisionDays days, IReadOnlyCollection<Voice> voices, DateOnly today)
    {
        var isOver = today > days.AnswerBy;
        var said = voices.Select(v => v.Party).ToHashSet();
        var consents = ruling.MustConsent.Members.Where(p => !said.Contains(p))
            .Select(p => new Duty(p, DecisionStance.Consent, days.AnswerBy, isOver));
        var acknowledgements = ruling.Followers.Members.Where(p => !said.Contains(p) && !isOver && ruling.HasCommentPeriod)
            .Select(p => new Duty(p, DecisionStance.Acknowledge, days.AnswerBy, false));
        return [.. consents, .. acknowledgements];
    }
}
