using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Benchmarks.Journeys;

/// <summary>How long the rules of governance take by themselves, without any database: the largest charter and network beside the smallest.</summary>
internal static class Verdicts
{
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(4);
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly RelationFactKind[] Numbers =
    [
        RelationFactKind.RevenueShare, RelationFactKind.MonthsToReplace, RelationFactKind.SpecificInvestment,
        RelationFactKind.InformationAsymmetry, RelationFactKind.Alternatives,
    ];

    public static async Task MeasureAsync(ulong seed, TextWriter to)
    {
        (string Name, int Parties, int Owners)[] cases =
        [
            ("2 parties", 2, 0), ("10 parties", 10, 0), ("30 parties", 30, 0), ("2 parties, 500 owners in circles", 2, 500), ("30 parties, 500 owners in circles", 30, 500),
        ];
        var table = new Table("charter", "findings", "p50 ms", "p99", "times the first");
        double first = 0;
        foreach (var (name, parties, owners) in cases)
        {
            var (arrangement, book) = Case(parties, owners, new Dice(seed));
            var findings = Judge.Of(arrangement, book(), GovernanceSettings.Default).Findings.Count();
            var taken = await Sample.TakeAsync(1, Each, _ => Task.FromResult(Judge.Of(arrangement, book(), GovernanceSettings.Default).Findings.Any()));
            first = first == 0 ? taken.P50 : first;
            table.Add(name, findings, taken.P50, taken.P99, taken.P50 / first);
        }

        table.Print(to, "Verdicts: every decision domain as a network, all facts between all parties known, the book opened anew each time");
    }

    // What one side knows of another is asked of every pair, so the number of facts grows with the square of the parties.
    private static (Arrangement Arrangement, Func<FactBook> Book) Case(int parties, int owners, Dice dice)
    {
        var everybody = Enumerable.Range(1, parties + owners).Select(i => PartnerId.From(new Guid(i, 0, 0, new byte[8]))).ToList();
        var here = everybody[..parties];
        List<KnownPartner> known =
        [
            .. everybody.Select((id, i) => KnownPartner.Named(id, $"Partner {i}") with
            {
                Offers = [new RatedCompetence($"Craft {i}", 3, Today, "Reference")],
                Needs = [$"Craft {(i + 1) % parties}"],
            }),
        ];
        List<StatedFact> facts =
        [
            .. from of in here
               from other in here
               where of != other
               from kind in Numbers
               select new StatedFact(RelationFactId.New(), of, other, FactValue.Of(kind, dice.Below(4)), Today, "Interview", true),
        ];
        // Three owners each, anybody of the network: chains, parallel chains, cross-holdings and circles all come about.
        List<Holding> holdings =
        [
            .. from owned in owners == 0 ? [] : everybody
               from owner in Enumerable.Range(0, 3).Select(_ => dice.Of(everybody)).Where(o => o != owned).Distinct()
               select new Holding(owner, owned, 33, 33, dice.Chance(0.05), Today, null, Today, "Register", true),
        ];
        var arrangement = new Arrangement(
            [.. here.Select(p => new ArrangedParty(p))],
            [.. Enum.GetValues<DecisionDomain>().Select(d => new ArrangedDomain(d, WhoDecides.Network) { Rule = "Together." })]);
        return (arrangement, () => new FactBook(Today, known, holdings, facts));
    }
}
