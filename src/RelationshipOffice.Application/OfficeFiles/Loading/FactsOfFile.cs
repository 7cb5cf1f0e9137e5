using RelationshipOffice.Application.Partners;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Which facts of the office the values of one record of a file are.</summary>
internal sealed class FactsOfFile(Loading loading)
{
    public IReadOnlyList<RecordRelationFact> Of(RelationFactEntry entry)
    {
        (RelationFactKind Kind, decimal? Number)[] numbers =
        [
            (RelationFactKind.RevenueShare, entry.RevenueShare),
            (RelationFactKind.SpendShare, entry.SpendShare),
            (RelationFactKind.MonthsToReplace, entry.MonthsToReplace),
            (RelationFactKind.SpecificInvestment, entry.SpecificInvestment),
            (RelationFactKind.InformationAsymmetry, entry.InformationAsymmetry),
            (RelationFactKind.Alternatives, entry.Alternatives),
        ];
        (RelationFactKind Kind, bool? Holds)[] answers =
            [(RelationFactKind.ContractualControl, entry.ContractualControl), (RelationFactKind.LineAuthority, entry.LineAuthority)];
        // The office keeps both promises as one fact, in words.
        var promises = string.Join(" ", new[] { entry.Exclusivity, entry.Loyalty }.Where(p => p is not null));
        var (of, on) = (loading.Partners[entry.Of], loading.Partners[entry.On]);
        var day = loading.DayOf(entry.Date, entry.Demo);

        return
        [
            .. numbers.Where(n => n.Number is not null).Select(n => Fact(n.Kind, f => f.Number = n.Number)),
            .. answers.Where(a => a.Holds is not null).Select(a => Fact(a.Kind, f => f.Holds = a.Holds)),
            .. promises.Length == 0 ? [] : new[] { Fact(RelationFactKind.Exclusivity, f => f.Note = promises) },
        ];

        RecordRelationFact Fact(RelationFactKind kind, Action<RecordRelationFact> say) =>
            Between(of, on, kind, day, entry.Source, entry.Verified, say);
    }

    public IReadOnlyList<RecordRelationFact> Of(RelationshipEntry entry)
    {
        (RelationFactKind Kind, Level Level)[] levels =
        [
            (RelationFactKind.Complexity, entry.Complexity),
            (RelationFactKind.Codifiability, entry.Codifiability),
            (RelationFactKind.Capability, entry.Capability),
        ];
        var (a, b) = (loading.Partners[entry.A], loading.Partners[entry.B]);
        var day = loading.DayOf(entry.Date, entry.Demo);

        return
        [
            .. levels.Select(l => Fact(l.Kind, f => f.Level = l.Level)),
            .. entry.Setters.Select(s => Fact(RelationFactKind.Setter, f => (f.Domain, f.Setter) = (s.Key, SetterOf(s.Value)))),
        ];

        RecordRelationFact Fact(RelationFactKind kind, Action<RecordRelationFact> say) =>
            Between(a, b, kind, day, entry.Source, entry.Verified, say);
    }

    private static RecordRelationFact Between(
        PartnerId partner, PartnerId counterpart, RelationFactKind kind, DateOnly day, string source, bool isVerified,
        Action<RecordRelationFact> say)
    {
        var fact = new RecordRelationFact
        {
            Partner = partner,
            Counterpart = counterpart,
            Kind = kind,
            Date = day,
            Source = source,
            IsVerified = isVerified,
        };
        say(fact);
        return fact;
    }

    private static Setter SetterOf(SetterWord word) => word switch
    {
        SetterWord.A => Setter.Partner,
        SetterWord.B => Setter.Counterpart,
        SetterWord.Joint => Setter.Joint,
        _ => Setter.Outside,
    };
}
