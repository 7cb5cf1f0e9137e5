using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// What of a verdict exists for whom. How it stands is every party's to know; facts between two other parties are theirs,
/// and a finding that speaks of a charter out of reach is not there at all.
/// </summary>
internal static class SharedVerdict
{
    public const string OfOthers = "This rests on facts between other parties, which are theirs to see.";

    // What these say stands in the charter or in the directory, which every party reads.
    private static readonly GovernanceRule[] AboutText =
        [GovernanceRule.G4, GovernanceRule.G8, GovernanceRule.G11, GovernanceRule.G12, GovernanceRule.G13, GovernanceRule.NoNotice];

    /// <summary>The verdict as this reader may know it.</summary>
    public static async Task<Verdict> SeenByAsync(this OfficeDbContext db, Verdict verdict, Actor actor, CancellationToken ct)
    {
        if (actor.SeesWholeOffice)
        {
            return verdict;
        }

        var named = verdict.Findings.Select(f => f.Elsewhere).OfType<CharterId>().Distinct().ToList();
        var reached = named.Count == 0
            ? []
            : await db.Charters.ReachableBy(actor).Where(c => named.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct);
        IReadOnlyList<Finding> Seen(IReadOnlyList<Finding> findings) =>
        [
            .. findings.Where(f => f.Elsewhere is not { } elsewhere || reached.Contains(elsewhere))
                .Select(f => Masked(f, actor, verdict.Pairs.Count)),
        ];
        return verdict with
        {
            Domains = [.. verdict.Domains.Select(d => d with { Findings = Seen(d.Findings) })],
            Pairs = [.. verdict.Pairs.Select(p => actor.SeesBetween(p.Pair.First, p.Pair.Second) ? p : p with { Sentence = OfOthers })],
            Together = Seen(verdict.Together),
        };
    }

    /// <summary>Whether the reader may know what a finding says, not only how it stands.</summary>
    /// <param name="pairs">How many pairs of parties the charter has: between two parties nothing is hidden from either.</param>
    public static bool IsFor(Actor actor, GovernanceRule rule, PartyPair? pair, PartnerId? party, int pairs) =>
        actor.SeesWholeOffice || pairs <= 1 || AboutText.Contains(rule)
        || (actor.StandsFor is { } own && (pair?.Contains(own) == true || party == own));

    private static Finding Masked(Finding finding, Actor actor, int pairs)
    {
        var shown = finding.Facts.Where(f => (f.Kind is null && !f.IsOwnership) || actor.SeesBetween(f.Partner, f.Counterpart)).ToList();
        return IsFor(actor, finding.Rule, finding.Pair, finding.Party, pairs)
            ? finding with { Facts = shown }
            : finding with { Sentence = OfOthers, Facts = shown, Change = "", Missing = [], Measure = 0 };
    }
}
