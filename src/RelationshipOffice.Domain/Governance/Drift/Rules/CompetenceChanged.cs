namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// D7: in a network, what made the parties complementary has gone: a needed competence was lost, or the party that needed it
/// has it now itself (internalised), or as well as the one that offers it (matched).
/// </summary>
public sealed class CompetenceChanged : IDriftRule
{
    public IEnumerable<DriftFinding> Find(DriftCase of) => !of.Has(GovernanceType.Network)
        ? []
        : of.CompetenceChanges.Where(c => c.On > of.Since).SelectMany(c => Judge(of, c));

    private static IEnumerable<DriftFinding> Judge(DriftCase of, CompetenceChange change)
    {
        var line = of.Thresholds.CompetenceFrom;
        var (before, after) = (change.Before ?? 0, change.After ?? 0);
        var neededByOthers = of.Parties.Any(p => p.Partner != change.Partner && Needs(p, change.Competence));
        if (before >= line && after < line && neededByOthers)
        {
            yield return Found(of, change, $"{of.NameOf(change.Partner)} no longer offers {change.Competence}, which another party needs.");
        }

        var isNeeded = of.Parties.Any(p => p.Partner == change.Partner && Needs(p, change.Competence));
        if (before < line && after >= line && isNeeded)
        {
            var matched = of.Parties.Any(p => p.Partner != change.Partner && p.Offers.Any(o => Same(o.Competence, change.Competence) && o.Rating <= after));
            yield return Found(of, change,
                $"{of.NameOf(change.Partner)} now has {change.Competence} itself, rated {after} of 4{(matched ? ", as well as the party that offers it" : "")}.");
        }
    }

    private static bool Needs(DriftParty party, string competence) => party.Needs.Any(n => Same(n, competence));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static DriftFinding Found(DriftCase of, CompetenceChange change, string sentence) => new(
        DriftRule.D7, $"{DriftFinding.KeyOf(change.Partner)}/{change.Competence.ToUpperInvariant()}", change.Key, sentence, change.On, change.Source,
        $"A competence counts from {of.Thresholds.CompetenceFrom} of 4", DriftFinding.Setting(DriftRule.D7));
}
