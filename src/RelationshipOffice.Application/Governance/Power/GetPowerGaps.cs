using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// The power between one partner and each partner with which it stands in a charter, as of a day (today when none is
/// named): bands, parts, and what is missing (domain guide §2). Others see only the gaps of their own partner; out of
/// reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeePartners)]
public sealed record GetPowerGaps(PartnerId Partner, DateOnly? AsOf = null) : IQuery<PowerGaps>;

/// <summary>The gaps, the largest first, with the settings by which they were measured.</summary>
public sealed record PowerGaps(PartnerName Partner, DateOnly AsOf, GovernanceSettings Settings, IReadOnlyList<PowerGapRow> Gaps);

/// <summary>
/// One gap, −100 to 100 from the partner's side: above 0 the partner is the stronger. With facts missing it lies between
/// <paramref name="Least"/> and <paramref name="Most"/>, and in any band from <paramref name="Best"/> to <paramref name="Worst"/>.
/// </summary>
/// <param name="OfPartner">How the partner depends on the other, part by part.</param>
/// <param name="OfOther">How the other depends on the partner.</param>
/// <param name="Missing">Each missing fact as a question, the weightiest first.</param>
public sealed record PowerGapRow(
    PartnerName Other, IReadOnlyList<CharterLink> Charters, decimal Least, decimal Most, Band Best, Band Worst, string Sentence,
    Dependence OfPartner, Dependence OfOther, IReadOnlyList<string> Missing)
{
    /// <summary>Whether what is missing could not change the band.</summary>
    public bool IsKnown => Best == Worst;
}

internal sealed class GetPowerGapsHandler(OfficeDbContext db, OfficeClock clock, FactBookReader books) : IHandler<GetPowerGaps, PowerGaps>
{
    public async Task<Result<PowerGaps>> HandleAsync(GetPowerGaps request, Actor actor, CancellationToken ct)
    {
        var partner = await db.PartnersReachableBy(actor).Where(p => p.Id == request.Partner)
            .Select(p => new PartnerName(p.Id, p.Name)).SingleOrDefaultAsync(ct);
        if (partner is null)
        {
            return OfficeErrors.NotFound;
        }

        var charters = await db.Charters.AsNoTracking().ReachableBy(actor)
            .Where(c => c.Parties.Any(p => p.Partner == partner.Id)).OrderByCode(c => c.Code)
            .Select(c => new { c.Id, c.Code, c.Title, Parties = c.Parties.Select(p => p.Partner).ToList() }).ToListAsync(ct);
        var others = charters.SelectMany(c => c.Parties).Distinct()
            .Where(p => p != partner.Id && actor.SeesBetween(p, partner.Id)).ToList();
        var asOf = request.AsOf ?? clock.Today;
        var book = (await books.ReadAsync([partner.Id, .. others], asOf, ct)).SeenBy(actor);
        var settings = (await db.ThresholdsAsync(ct)).Settings;
        return new PowerGaps(
            partner, asOf, settings,
            [
                .. others.Select(other => RowOf(
                    other, PowerGap.Over(partner.Id, other, book, settings), book, settings,
                    [.. charters.Where(c => c.Parties.Contains(other)).Select(c => new CharterLink(c.Id, c.Code, c.Title))]))
                    .OrderByDescending(g => Math.Max(Math.Abs(g.Least), Math.Abs(g.Most))).ThenBy(g => g.Other.Name, StringComparer.OrdinalIgnoreCase),
            ]);
    }

    private static PowerGapRow RowOf(
        PartnerId other, PowerGap gap, FactBook book, GovernanceSettings settings, IReadOnlyList<CharterLink> charters) => new(
        new PartnerName(other, book.NameOf(other)), charters, gap.Least, gap.Most,
        PowerGap.BandOf(gap.SmallestSize, settings), PowerGap.BandOf(gap.LargestSize, settings), SentenceOf(gap, book, settings),
        gap.OfStronger, gap.OfWeaker, gap.Missing);

    private static string SentenceOf(PowerGap gap, FactBook book, GovernanceSettings settings)
    {
        var (one, other) = (book.NameOf(gap.Stronger), book.NameOf(gap.Weaker));
        if (!gap.IsKnown)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The gap between {one} and {other} lies at {gap.SmallestSize:0.##} to {gap.LargestSize:0.##}: facts are missing.");
        }

        var (strong, weak) = gap.Least >= 0 ? (one, other) : (other, one);
        return PowerGap.BandOf(gap.LargestSize, settings) switch
        {
            Band.AboutEqual => string.Create(CultureInfo.InvariantCulture, $"{one} and {other} have about equal power: the gap is {gap.LargestSize:0.##}."),
            Band.Tilted => string.Create(CultureInfo.InvariantCulture, $"Power is tilted towards {strong}: the gap over {weak} is {gap.LargestSize:0.##}."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{weak} is subordinate to {strong}: the gap is {gap.LargestSize:0.##}."),
        };
    }
}
