namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// D6: a follower is rated 3 or more in something that one of its leaders needs, and its last four audits found nothing: it has
/// grown up, and a network or the market may do. Fewer than four audits say nothing yet.
/// </summary>
public sealed class FollowerGrownUp : IDriftRule
{
    public IEnumerable<DriftFinding> Find(DriftCase of)
    {
        foreach (var followed in of.Led(GovernanceType.QuasiHierarchy).GroupBy(l => l.Other, l => l.Lead))
        {
            var follower = followed.Key;
            var (best, lead) = (
                from leader in followed
                let needed = of.Parties.Single(p => p.Partner == leader).Needs
                from offer in of.Parties.Single(p => p.Partner == follower).Offers
                where offer.Rating >= of.Settings.GrownUpFrom && needed.Contains(offer.Competence, StringComparer.OrdinalIgnoreCase)
                orderby offer.Rating descending, offer.Competence, leader.Value
                select (offer, leader)).FirstOrDefault();
            var audits = of.Audits.Where(a => a.Partner == follower).OrderByDescending(a => a.On).Take(of.Settings.CleanAudits).ToList();
            if (best is not null && audits.Count == of.Settings.CleanAudits && audits.TrueForAll(a => a.Findings == 0))
            {
                yield return new DriftFinding(
                    DriftRule.D6, DriftFinding.KeyOf(follower), "grown-up",
                    $"{of.NameOf(follower)} is rated {best.Rating} of 4 in {best.Competence}, which {of.NameOf(lead)} needs, and its last {audits.Count} audits found nothing.",
                    audits[0].On, $"Audit by {audits[0].Auditor}",
                    $"Rated {of.Settings.GrownUpFrom} or more, and no finding in {of.Settings.CleanAudits} audits", DriftFinding.Setting(DriftRule.D6))
                {
                    Suggested = GovernanceType.Network,
                };
            }
        }
    }
}
