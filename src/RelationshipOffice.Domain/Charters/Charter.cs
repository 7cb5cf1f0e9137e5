using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

/// <summary>A living, versioned agreement on how parties work together towards collective outcomes (domain guide §4).</summary>
public sealed partial class Charter : AggregateRoot
{
    private readonly List<GovernedDomain> _domains = [];

    private Charter()
    {
    }

    public Charter(string code, string title)
    {
        Id = CharterId.New();
        Code = Text.Required(code, 20, "charter.code", "A short code", nameof(Code));
        Title = Text.Required(title, Text.Name, "charter.title", "A title", nameof(Title));
        Record(new CharterDrafted(Id, Code, Title));
    }

    public CharterId Id { get; private set; }

    /// <summary>The short name people use in speech: RC-7.</summary>
    public string Code { get; private set; } = "";

    public string Title { get; private set; } = "";

    public Stage Stage { get; private set; } = Stage.Proposed;

    public bool IsDraft => Stage < Stage.Agreed;

    public IReadOnlyList<GovernedDomain> Domains => _domains;

    /// <summary>Who decides in this domain, if the charter says so yet.</summary>
    public WhoDecides? WhoDecidesOn(DecisionDomain domain) => _domains.Find(d => d.Domain == domain)?.WhoDecides;

    /// <summary>
    /// Says who decides in a domain, and why. Refuses what is no draft (<c>charter.not_a_draft</c>), a leader who is
    /// no party (<c>charter.lead.not_a_party</c>) and a missing reason; saying again what already is changes nothing.
    /// </summary>
    public void Govern(DecisionDomain domain, WhoDecides whoDecides, string reason)
    {
        Guard(IsDraft, CharterErrors.OnlyADraftChanges);
        Guard(whoDecides.Leads.Members.All(IsParty), CharterErrors.LeadMustBeAParty);
        Guard(!string.IsNullOrWhiteSpace(reason), CharterErrors.ReasonMissing);

        var before = WhoDecidesOn(domain);
        if (whoDecides == before)
        {
            return;
        }

        Set(domain, whoDecides);
        Record(new GovernanceChanged(Id, domain, before?.Type, whoDecides.Type, reason.Trim()));
    }

    private void Set(DecisionDomain domain, WhoDecides whoDecides)
    {
        if (_domains.Find(d => d.Domain == domain) is { } known)
        {
            known.WhoDecides = whoDecides;
        }
        else
        {
            _domains.Add(new GovernedDomain(domain, whoDecides));
        }
    }
}
