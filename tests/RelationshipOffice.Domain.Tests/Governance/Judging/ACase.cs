using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Tests.Governance.Judging;

/// <summary>Builds what is judged, fact by fact; all facts are of today, verified and from one source unless said otherwise.</summary>
internal sealed class ACase
{
    public static readonly DateOnly Today = new(2026, 11, 24);
    public static readonly PartnerId A = new(Guid.Parse("0a000000-0000-0000-0000-000000000000"));
    public static readonly PartnerId B = new(Guid.Parse("0b000000-0000-0000-0000-000000000000"));
    public static readonly PartnerId C = new(Guid.Parse("0c000000-0000-0000-0000-000000000000"));

    private readonly Dictionary<PartnerId, KnownPartner> _partners = [];
    private readonly List<Holding> _holdings = [];
    private readonly List<StatedFact> _facts = [];

    public ACase()
    {
        foreach (var (id, name) in new[] { (A, "Alpha"), (B, "Beta"), (C, "Gamma") })
        {
            _partners[id] = KnownPartner.Named(id, name);
        }
    }

    public FactBook Book => new(Today, _partners.Values, _holdings, _facts);

    public ACase Owns(PartnerId owner, PartnerId owned, decimal? votes, bool restricted = false, decimal? economic = null, DateOnly? on = null, bool verified = true)
    {
        var day = on ?? Today;
        _holdings.Add(new Holding(owner, owned, economic ?? votes, votes, restricted, day, null, day, "Annual report", verified));
        return this;
    }

    public ACase Knows(KnownPartner partner)
    {
        _partners[partner.Id] = partner;
        return this;
    }

    public ACase Says(PartnerId of, PartnerId on, FactValue value, DateOnly? day = null, bool verified = true)
    {
        _facts.Add(new StatedFact(RelationFactId.New(), of, on, value, day ?? Today, "Interview", verified));
        return this;
    }

    public ACase Says(PartnerId of, PartnerId on, RelationFactKind kind, decimal number) => Says(of, on, FactValue.Of(kind, number));

    /// <summary>All five facts of a dependence.</summary>
    public ACase Depends(PartnerId of, PartnerId on, decimal share, decimal months, decimal investment, decimal asymmetry, decimal alternatives) => this
        .Says(of, on, RelationFactKind.RevenueShare, share)
        .Says(of, on, RelationFactKind.MonthsToReplace, months)
        .Says(of, on, RelationFactKind.SpecificInvestment, investment)
        .Says(of, on, RelationFactKind.InformationAsymmetry, asymmetry)
        .Says(of, on, RelationFactKind.Alternatives, alternatives);

    /// <summary>Nothing binds one to the other: 0 points.</summary>
    public ACase IsFreeOf(PartnerId of, PartnerId on) => Depends(of, on, 0, 0, 0, 0, 9);

    /// <summary>The worked example of the guide: 79.25 − 25 = 54.25 points of A over B.</summary>
    public ACase WithSubordinateB() => Depends(B, A, 70, 18, 4, 3, 0).Depends(A, B, 30, 6, 1, 0, 2);

    public ACase Setter(PartnerId of, PartnerId on, DecisionDomain domain, Setter setter) =>
        Says(of, on, FactValue.Of(RelationFactKind.Setter, domain: domain, setter: setter));

    /// <summary>Each of the partners offers what the others need.</summary>
    public ACase Complementary(params PartnerId[] partners)
    {
        foreach (var id in partners)
        {
            _partners[id] = _partners[id] with
            {
                Offers = [new RatedCompetence($"Craft of {id.Value}", 3, Today, "Reference")],
                Needs = [.. partners.Where(p => p != id).Select(p => $"Craft of {p.Value}")],
            };
        }

        return this;
    }

    public Verdict Judge(ArrangedDomain domain, params PartnerId[] parties) => Judge([domain], parties);

    public Verdict Judge(IReadOnlyList<ArrangedDomain> domains, params PartnerId[] parties) => Domain.Governance.Judge.Of(
        new Arrangement([.. (parties.Length > 0 ? parties : [A, B]).Select(p => new ArrangedParty(p))], domains), Book, GovernanceSettings.Default);

    public static ArrangedDomain Network(DecisionDomain domain = DecisionDomain.Quality) => new(domain, WhoDecides.Network) { Rule = "Together." };

    public static ArrangedDomain Led(params PartnerId[] leads) => new(DecisionDomain.Quality, WhoDecides.LedBy(leads))
    {
        Rule = "As the leader publishes.",
        RulePublishedOn = Today,
    };

    public static ArrangedDomain Owned(PartnerId owner) => new(DecisionDomain.Quality, WhoDecides.OwnedBy(owner)) { Rule = "The owner decides." };

    public static ArrangedDomain Delegated(ArrangedDomain domain) => domain with { DelegatedBy = "Board minute 12", DelegatedOn = Today, IsRevocable = true };
}
