using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Library;
using RelationshipOffice.Application.OfficeFiles;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Overview;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Tests.OfficeFiles;

/// <summary>The demo world as the story tells it, loaded once into an empty office.</summary>
public sealed class LoadDemoWorldTests(LoadDemoWorldTests.Loaded loaded) : IClassFixture<LoadDemoWorldTests.Loaded>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void All_of_it_comes_in()
    {
        Assert.True(loaded.Report.IsDone, string.Join(Environment.NewLine, loaded.Report.Refusals));
        Assert.Equal(
            [("People", 37), ("Partners", 20), ("Outcomes", 8), ("Charters", 7)],
            loaded.Report.Parts.Where(p => p.What is "People" or "Partners" or "Outcomes" or "Charters").Select(p => (p.What, p.Added)));
        // One contribution is read from a measure that its outcome has already.
        Assert.All(loaded.Report.Parts, part => Assert.Equal(part.What is "Measures" or "Observations" ? 1 : 0, part.Known));
    }

    [Fact]
    public async Task Each_charter_stands_at_its_stage()
    {
        await using var db = loaded.Office.Database();

        var stages = await db.Charters.OrderBy(c => c.Code).Select(c => c.Stage).ToListAsync(Ct);

        Assert.Equal(
            [Stage.StrawModel, Stage.Operational, Stage.InReview, Stage.UnderReview, Stage.Closed, Stage.Operational, Stage.Convergence], stages);
    }

    [Fact]
    public async Task The_library_has_its_wordings_and_knows_where_they_stand()
    {
        var officer = await loaded.Office.AsAsync("ana.silva@office.example");

        var library = await officer.AskAsync(new FindLibraryStatements(new Slice(1, 100)), Ct).ValueAsync();
        var honesty = library.Rows.Single(s => s.Title.StartsWith("Honesty", StringComparison.Ordinal));
        var uses = await officer.AskAsync(new FindUsesOfLibraryStatement(honesty.Id, new Slice(1, 10)), Ct).ValueAsync();

        Assert.Equal(26, library.Total);
        Assert.True(library.Rows.Count(s => s.Fallbacks.Count > 0) >= 12);
        Assert.Equal(15, library.Rows.Select(s => s.Section).Distinct().Count());
        Assert.Equal([("RC-2", true), ("RC-4", false), ("RC-6", false)], uses.Rows.Select(u => (u.Code, u.Rewording.Count == 0)));
    }

    [Fact]
    public async Task Each_signature_is_of_the_signatory_of_a_party()
    {
        await using var db = loaded.Office.Database();
        var charters = await db.Charters.AsNoTracking().ToListAsync(Ct);

        var signatures = await db.Signatures.AsNoTracking().ToListAsync(Ct);

        Assert.Equal(10, signatures.Count);
        Assert.All(signatures, s => Assert.Equal(s.SignedBy, charters.Single(c => c.Id == s.Charter).PartyOf(s.Partner)!.Signatory));
    }

    [Fact]
    public async Task Positions_are_taken_by_people_of_the_parties()
    {
        await using var db = loaded.Office.Database();

        var positions = await db.Positions.AsNoTracking().ToListAsync(Ct);

        Assert.Equal(27, positions.Count);
        Assert.Contains(positions, p => p.Stance == Stance.Object);
        Assert.All(positions, p => Assert.Empty(p.Evidence));
    }

    [Fact]
    public async Task Four_parties_are_in_their_second_round_with_a_question_open()
    {
        await using var db = loaded.Office.Database();
        var charter = await db.Charters.Where(c => c.Code == "RC-7").Select(c => c.Id).SingleAsync(Ct);
        var bruno = await loaded.Office.AsAsync("bruno.klein@serra.example");

        var seen = await bruno.AskAsync(new GetConvergence(charter), Ct).ValueAsync();

        Assert.Equal([(2, true), (1, false)], seen.Rounds.Select(r => (r.Number, r.IsOpen)));
        Assert.Equal("Serra", Assert.Single(seen.Round!.Turns, t => t.IsDone).Party);
        Assert.Equal("Each firm gives at least one designer for two days a week.", Assert.Single(seen.Gaps, g => g.IsChanged).Statement.Text);
        Assert.Equal([true, false], seen.Parked.Select(q => q.IsOpen));
        Assert.Equal(4, (await bruno.AskAsync(new GetRound(charter, 1), Ct).ValueAsync()).Text.Done.Count);
    }

    [Fact]
    public async Task An_executive_sees_the_worst_outcome_with_the_relationship_behind_it_and_what_waits()
    {
        var executive = await loaded.Office.AsAsync("tomas.lindqvist@office.example");

        var view = await executive.AskAsync(new GetExecutiveView(), Ct).ValueAsync();
        using var statements = new CountedStatements(loaded.Office.Connection);
        var again = await executive.AskAsync(new GetExecutiveView(), Ct).ValueAsync();

        Assert.Equal(("3 of 8 outcomes are on track; of 2 we cannot say, for want of fresh data.", "RC-7"), (view.Sentence, view.Endangered[0].EndangeredBy?.Code));
        Assert.Equal(
            [("RC-3", "Signature of P&G"), ("RC-4", "Review overdue")],
            view.Decisions.Where(d => d.Address.EndsWith(d.Charter.ToString(), StringComparison.Ordinal)).OrderBy(d => d.Code).Select(d => (d.Code, d.Waits)));
        Assert.Contains(view.Decisions, d => d.Code == "RC-2" && d.Waits.StartsWith("Blocked by an objection: ", StringComparison.Ordinal));
        Assert.Same(view, again);
        Assert.InRange(statements.Count, 1, 2);
    }

    [Fact]
    public async Task A_partner_manager_has_no_executive_page()
    {
        var laura = await loaded.Office.AsAsync("laura.hensley@pg.example");

        await laura.AskAsync(new GetExecutiveView(), Ct).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task Outcomes_stand_as_the_story_says()
    {
        var executive = await loaded.Office.AsAsync("tomas.lindqvist@office.example");

        var standings = await executive.AskAsync(new GetOutcomeStandings(), Ct).ValueAsync();

        Assert.Equal(
            new Dictionary<string, OutcomeStatus>
            {
                ["Others like to work with Meridian"] = OutcomeStatus.AtRisk,
                ["Partners are paid within twenty days"] = OutcomeStatus.AtRisk,
                ["Partners tell us each fact only once"] = OutcomeStatus.NoData,
                ["The valley sells shoes of its own design"] = OutcomeStatus.Off,
            },
            standings.Where(s => s.Status is OutcomeStatus.AtRisk or OutcomeStatus.NoData or OutcomeStatus.Off).ToDictionary(s => s.Title, s => s.Status));
        Assert.Equal(3, standings.Count(s => s.Status == OutcomeStatus.OnTrack));
        Assert.Single(standings, s => s.Status == OutcomeStatus.Stale);
        Assert.Equal("RC-7", standings.Single(s => s.Status == OutcomeStatus.Off).EndangeredBy?.Code);
    }

    [Fact]
    public async Task Drift_is_found_where_the_story_has_it()
    {
        await using var db = loaded.Office.Database();
        foreach (var charter in await db.Charters.Where(c => c.Code == "RC-4" || c.Code == "RC-6" || c.Code == "RC-7").Select(c => c.Id).ToListAsync(Ct))
        {
            await loaded.Office.SeekDriftAsync(charter);
        }

        var signals = await (from s in db.DriftSignals join c in db.Charters on s.Charter equals c.Id orderby c.Code select new { c.Code, s.Rule }).ToListAsync(Ct);

        Assert.Superset(
            new HashSet<(string, DriftRule)> { ("RC-4", DriftRule.D3), ("RC-4", DriftRule.D10), ("RC-6", DriftRule.Loyalty), ("RC-7", DriftRule.Loyalty) },
            signals.Select(s => (s.Code, s.Rule)).ToHashSet());
    }

    [Fact]
    public async Task Who_acted_first_stands_for_a_partner_too()
    {
        await using var db = loaded.Office.Database();

        Assert.Equal(0, await db.People.CountAsync(p => p.StandsFor == null, Ct));
        Assert.Equal(12, await db.People.CountAsync(p => p.IsDemo, Ct));
    }

    [Fact]
    public async Task Every_record_has_an_actor_and_only_the_first_person_is_the_consoles()
    {
        await using var db = loaded.Office.Database();

        var byConsole = await db.Activity.Where(a => a.ActorName == "The console").Select(a => a.SubjectId).Distinct().ToListAsync(Ct);

        var ruth = await db.People.SingleAsync(p => p.Email == "ruth.adeyemi@office.example", Ct);
        Assert.Equal(ruth.Id.Value, Assert.Single(byConsole));
        Assert.False(await db.Activity.AnyAsync(a => a.ActorName == "", Ct));
    }

    [Fact]
    public async Task Loading_twice_changes_nothing()
    {
        await using var db = loaded.Office.Database();
        var before = await db.Activity.CountAsync(Ct);

        var second = await loaded.Office.LoadDemoWorldAsync();

        Assert.True(second.IsDone);
        Assert.False(second.ChangedSomething);
        Assert.Equal(before, await db.Activity.CountAsync(Ct));
    }

    public sealed class Loaded(TemplateDatabase template) : IAsyncLifetime
    {
        internal AnEmptyOffice Office { get; private set; } = default!;

        public LoadReport Report { get; private set; } = default!;

        public async ValueTask InitializeAsync()
        {
            Office = await AnEmptyOffice.OpenAsync(template);
            Report = await Office.LoadDemoWorldAsync();
            TestContext.Current.SendDiagnosticMessage("The demo world loaded in {0:0.0} s", Report.Took.TotalSeconds);
        }

        public ValueTask DisposeAsync() => Office.DisposeAsync();
    }
}
