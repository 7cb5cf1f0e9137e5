using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Tests.Collaboration;

/// <summary>Charters in force and decisions under them, made through the door.</summary>
internal static class ADecision
{
    /// <summary>A charter that every side has signed: a network in quality, and volume led by the first side.</summary>
    public static async Task<ACharter.Converging> AnAgreedCharterAsync(this OfficeFixture office, int sides = 2)
    {
        var charter = await office.AConvergingCharterAsync(sides);
        var door = office.As(office.Officer);
        await door.SendAsync(new ChangeGovernance
        {
            Charter = charter.Id,
            Version = (await office.SeenAsync(charter.Id)).Version,
            Domain = DecisionDomain.Volume,
            Type = GovernanceType.QuasiHierarchy,
            Lead = charter.Sides[0].Partner,
            Reason = "It plans the orders.",
        }).ValueAsync();
        await door.SendAsync(new SetDomainTerms
        {
            Charter = charter.Id,
            Version = (await office.SeenAsync(charter.Id)).Version,
            Domain = DecisionDomain.Volume,
            Rule = "The leader sets volumes a quarter ahead.",
            RulePublishedOn = new DateOnly(2026, 11, 1),
        }).ValueAsync();
        await office.MoveAsync(charter.Id, Stage.InReview);
        var hash = (await office.SeenAsync(charter.Id)).Versions[0].ContentHash;
        foreach (var side in charter.Sides)
        {
            await office.As(side.Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();
        }

        return charter;
    }

    public static ProposeDecision Propose(ACharter.Converging charter, DecisionDomain? domain) => new()
    {
        Charter = charter.Id,
        Domain = domain,
        Title = "Inspect each batch",
        Words = "Every batch is inspected before it leaves, because three came back.",
    };

    public static Task<DecisionId> ProposedAsync(this OfficeFixture office, ACharter.Converging charter, DecisionDomain? domain, int by = 0) =>
        office.As(charter.Sides[by].Manager).SendAsync(Propose(charter, domain)).ValueAsync();

    public static Task<DecisionDetails> SeenAsync(this OfficeFixture office, DecisionId decision) =>
        office.As(office.Officer).AskAsync(new GetDecision(decision)).ValueAsync();

    public static TakeDecisionPosition Says(DecisionId decision, ACharter.Side side, DecisionStance stance, uint? version = null) => new()
    {
        Decision = decision,
        Partner = side.Partner,
        Version = version,
        Stance = stance,
        Words = stance == DecisionStance.Object ? "Every second batch is enough." : "",
    };
}
