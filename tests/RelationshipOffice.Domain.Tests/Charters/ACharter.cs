using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Tests.Charters;

/// <summary>Builds charters for tests; says only what matters.</summary>
internal static class ACharter
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static CharterTerms Terms { get; } =
        CharterTerms.Of("Patients are seen in time.", new DateOnly(2026, 12, 1), new DateOnly(2027, 12, 1), ContractReference.None);

    public static Charter Between(params PartnerId[] parties)
    {
        var charter = new Charter("RC-1", "Clinical services", Terms, "", Now);
        foreach (var party in parties)
        {
            charter.Admit(party);
        }

        charter.TakeEvents();
        return charter;
    }

    /// <summary>With a signatory for each party and one network domain.</summary>
    public static Charter Ready(params PartnerId[] parties)
    {
        var charter = Between(parties);
        foreach (var party in parties)
        {
            charter.Appoint(party, new PartyPeople(null, null, PersonId.New()));
        }

        charter.Govern(DecisionDomain.Quality, WhoDecides.Network, "Both know the work.");
        return charter;
    }

    public static Charter At(this Charter charter, params Stage[] steps)
    {
        foreach (var step in steps)
        {
            charter.MoveTo(step, "As agreed.", WithVision, Now);
        }

        return charter;
    }

    public static Charter InConvergence(this Charter charter) =>
        charter.At(Stage.Orientation, Stage.Research, Stage.StrawModel, Stage.Convergence);

    public static GateFacts WithVision { get; } = GateFacts.None with
    {
        HasVision = true,
        Fits = true,
        Bodies = [new BodyFact(BodyId.New(), "Relationship team", BodyLevel.Rmt, [], HasMet: true)],
        HasExitPlan = true,
    };

    public static GovernedDomain Governed(this Charter charter, DecisionDomain domain, WhoDecides who, int criticality = 2)
    {
        charter.Govern(domain, who, "Because.");
        charter.SetTerms(domain, DomainTerms.Of("A rule.", null, criticality, false, false, null, null, Protection.None));
        return charter.Domains.Single(d => d.Domain == domain);
    }
}
