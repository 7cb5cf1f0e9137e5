using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>Everything that was said to one decision, with the names to say it.</summary>
internal sealed class DecisionVoices
{
    private Dictionary<PartnerId, string> _partners = [];
    private Dictionary<PersonId, string> _people = [];

    public required Charter Charter { get; init; }

    public required Decision Decision { get; init; }

    public required DateOnly Today { get; init; }

    public List<DecisionPosition> Positions { get; private set; } = [];

    public List<DecisionComment> Comments { get; private set; } = [];

    public List<Challenge> Challenges { get; private set; } = [];

    public List<FunctionalPosition> Functions { get; private set; } = [];

    public HashSet<PartnerId> WithUsers { get; private set; } = [];

    public DecisionState State => Decision.StateOn(Today);

    public string Partner(PartnerId id) => _partners.GetValueOrDefault(id, "A former party");

    public string Person(PersonId id) => _people.GetValueOrDefault(id, "Somebody");

    public async Task<DecisionVoices> ReadAsync(OfficeDbContext db, CancellationToken ct)
    {
        var id = Decision.Id;
        Positions = await db.DecisionPositions.AsNoTracking().Where(p => p.Decision == id).ToListAsync(ct);
        Comments = await db.DecisionComments.AsNoTracking().Where(p => p.Decision == id).OrderBy(c => c.On).ThenBy(c => c.Id).ToListAsync(ct);
        Challenges = await db.Challenges.AsNoTracking().Where(p => p.Decision == id).OrderBy(c => c.RaisedOn).ThenBy(c => c.Id).ToListAsync(ct);
        Functions = await db.FunctionalPositions.AsNoTracking().Where(p => p.Decision == id).OrderBy(c => c.InvitedOn).ThenBy(c => c.Id).ToListAsync(ct);
        var parties = Charter.Parties.Select(p => p.Partner).ToList();
        _partners = await db.Partners.Where(p => parties.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        List<PersonId> said =
        [
            Decision.ProposedBy, .. Positions.Select(p => p.TakenBy), .. Comments.Select(c => c.By), .. Challenges.Select(c => c.RaisedBy),
            .. Challenges.Where(c => c.Answer is not null).Select(c => c.Answer!.By), .. Functions.Select(f => f.Person),
        ];
        PersonId?[] ended = [Decision.Escalation?.By, Decision.End?.By];
        said.AddRange(ended.Where(p => p is not null).Select(p => p!.Value));
        var people = await db.People.Where(p => said.Contains(p.Id) || (p.StandsFor != null && parties.Contains(p.StandsFor.Value)))
            .Select(p => new { p.Id, p.Name, p.StandsFor, p.IsSuspended }).ToListAsync(ct);
        _people = people.ToDictionary(p => p.Id, p => p.Name);
        WithUsers = people.Where(p => p is { IsSuspended: false, StandsFor: not null }).Select(p => p.StandsFor!.Value).ToHashSet();
        return this;
    }

    public IReadOnlyList<DecisionPositionRow> PositionRows()
    {
        var duties = Decision.StandingOn(Today, [.. Positions.Select(p => p.Voice)]).Duties.ToDictionary(d => d.Party);
        return [.. Charter.Parties.Select(p => Row(p.Partner, duties))];
    }

    /// <summary>Where it stands, what is awaited, and what becomes of it if nobody acts.</summary>
    public OutlookRow Outlook()
    {
        var outlook = DecisionOutlook.Of(Decision, [.. Positions.Select(p => p.Voice)], Challenges, Partner, Today);
        return new OutlookRow(
            outlook.Now, outlook.IfNobodyActs, [.. outlook.Awaited.Select(a => new AwaitedRow(Partner(a.Party), a.What, a.By, a.IsOverdue))]);
    }

    private DecisionPositionRow Row(PartnerId party, Dictionary<PartnerId, Duty> duties)
    {
        var said = Positions.Find(p => p.Partner == party);
        var ruling = Decision.Ruling;
        var isSilent = said is null && ruling.HasCommentPeriod && ruling.Followers.Members.Contains(party)
            && Today > Decision.AnswerBy && State == DecisionState.InEffect;
        var owes = duties.TryGetValue(party, out var duty);
        return new DecisionPositionRow(
            party, Partner(party), Part(ruling, party), [.. Enum.GetValues<DecisionStance>().Where(s => ruling.Admits(party, s))],
            said?.Stance, said?.Words ?? "", said is null ? null : Person(said.TakenBy), said?.TakenOn, said?.IsLate == true, said?.Evidence ?? "",
            said?.Version, isSilent, owes ? duty.What : null, Decision.AnswerBy, owes && duty.IsOverdue);
    }

    /// <summary>A party's part under a rule, in words.</summary>
    public static string Part(Ruling ruling, PartnerId party) =>
        ruling.Deciders.Members.Contains(party) ? ruling.Type switch
        {
            GovernanceType.Hierarchy => "Decides as the owner",
            null => "Leads or owns a domain that it touches, and decides",
            _ => "Leads and decides",
        }
        : ruling.MustConsent.Members.Contains(party) ? "Must consent"
        : ruling.Type == GovernanceType.Hierarchy ? "Is heard first"
        : ruling.Followers.Members.Contains(party) ? "Comments, may challenge or ask for a waiver, acknowledges"
        : "Joined later";
}
