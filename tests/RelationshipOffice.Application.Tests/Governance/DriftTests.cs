using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Tests.Governance;

public sealed class DriftTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task Promises_to_two_parties_flag_both_charters_once_however_often_and_by_how_many_looked_for()
    {
        var (here, there) = await AConflictAsync();

        await Task.WhenAll(LookAsync(here), LookAsync(here), LookAsync(there));
        await LookAsync(here);

        Assert.Contains("“Only for you.”", (await SignalAsync(here)).Sentence, StringComparison.Ordinal);
        Assert.Equal(DriftRule.Loyalty, (await SignalAsync(there)).Rule);
    }

    [Fact]
    public async Task A_conflict_is_not_told_to_a_party_that_sees_only_one_of_the_charters()
    {
        var (here, _) = await AConflictAsync();
        await LookAsync(here);
        var partner = (await office.SeenAsync(here)).Parties[1].Partner;
        var manager = await office.APersonAsync("Mara Manager", Domain.People.Roles.PartnerManager, partner);

        Assert.Empty((await office.As(manager).AskAsync(new FindSignals(default, Charter: here)).ValueAsync()).Rows);
        Assert.Single((await Door.AskAsync(new FindSignals(default, Charter: here)).ValueAsync()).Rows);
    }

    // Behind the pages every charter is looked at: a list of all names with each of them is what an office of ten thousand chokes on.
    [Fact]
    public async Task A_look_asks_for_no_name_but_those_of_whom_it_speaks()
    {
        var (here, _) = await AConflictAsync();
        using var asked = new CountedStatements(office.Connection);

        await LookAsync(here);

        var ofNames = asked.Texts.Where(t => t.Contains("FROM partners AS", StringComparison.Ordinal) || t.Contains("FROM people AS", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ofNames);
        Assert.All(ofNames, t => Assert.Contains("WHERE", t, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_explanation_opens_again_after_its_day_and_what_was_false_stays_away()
    {
        var (here, there) = await AConflictAsync();
        await Task.WhenAll(LookAsync(here), LookAsync(there));
        await Door.SendAsync(await ExplainAsync(here, days: 5)).ValueAsync();
        var second = await SignalAsync(there);
        await Door.SendAsync(new DismissSignal { Signal = second.Id, Version = second.Version, Reason = "They are of one mind." }).ValueAsync();

        office.Clock.Advance(TimeSpan.FromDays(6));
        await Task.WhenAll(LookAsync(here), LookAsync(there));

        Assert.Equal((SignalState.Open, SignalState.False), ((await SignalAsync(here)).State, (await SignalAsync(there)).State));
    }

    [Fact]
    public async Task Accepting_asks_the_parties_and_leaves_the_charter_as_it_is()
    {
        var (here, _) = await AConflictAsync();
        await LookAsync(here);
        var signal = await SignalAsync(here);
        var before = await office.SeenAsync(here);

        await Door.SendAsync(Accept(signal)).ValueAsync();

        var after = await office.SeenAsync(here);
        Assert.Equal((before.Version, before.Label, before.Stage), (after.Version, after.Label, after.Stage));
        Assert.Equal((SignalState.Accepted, "Say what comes first", false), await SignalAsync(here) is var s ? (s.State, s.Request!, s.MayAnswer) : default);
        await Door.SendAsync(Accept(await SignalAsync(here))).RefusedAsync(SignalErrors.NotOpen);
    }

    [Fact]
    public async Task Stale_forbidden_and_unknown_are_refused()
    {
        var (here, _) = await AConflictAsync();
        await LookAsync(here);
        var manager = await office.APersonAsync("Mara Manager", Domain.People.Roles.PartnerManager, (await office.SeenAsync(here)).Parties[0].Partner);
        var late = await ExplainAsync(here, days: 3);
        late.Version++;

        await Door.SendAsync(late).RefusedAsync(OfficeErrors.Conflict);
        await office.As(manager).SendAsync(await ExplainAsync(here, days: 3)).RefusedAsync(OfficeErrors.Forbidden);
        await Door.SendAsync(new DismissSignal { Signal = DriftSignalId.New(), Version = 1, Reason = "None." }).RefusedAsync(OfficeErrors.NotFound);
    }

    private static AcceptSignal Accept(SignalRow signal) =>
        new() { Signal = signal.Id, Version = signal.Version, Title = "Say what comes first", Wish = "Both promises cannot be kept at once." };

    private async Task<ExplainSignal> ExplainAsync(CharterId charter, int days) => await SignalAsync(charter) is var signal
        ? new() { Signal = signal.Id, Version = signal.Version, Reason = "Agreed by word.", Until = DateOnly.FromDateTime(office.Clock.GetUtcNow().Date).AddDays(days) }
        : default!;

    private async Task<SignalRow> SignalAsync(CharterId charter) =>
        Assert.Single((await Door.AskAsync(new FindSignals(default, Charter: charter)).ValueAsync()).Rows);

    private async Task LookAsync(CharterId charter)
    {
        await using var scope = office.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OneSave>().RunAsync(
            UseCase.Of<int>(typeof(SeekDrift)), scope.ServiceProvider, new SeekDrift { Charter = charter }, Actor.Program, Ct);
    }

    /// <summary>One party that has promised something to another one in each of two charters.</summary>
    private async Task<(CharterId Here, CharterId There)> AConflictAsync()
    {
        var (torn, buyer, neighbour) = (await office.APartnerAsync(), await office.APartnerAsync(), await office.APartnerAsync());
        await PromiseAsync(torn, buyer, "Only for you.");
        await PromiseAsync(torn, neighbour, "You see it first.");
        return ((await office.ACharterAsync(torn, buyer)).Id, (await office.ACharterAsync(torn, neighbour)).Id);
    }

    private Task<RelationFactId> PromiseAsync(PartnerId by, PartnerId to, string words) => Door.SendAsync(new RecordRelationFact
    {
        Partner = by,
        Counterpart = to,
        Kind = RelationFactKind.Exclusivity,
        Note = words,
        Date = new DateOnly(2026, 10, 1),
        Source = "Letter",
    }).ValueAsync();
}
