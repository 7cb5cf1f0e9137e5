using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>One domain under judgement, with all that a rule may ask.</summary>
internal sealed class DomainCase(Arrangement arrangement, ArrangedDomain domain, CaseFile file)
{
    public Arrangement Arrangement => arrangement;

    public ArrangedDomain Domain => domain;

    public FactBook Book => file.Book;

    public Control Control => file.Control;

    public GovernanceSettings Settings => file.Settings;

    /// <summary>How the domain is called in the middle of a sentence.</summary>
    public string Name => DomainNames.Of(domain.Domain);

    public bool Is(GovernanceType type) => domain.Type == type && !domain.IsExternal;

    /// <summary>Whether the domain is left by one of the two, who controls the other (G11): then it is a network by an owner's grace.</summary>
    public bool IsDelegatedBetween(PartyPair pair) => domain.IsDelegated
        && (Control.Over(pair.First, pair.Second).IsControl(Settings) || Control.Over(pair.Second, pair.First).IsControl(Settings));

    /// <summary>The pairs of a network that must be independent and of about equal power.</summary>
    public IEnumerable<PartyPair> PlainNetworkPairs => Is(GovernanceType.Network) ? AllPairs.Where(p => !IsDelegatedBetween(p)) : [];

    public IEnumerable<PartyPair> AllPairs => file.Pairs;

    /// <summary>Who leads, with each of the others: two followers are never judged against each other (domain guide §3.4, 3).</summary>
    public IEnumerable<(PartnerId Lead, PartnerId Other)> LedPairs =>
        from lead in domain.Leads
        from party in arrangement.PartnerIds
        where party != lead
        select (lead, party);

    /// <summary>The pairs that the type is about: all of a network, those with the lead otherwise.</summary>
    public IEnumerable<PartyPair> Pairs =>
        domain.Type == GovernanceType.Network ? AllPairs : LedPairs.Select(p => new PartyPair(p.Lead, p.Other)).Distinct();

    public string NameOf(PartnerId partner) => Book.NameOf(partner);

    public PowerGap GapOf(PartyPair pair) => file.GapOf(pair);

    public PowerGap GapOver(PartnerId one, PartnerId other) => file.GapOver(one, other);
}
