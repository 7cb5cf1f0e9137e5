using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

public sealed partial class Partner
{
    private readonly List<Capability> _capabilities = [];
    private readonly List<string> _needs = [];

    public IReadOnlyList<Capability> Capabilities => _capabilities;

    /// <summary>Competences that this partner needs from others (complementarity, G8).</summary>
    public IReadOnlyList<string> Needs => _needs;

    /// <summary>
    /// Rates one competence of this partner, or rates it anew. Refuses a rating outside 0–4
    /// (<c>capability.rating.out_of_range</c>), a rating without evidence and a day in the future (<c>evidence.date.in_future</c>).
    /// </summary>
    public void RateCapability(string competence, int rating, string evidence, DateOnly on, DateOnly today)
    {
        Guard(!IsArchived, PartnerErrors.IsArchived);

        var known = _capabilities.Find(c => Same(c.Competence, competence));
        var before = known?.Rating;
        var rated = known ?? new Capability(competence);
        rated.Rate(rating, evidence, on, today);
        if (known is null)
        {
            _capabilities.Add(rated);
        }

        Record(new CapabilityRated(Id, rated.Competence, before, rating));
    }

    /// <summary>Takes a capability off the list and says why. Refuses one that is not there (<c>capability.unknown</c>).</summary>
    public void RemoveCapability(CapabilityId capability, string reason)
    {
        Guard(!IsArchived, PartnerErrors.IsArchived);

        var known = _capabilities.Find(c => c.Id == capability);
        Guard(known is not null, Capability.Unknown);
        var why = Because(reason);
        _capabilities.Remove(known!);
        Record(new CapabilityRemoved(Id, known!.Competence, why));
    }

    /// <summary>Notes a competence that this partner needs from others; one noted already changes nothing.</summary>
    public void NeedCompetence(string competence)
    {
        Guard(!IsArchived, PartnerErrors.IsArchived);

        var needed = Text.Required(competence, Text.Name, "capability.competence", "A competence", "Competence");
        if (!_needs.Exists(n => Same(n, needed)))
        {
            _needs.Add(needed);
            Record(new CompetenceNeeded(Id, needed));
        }
    }

    /// <summary>Notes that this partner needs a competence no longer; one not noted changes nothing.</summary>
    public void DropNeed(string competence)
    {
        Guard(!IsArchived, PartnerErrors.IsArchived);

        if (_needs.RemoveAll(n => Same(n, competence)) > 0)
        {
            Record(new CompetenceNoLongerNeeded(Id, competence.Trim()));
        }
    }

    private static bool Same(string known, string? said) => string.Equals(known, said?.Trim(), StringComparison.OrdinalIgnoreCase);
}
