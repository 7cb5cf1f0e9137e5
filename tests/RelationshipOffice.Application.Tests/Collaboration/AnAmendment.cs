using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Collaboration;

/// <summary>Amendments of an agreed charter, made through the door.</summary>
internal static class AnAmendment
{
    public const string Before = "Every patient is seen in 14 days.";

    public const string After = "Every patient is seen in 10 days.";

    public static DateOnly Today(this OfficeFixture office) => DateOnly.FromDateTime(office.Clock.GetUtcNow().Date);

    /// <summary>The vision in other words: outside any domain, so every party must consent.</summary>
    public static ProposeAmendment OfTheVision(this OfficeFixture office, ACharter.Converging charter, int inDays = 3) => new()
    {
        Charter = charter.Id,
        Title = "Sooner",
        Words = "The new ward makes it possible.",
        WantedOn = office.Today().AddDays(inDays),
        Changes = [new() { Kind = ChangeKind.Reword, Statement = charter.Vision, Wording = 1, Text = After }],
    };

    /// <summary>A new statement of the scorecard under what the first side leads, or under other domains.</summary>
    public static ProposeAmendment OfVolume(this OfficeFixture office, ACharter.Converging charter, int inDays = 3, params DecisionDomain[] domains) => new()
    {
        Charter = charter.Id,
        Title = "Forecasts by week",
        Words = "The plants plan by week now.",
        WantedOn = office.Today().AddDays(inDays),
        Changes =
        [
            new()
            {
                Kind = ChangeKind.Add,
                Section = Section.Scorecard,
                Text = "The leader forecasts volumes by week.",
                Domains = [.. domains.Length == 0 ? [DecisionDomain.Volume] : domains],
            },
        ],
    };

    public static Task<DecisionId> ProposedAsync(this OfficeFixture office, ACharter.Converging charter, ProposeAmendment amendment, int by = 0) =>
        office.As(charter.Sides[by].Manager).SendAsync(amendment).ValueAsync();

    public static Task<Done> ConsentsAsync(this OfficeFixture office, ACharter.Converging charter, DecisionId amendment, int side = 1) =>
        office.As(charter.Sides[side].Manager).SendAsync(ADecision.Says(amendment, charter.Sides[side], DecisionStance.Consent)).ValueAsync();

    public static async Task<string> VisionAsync(this OfficeFixture office, ACharter.Converging charter) =>
        (await office.SeenAsync(charter.Id)).Statements.Single(s => s.Id == charter.Vision).Text;

    public static Task<VersionDetails> VersionAsync(this OfficeFixture office, ACharter.Converging charter, int number) =>
        office.As(office.Officer).AskAsync(new GetCharterVersion(charter.Id, number)).ValueAsync();
}
