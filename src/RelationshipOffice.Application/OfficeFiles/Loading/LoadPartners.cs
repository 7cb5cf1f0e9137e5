using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Registers partners with what they can do and look for; a name that is known is the same partner.</summary>
internal sealed class LoadPartners(Loading loading)
{
    public async Task RunAsync(IReadOnlyList<PartnerEntry> partners, CancellationToken ct)
    {
        foreach (var (partner, place) in partners.Select((p, i) => (p, i)))
        {
            var path = $"$.partners[{place}]";
            loading.LegalNames[partner.Key] = partner.Name;
            if (await FindAsync(partner, ct) is { } known)
            {
                loading.Tally.Known("Partners");
                loading.Partners[partner.Key] = known;
            }
            else
            {
                loading.Partners[partner.Key] = await loading.SendAsync(loading.Officer, path, Registration(partner), ct);
                loading.Tally.Added("Partners");
            }

            await AddCompetencesAsync(partner, path, ct);
        }
    }

    // An office has one own organisation: the one that it was set up with is that of the files, whatever it is called.
    private Task<PartnerId?> FindAsync(PartnerEntry partner, CancellationToken ct)
    {
        var isOwn = partner.Kind == PartnerKind.OwnOrganisation;
        return loading.ReadAsync(
            db => db.Partners.Where(p => p.Name == partner.NameInDirectory || (isOwn && p.Kind == PartnerKind.OwnOrganisation))
                .Select(p => (PartnerId?)p.Id).FirstOrDefaultAsync(ct), ct);
    }

    private RegisterPartner Registration(PartnerEntry partner) => new()
    {
        Name = partner.NameInDirectory,
        LegalName = partner.Name,
        Kind = partner.Kind,
        IsInternal = partner.IsInternal,
        Country = partner.Country,
        Segment = partner.Segment,
        LegalEntity = partner.LegalEntity is { } entity ? loading.LegalNames[entity] : "",
        Parent = partner.LegalEntity is { } parent ? loading.Partners[parent] : null,
        About = partner.About,
    };

    private async Task AddCompetencesAsync(PartnerEntry entry, string path, CancellationToken ct)
    {
        var id = loading.Partners[entry.Key];
        var known = await loading.ReadAsync(db => db.Partners.AsNoTracking().SingleAsync(p => p.Id == id, ct), ct);
        foreach (var (capability, place) in entry.Capabilities.Select((c, i) => (c, i)))
        {
            if (known.Capabilities.Any(c => Same(c.Competence, capability.Competence)))
            {
                loading.Tally.Known("Capabilities");
                continue;
            }

            await loading.SendAsync(loading.Officer, $"{path}.capabilities[{place}]", new RateCapability
            {
                Partner = id,
                Version = await VersionAsync(id, ct),
                Competence = capability.Competence,
                Rating = capability.Rating,
                Evidence = capability.Evidence,
                RatedOn = capability.Date,
            }, ct);
            loading.Tally.Added("Capabilities");
        }

        foreach (var (need, place) in entry.Needs.Select((n, i) => (n, i)).Where(n => !known.Needs.Any(k => Same(k, n.n))))
        {
            await loading.SendAsync(loading.Officer, $"{path}.needs[{place}]", new NeedCompetence
            {
                Partner = id,
                Version = await VersionAsync(id, ct),
                Competence = need,
            }, ct);
        }
    }

    private Task<uint> VersionAsync(PartnerId id, CancellationToken ct) =>
        loading.ReadAsync(db => db.Partners.Where(p => p.Id == id).Select(p => p.Version).SingleAsync(ct), ct);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
