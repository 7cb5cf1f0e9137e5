using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

public sealed partial class Charter
{
    /// <summary>An airline alliance has 28 parties; beyond thirty a charter is better split.</summary>
    public const int MostParties = 30;

    public const int FewestParties = 2;

    private readonly List<Party> _parties = [];

    /// <summary>In the order in which they were admitted.</summary>
    public IReadOnlyList<Party> Parties => [.. _parties.OrderBy(p => p.Place)];

    public bool IsParty(PartnerId partner) => PartyOf(partner) is not null;

    public Party? PartyOf(PartnerId? partner) => _parties.Find(p => p.Partner == partner);

    /// <summary>
    /// Lets a partner in as a party. Refuses a second entry (<c>charter.party.already</c>), a thirty-first party
    /// (<c>charter.party.too_many</c>) and a charter that is no draft or in review.
    /// </summary>
    public void Admit(PartnerId partner)
    {
        GuardOpen();
        Guard(!IsParty(partner), CharterErrors.AlreadyAParty);
        Guard(_parties.Count < MostParties, CharterErrors.TooManyParties);

        _parties.Add(new Party(partner, _parties.Count == 0 ? 1 : _parties.Max(p => p.Place) + 1));
        Record(new PartyAdmitted(Id, partner));
    }

    /// <summary>
    /// Lets a party go. Refuses who is no party, who still leads a domain (<c>charter.party.leads</c>), and from
    /// Convergence on the last but one party (<c>charter.party.too_few</c>).
    /// </summary>
    public void Leave(PartnerId partner, string reason)
    {
        GuardOpen();
        Guard(PartyOf(partner) is not null, CharterErrors.NotAParty);
        Guard(!_domains.Exists(d => d.Leads.Members.Contains(partner)), CharterErrors.StillLeads);
        Guard(Stage < Stage.Convergence || _parties.Count > FewestParties, CharterErrors.TooFewParties);

        _parties.RemoveAll(p => p.Partner == partner);
        Record(new PartyLeft(Id, partner, Reasoned(reason)));
    }

    /// <summary>
    /// Says what a party is here and which competences it needs from the others (G8). It is part of what the parties sign,
    /// so only a draft takes it; refuses who is no party (<c>charter.party.unknown</c>).
    /// </summary>
    public void Describe(PartnerId partner, string role, PartyNeeds needs)
    {
        GuardOpen();
        Guard(PartyOf(partner) is not null, CharterErrors.NotAParty);

        var (party, called) = (PartyOf(partner)!, Text.Limited(role, Text.Name, "charter.party.role", "A role", nameof(Party.Role)));
        if (party.Role == called && party.Needs.Equals(needs))
        {
            return;
        }

        (party.Role, party.Needs) = (called, needs);
        Record(new PartyDescribed(Id, partner, called, needs.ToString()));
    }

    /// <summary>
    /// Names the people who answer for a party. People change while a charter lives, so this is refused only for a
    /// charter that is closed or withdrawn (<c>charter.over</c>).
    /// </summary>
    public void Appoint(PartnerId partner, PartyPeople people)
    {
        Guard(!IsOver, CharterErrors.Over);
        Guard(PartyOf(partner) is not null, CharterErrors.NotAParty);

        var party = PartyOf(partner)!;
        if (party.People == people)
        {
            return;
        }

        party.People = people;
        Record(new PartyPeopleAppointed(Id, partner, people.Sponsor, people.Manager, people.Signatory));
    }

    /// <summary>
    /// Says in which order the parties sign; none named lets them sign in any. It is no part of the text, so a frozen text
    /// takes it too until somebody has signed. Refuses what is agreed, and an order that does not name each party once
    /// (<c>charter.signing_order.parties</c>).
    /// </summary>
    public void OrderSigning(IReadOnlyList<PartnerId> order, bool hasBegun)
    {
        Guard(IsDraft, CharterErrors.OnlyADraftChanges);
        Guard(!hasBegun, SigningErrors.SigningBegan);
        Guard(order.Count == 0 || (order.Count == _parties.Count && _parties.TrueForAll(p => order.Contains(p.Partner))), SigningErrors.OrderUnknown);
        if (order.SequenceEqual(_parties.Where(p => p.SigningTurn is not null).OrderBy(p => p.SigningTurn).Select(p => p.Partner)))
        {
            return;
        }

        foreach (var party in _parties)
        {
            var turn = order.ToList().IndexOf(party.Partner);
            party.SigningTurn = turn < 0 ? null : turn + 1;
        }

        Record(new SigningOrdered(Id, [.. order]));
    }

    /// <summary>The party whose turn comes before this one's; none when it may sign now. Who joined after the order was set signs last.</summary>
    public PartnerId? TurnBefore(PartnerId partner, IReadOnlyCollection<PartnerId> signed)
    {
        var mine = PartyOf(partner)?.SigningTurn ?? int.MaxValue;
        return _parties.Where(p => p.SigningTurn < mine && !signed.Contains(p.Partner)).MinBy(p => p.SigningTurn)?.Partner;
    }
}
