using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Outcomes.Board;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.Partners;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Outcomes;

public sealed class BoardKeeperTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    // How the quarter ended is compared by what it says of the outcomes.
    private static readonly Dictionary<MeasureId, Course> NoCourses = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Brought_up_to_date_after_each_of_many_changes_it_is_what_is_read_anew(int seed)
    {
        var world = new World(office, new Random(seed));
        await world.BeginAsync();
        for (var step = 0; step < 40; step++)
        {
            await world.ChangeAsync();

            var kept = await KeptAsync();
            var anew = await AnewAsync();

            Assert.Equal(Say(anew.Facts with { LastQuarter = NoCourses }), Say(kept.Facts with { LastQuarter = NoCourses }));
            Assert.Equal(Say(anew.Outcomes.Standings()), Say(kept.Outcomes.Standings()));
            Assert.Equal(Say(anew.LastQuarter.Standings()), Say(kept.LastQuarter.Standings()));
        }
    }

    [Fact]
    public async Task A_change_of_one_outcome_leaves_the_others_as_they_stood()
    {
        var (top, one, other) = (await office.AnOutcomeAsync(), await office.AnOutcomeAsync(), await office.AnOutcomeAsync());
        var below = await office.AnOutcomeAsync(top);
        foreach (var outcome in (OutcomeId[])[one, other, below])
        {
            await office.SeenAsync(await office.AMeasureAsync(outcome), 30);
        }

        await using var db = office.Database();
        var reader = new FactsReader(db, AnOutcome.Today);
        var before = new OfficeBoard(await reader.ReadAsync(Ct), AnOutcome.Today);
        OutcomeId[] all = [top, one, other, below];
        var stood = all.ToDictionary(o => o, before.Outcomes.StandingOf);

        Subject[] changed = [new(SubjectKind.Outcome, one.Value), new(SubjectKind.Outcome, below.Value)];
        var after = new OfficeBoard(await reader.ReadAgainAsync(before.Facts, changed, Ct), AnOutcome.Today, before);

        Assert.Equal([other], all.Where(o => ReferenceEquals(stood[o], after.Outcomes.StandingOf(o))));
        Assert.Same(before.Facts.Partners, after.Facts.Partners);
        Assert.Same(before.Facts.Charters, after.Facts.Charters);
    }

    [Fact]
    public async Task While_nothing_happens_it_is_the_same()
    {
        await office.AnOutcomeAsync();
        var before = await KeptAsync();

        // A transaction that ends meanwhile, of anybody on the server, makes it look once more.
        Assert.Contains(before, await Task.WhenAll(KeptAsync(), KeptAsync(), KeptAsync()));
    }

    [Fact]
    public async Task An_entry_that_an_older_transaction_commits_late_is_not_missed()
    {
        var outcome = await office.AnOutcomeAsync();
        await using var slow = office.Database();
        await using var transaction = await slow.Database.BeginTransactionAsync(Ct);
        await slow.Database.ExecuteSqlAsync($"update outcomes set title = 'Said late' where id = {outcome.Value}", Ct);
        await slow.Database.ExecuteSqlAsync(
            $"""
             insert into activity (subject_kind, subject_id, sequence, actor_id, actor_name, moment, event, content, changes, previous_hash, hash)
             values ('Outcome', {outcome.Value}, 1000, {Guid.Empty}, 'Somebody', now(), 'OutcomeDescribed', {"{}"}::json, {"[]"}::json, {Array.Empty<byte>()}, {Array.Empty<byte>()})
             """, Ct);
        // Meanwhile so much happens that the entry lies far behind the last one, and each change is seen at once.
        for (var i = 0; i < 25; i++)
        {
            await office.AnOutcomeAsync();
            await KeptAsync();
        }

        await transaction.CommitAsync(Ct);

        Assert.Equal("Said late", (await KeptAsync()).Outcomes[outcome].Title);
    }

    [Fact]
    public async Task Of_many_who_ask_after_a_change_one_reads()
    {
        var measure = await office.AMeasureAsync(await office.AnOutcomeAsync());
        await KeptAsync();
        await office.SeenAsync(measure, 50);

        var boards = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(KeptAsync, Ct)));

        Assert.Single(boards.Distinct());
    }

    [Fact]
    public async Task While_it_is_in_use_it_is_read_anew_before_it_is_too_old_and_where_nobody_asks_it_is_left()
    {
        await office.AnOutcomeAsync();
        var (time, contexts) = (new FakeTimeProvider(), new Counted(office.Services.GetRequiredService<IDbContextFactory<OfficeDbContext>>()));
        using var keeper = new BoardKeeper(contexts, time);
        // The minutes go by, and the office looks whether it is to be read: whether it was.
        async Task<bool> IsRenewedAfterAsync(int minutes)
        {
            time.Advance(TimeSpan.FromMinutes(minutes));
            var before = contexts.Made;
            await keeper.RenewAsync(AnOutcome.Today, Ct);
            return contexts.Made > before;
        }

        Assert.True(await IsRenewedAfterAsync(0), "Nobody has asked yet, and somebody will.");
        await keeper.ReadAsync(AnOutcome.Today, Ct);
        Assert.False(await IsRenewedAfterAsync(7), "It is young enough.");
        Assert.True(await IsRenewedAfterAsync(2), "It is in use, and soon too old.");
        Assert.False(await IsRenewedAfterAsync(9), "Nobody has asked since.");
    }

    private Task<OfficeBoard> KeptAsync() => office.Services.GetRequiredService<BoardKeeper>().ReadAsync(AnOutcome.Today, Ct);

    private async Task<OfficeBoard> AnewAsync()
    {
        await using var db = office.Database();
        return new OfficeBoard(await new FactsReader(db, AnOutcome.Today).ReadAsync(Ct), AnOutcome.Today);
    }

    private static string Say<T>(T what) => JsonSerializer.Serialize(what, new JsonSerializerOptions(OfficeJson.Options) { WriteIndented = true });

    private sealed class Counted(IDbContextFactory<OfficeDbContext> contexts) : IDbContextFactory<OfficeDbContext>
    {
        public int Made { get; private set; }

        public OfficeDbContext CreateDbContext()
        {
            Made++;
            return contexts.CreateDbContext();
        }
    }

    /// <summary>An office in which anything that the board shows may change.</summary>
    private sealed class World(OfficeFixture office, Random chance)
    {
        private readonly List<OutcomeId> _outcomes = [];
        private readonly List<MeasureId> _measures = [];
        private readonly List<PartnerId> _partners = [];
        private readonly List<CharterId> _charters = [];

        public async Task BeginAsync()
        {
            for (var i = 0; i < 4; i++)
            {
                _partners.Add(await office.APartnerAsync());
                _outcomes.Add(await office.AnOutcomeAsync(i > 1 ? _outcomes[0] : null));
                _measures.Add(await office.AMeasureAsync(_outcomes[i]));
                _charters.Add(await office.AShareAsync(_outcomes[i], 20, 40, [.. new[] { _partners[i], _partners[0] }.Distinct()]));
            }
        }

        public Task ChangeAsync() => chance.Next(7) switch
        {
            0 => office.AShareAsync(Any(_outcomes), 5, chance.Next(100), Any(_partners)),
            1 => RenamePartnerAsync(Any(_partners)),
            2 => office.AnOutcomeAsync(Any(_outcomes)),
            3 => WithdrawAsync(),
            4 => office.SeenAsync(Any(_measures), chance.Next(100), chance.Next(80)),
            5 => DescribeAsync(Any(_outcomes)),
            _ => office.SeenAsync(Any(_measures), chance.Next(100)),
        };

        private T Any<T>(List<T> of) => of[chance.Next(of.Count)];

        private async Task RenamePartnerAsync(PartnerId id)
        {
            var partner = await office.Door().AskAsync(new GetPartner(id)).ValueAsync();
            await office.Door().SendAsync(APartner.Described(partner, $"Renamed {Guid.CreateVersion7():N}")).ValueAsync();
        }

        private async Task DescribeAsync(OutcomeId id)
        {
            var outcome = await office.OutcomeAsync(id);
            await office.Door().SendAsync(new DescribeOutcome
            {
                Outcome = id,
                Version = outcome.Version,
                Title = $"Retitled {Guid.CreateVersion7():N}",
                Parent = outcome.Parent?.Id,
                Owner = chance.Next(2) == 0 ? office.Officer : null,
            }).ValueAsync();
        }

        private async Task WithdrawAsync()
        {
            var charter = await office.SeenAsync(Any(_charters));
            if (charter.Stage != Stage.Withdrawn)
            {
                await office.Door().SendAsync(
                    new MoveCharter { Charter = charter.Id, Version = charter.Version, To = Stage.Withdrawn, Reason = "No longer wanted." }).ValueAsync();
            }
        }
    }
}
