using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

// What each side knows of itself and of the other, before they work together: stages one to four.
internal static partial class ReadinessRules
{
    public static IEnumerable<ReadinessLine> Before(ReadinessFacts facts) =>
        [Dependence(facts), People(facts), Needs(facts), Competences(facts), SelfAssessment(facts), BenefitFactors(facts), Fit(facts), Governance(facts)];

    private static ReadinessLine Dependence(ReadinessFacts facts)
    {
        var verdict = facts.Verdict;
        return Line(
            ReadinessItem.Dependence, When(verdict is { HasFacts: true }, verdict?.On), When(verdict is { LacksFacts: false }, verdict?.On),
            When(verdict is { IsUnverified: false }, verdict?.On), ReadinessOwner.Office, ReadinessOwner.Office, ReadinessOwner.Office);
    }

    private static ReadinessLine People(ReadinessFacts facts)
    {
        var named = facts.NamedOn ?? facts.DraftedOn;
        return Line(
            ReadinessItem.People, When(facts.Parties.Any(p => p.HasAnyone), named), When(facts.Parties.All(p => p.HasPeople), named), facts.AgreedOn,
            ReadinessOwner.Office, Those(facts, p => !p.HasPeople), ToAgree(facts));
    }

    private static ReadinessLine Needs(ReadinessFacts facts)
    {
        var described = facts.DescribedOn ?? facts.DraftedOn;
        return Line(
            ReadinessItem.Needs, When(facts.Parties.Any(p => p.HasNeeds), described), When(facts.Parties.All(p => p.HasNeeds), described),
            Last(facts.Parties.Select(p => p.NeedsMetOn)), Everyone(facts), Those(facts, p => !p.HasNeeds), Those(facts, p => p.NeedsMetOn is null));
    }

    private static ReadinessLine Competences(ReadinessFacts facts) => Line(
        ReadinessItem.Competences, facts.Parties.Max(p => p.RatedOn), Last(facts.Parties.Select(p => p.RatedOn)),
        Last(facts.Parties.Select(p => When(p.RatedOn >= facts.FreshFrom, p.RatedOn))),
        Everyone(facts), Those(facts, p => p.RatedOn is null), Those(facts, p => p.RatedOn < facts.FreshFrom));

    private static ReadinessLine SelfAssessment(ReadinessFacts facts)
    {
        var (fit, hasAll) = (facts.Fit, facts.Parties.All(p => p.HasAnswered));
        return Line(
            ReadinessItem.SelfAssessment, fit?.OpenedOn, hasAll ? fit?.AnsweredOn ?? fit?.OpenedOn : When(fit is { IsMadeBefore: true }, fit?.ConcludedOn),
            When(hasAll, fit?.ConcludedOn), ReadinessOwner.Office, Those(facts, p => !p.HasAnswered),
            fit is { IsMadeBefore: true } ? Those(facts, p => !p.HasAnswered) : ReadinessOwner.Office);
    }

    private static ReadinessLine BenefitFactors(ReadinessFacts facts)
    {
        var (fit, written) = (facts.Fit, Written(facts, Section.BenefitFactors));
        return Line(
            ReadinessItem.BenefitFactors, written ?? When(fit is { HasFactor: true }, fit?.OpenedOn), When(written is not null, facts.AgreedOn),
            When(fit is { HasFactor: true }, fit?.ConcludedOn), ReadinessOwner.Office, ToAgree(facts), ReadinessOwner.Office);
    }

    private static ReadinessLine Fit(ReadinessFacts facts) => Line(
        ReadinessItem.Fit, facts.Fit?.OpenedOn, When(facts.Fit is { Fits: true }, facts.Fit?.ConcludedOn), facts.AgreedOn,
        ReadinessOwner.Office, ReadinessOwner.Office, ToAgree(facts));

    private static ReadinessLine Governance(ReadinessFacts facts)
    {
        var verdict = facts.Verdict;
        return Line(
            ReadinessItem.Governance, facts.GovernedOn, When(verdict is { Validity: Validity.Valid or Validity.Warning, LacksFacts: false }, verdict?.On),
            When(verdict is { IsUnverified: false }, facts.AgreedOn), ReadinessOwner.Office, ReadinessOwner.Office, ReadinessOwner.Office);
    }
}
