using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>Runs rounds of convergence through the door.</summary>
internal static class ARound
{
    public static Task<RoundId> OpenRoundAsync(this OfficeFixture office, CharterId charter, DateOnly? dueOn = null) => office.As(office.Officer)
        .SendAsync(new OpenRound { Charter = charter, DueOn = dueOn ?? new DateOnly(2027, 6, 30), Note = "Please look at each statement." }).ValueAsync();

    public static async Task CloseRoundAsync(this OfficeFixture office, CharterId charter)
    {
        var round = (await office.ConvergenceAsync(charter)).Round!;
        await office.As(office.Officer).SendAsync(new CloseRound { Round = round.Id, Version = round.Version }).ValueAsync();
    }

    public static Task<ConvergenceDetails> ConvergenceAsync(this OfficeFixture office, CharterId charter, PersonId? reader = null) =>
        office.As(reader ?? office.Officer).AskAsync(new GetConvergence(charter)).ValueAsync();

    /// <summary>This side takes this position on the vision as it stands now.</summary>
    public static async Task<PositionReceipt> SayAsync(
        this OfficeFixture office, ACharter.Converging charter, ACharter.Side side, Stance stance, string counterText = "")
    {
        var vision = (await office.SeenAsync(charter.Id)).Statements.Single(s => s.Id == charter.Vision);
        return await office.As(side.Manager).SendAsync(new TakePosition
        {
            Statement = charter.Vision,
            Partner = side.Partner,
            Wording = vision.Wording,
            Version = vision.Positions.Single(p => p.Partner == side.Partner).Version,
            Stance = stance,
            CounterText = counterText,
        }).ValueAsync();
    }

    public static Task DoneAsync(this OfficeFixture office, RoundId round, ACharter.Side side) =>
        office.As(side.Manager).SendAsync(new EndTurn { Round = round, Partner = side.Partner }).ValueAsync();
}
