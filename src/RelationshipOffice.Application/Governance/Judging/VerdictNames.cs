using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Governance;

/// <summary>Names of the partners and charters that findings speak of, read at once.</summary>
internal sealed class VerdictNames(IReadOnlyDictionary<PartnerId, string> partners, IReadOnlyDictionary<CharterId, CharterLink> charters)
{
    public static async Task<VerdictNames> ReadAsync(
        OfficeDbContext db, IEnumerable<PartnerId?> partners, IEnumerable<CharterId?> charters, CancellationToken ct)
    {
        var (named, linked) = (partners.OfType<PartnerId>().Distinct().ToList(), charters.OfType<CharterId>().Distinct().ToList());
        return new VerdictNames(
            await db.Partners.Where(p => named.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct),
            linked.Count == 0
                ? new Dictionary<CharterId, CharterLink>()
                : await db.Charters.Where(c => linked.Contains(c.Id)).Select(c => new CharterLink(c.Id, c.Code, c.Title)).ToDictionaryAsync(c => c.Id, ct));
    }

    public PartnerName Of(PartnerId partner) => new(partner, partners.GetValueOrDefault(partner, "A former party"));

    public IReadOnlyList<PartnerName> OfAll(params IEnumerable<PartnerId?> about) => [.. about.OfType<PartnerId>().Distinct().Select(Of)];

    public CharterLink? Of(CharterId? charter) => charter is { } id ? charters.GetValueOrDefault(id) : null;
}
