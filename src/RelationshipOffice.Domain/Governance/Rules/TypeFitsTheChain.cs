namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// G10: what complexity, codifiability and capability ask for is compared with the chosen type; another one is a Warning
/// that names both, a market says that no charter is needed, and answers that contradict themselves are asked again. Silent
/// where none of the three is answered.
/// </summary>
internal sealed class TypeFitsTheChain : IDomainRule
{
    public IEnumerable<Finding> Judge(DomainCase at) => at.Domain.IsExternal
        ? []
        : at.Pairs.Where(p => !at.IsDelegatedBetween(p)).Select(p => (Pair: p, Answers: ChainAnswers.Between(p, at.Book)))
            .Where(p => !p.Answers.AreNone).Select(p => Of(at, p.Pair, p.Answers));

    private static Finding Of(DomainCase at, PartyPair pair, ChainAnswers answers)
    {
        var (between, chosen) = ($"{at.NameOf(pair.First)} and {at.NameOf(pair.Second)}", DomainNames.Of(at.Domain.Type));
        var (validity, sentence, change) = answers.Form switch
        {
            null => (Validity.NoData, $"Complexity, codifiability and capability between {between} are answered in part only.", "Answer the rest."),
            ChainForm.Contradiction => (Validity.NoData, $"What {between} exchange cannot be both simple and hard to write down.", "Ask again: one of both answers is wrong."),
            ChainForm.Market => (Validity.Warning, $"Between {between} a market works: {chosen} is more than it needs.", "No charter is needed; a contract will do."),
            ChainForm.OutOfChain => (Validity.Warning, $"By these answers {between} stay out of one chain, while {chosen} was chosen.", "Raise the capability, or choose another partner."),
            { } form when ChainForms.TypeOf(form) == at.Domain.Type => (Validity.Valid, $"The exchange between {between} asks for {ChainForms.NameOf(form)}, which {chosen} serves.", ""),
            { } form => (Validity.Warning, $"The exchange between {between} asks for {ChainForms.NameOf(form)}; chosen is {chosen}.",
                $"{Common.Sentence.Begin(DomainNames.Of(ChainForms.TypeOf(form)!.Value))} goes with these answers."),
        };
        return new Finding(GovernanceRule.G10, validity, sentence)
        {
            Pair = pair,
            Facts = answers.Facts(at.Book),
            Threshold = Threshold.Of("Complexity, codifiability and capability ask for the chosen type", GovernanceRule.G10),
            Change = change,
            Missing = validity == Validity.NoData ? answers.Asked(between) : [],
        };
    }
}
