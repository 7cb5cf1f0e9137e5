using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Collaboration;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Governance;

public sealed class AnswerSignalTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static readonly DateTimeOffset AfterTheStart = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);

    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task A_change_of_type_before_the_parties_accepts_the_signal_by_the_way()
    {
        var (charter, signal) = await ASignalAsync();
        Assert.True(signal.MayChangeType);

        var decision = await Door.SendAsync(Change(charter, new SeenSignal(signal.Id, signal.Version))).ValueAsync();

        var after = await Door.AskAsync(new GetSignal(signal.Id)).ValueAsync();
        Assert.Equal((SignalState.Accepted, decision, false), (after.State, after.DecisionId!.Value, after.MayAnswer));
        Assert.Equal(GovernanceType.QuasiHierarchy, (await office.SeenAsync(charter.Id)).Domains.Single(d => d.Domain == DecisionDomain.Volume).Type);
    }

    [Fact]
    public async Task Neither_a_stale_signal_nor_one_of_somebody_who_may_not_answer_is_accepted_and_no_notice_is_given()
    {
        var (charter, signal) = await ASignalAsync();

        await Door.SendAsync(Change(charter, new SeenSignal(signal.Id, signal.Version + 1))).RefusedAsync(OfficeErrors.Conflict);
        await office.As(charter.Sides[0].Manager).SendAsync(Change(charter, new SeenSignal(signal.Id, signal.Version))).RefusedAsync(OfficeErrors.NotFound);

        Assert.Equal(SignalState.Open, (await Door.AskAsync(new GetSignal(signal.Id)).ValueAsync()).State);
        Assert.Empty((await Door.AskAsync(new FindDecisions(new Slice(1, 20), charter.Id)).ValueAsync()).Rows);
    }

    [Fact]
    public async Task It_stands_on_the_Today_of_the_officer_to_whom_it_is_given()
    {
        var (charter, signal) = await ASignalAsync();
        var other = await office.APersonAsync("Otto Officer", Roles.Officer);

        await Door.SendAsync(Give(signal, other)).ValueAsync();

        Assert.Contains((await office.As(other).AskAsync(new WaitingForMe()).ValueAsync()).Rows, i => i.Signal == signal.Id);
        Assert.DoesNotContain((await Door.AskAsync(new WaitingForMe()).ValueAsync()).Rows, i => i.Signal == signal.Id);
        var seen = await Door.AskAsync(new GetSignal(signal.Id)).ValueAsync();
        await Door.SendAsync(Give(seen, charter.Sides[0].Manager)).RefusedAsync(SignalErrors.OwnerUnknown);
        Assert.DoesNotContain((await Door.AskAsync(new FindSignalOwners()).ValueAsync()), p => p.Id == charter.Sides[0].Manager);
    }

    [Fact]
    public async Task Out_of_reach_there_is_none()
    {
        var (_, signal) = await ASignalAsync();
        var stranger = office.As((await office.AConvergingCharterAsync()).Sides[0].Manager);

        await stranger.AskAsync(new GetSignal(signal.Id)).RefusedAsync(OfficeErrors.NotFound);
    }

    private static AssignSignal Give(SignalRow signal, PersonId owner) =>
        new() { Signal = signal.Id, Version = signal.Version, Owner = owner, DueOn = new DateOnly(2026, 12, 20) };

    private static ChangeType Change(ACharter.Converging charter, SeenSignal? signal) => new()
    {
        Charter = charter.Id,
        Domain = DecisionDomain.Volume,
        Type = GovernanceType.Network,
        Reason = "Both plan now.",
        Signal = signal,
    };

    /// <summary>A charter in force whose first side sells to the second less than half of what it did.</summary>
    private async Task<(ACharter.Converging Charter, SignalRow Signal)> ASignalAsync()
    {
        var charter = await office.AnAgreedCharterAsync();
        if (office.Clock.GetUtcNow() < AfterTheStart)
        {
            office.Clock.SetUtcNow(AfterTheStart);
        }

        await SalesAsync(charter, 60, new DateOnly(2024, 1, 1));
        await SalesAsync(charter, 20, new DateOnly(2026, 12, 5));
        await office.LookForDriftAsync();
        var found = await Door.AskAsync(new FindSignals(new Slice(1, 20), Rule: DriftRule.D3, Charter: charter.Id)).ValueAsync();
        return (charter, Assert.Single(found.Rows));
    }

    private Task<RelationFactId> SalesAsync(ACharter.Converging charter, decimal share, DateOnly on) => Door.SendAsync(new RecordRelationFact
    {
        Partner = charter.Sides[0].Partner,
        Counterpart = charter.Sides[1].Partner,
        Kind = RelationFactKind.RevenueShare,
        Number = share,
        Date = on,
        Source = "Ledger",
    }).ValueAsync();
}
