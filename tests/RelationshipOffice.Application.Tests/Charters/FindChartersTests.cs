using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class FindChartersTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static readonly Slice All = new(1, 200);

    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task A_row_says_how_it_is_governed_and_for_whom_it_waits()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await office.As(charter.Sides[0].Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();

        var row = await RowAsync(charter.Id);

        Assert.Equal(("Network", Stage.InReview, false), (row.Label, row.Stage, row.IsStale));
        Assert.Equal(charter.Sides.Select(s => s.Partner), row.Parties.Select(p => p.Partner));
        Assert.Equal((charter.Sides[1].Partner, "Sam Signatory"), (Assert.Single(row.WaitingFor).Partner, row.WaitingFor[0].Person));
    }

    [Fact]
    public async Task In_convergence_it_waits_for_who_has_not_taken_every_position()
    {
        var charter = await office.AConvergingCharterAsync();
        var side = charter.Sides[0];
        await office.As(side.Manager).SendAsync(new TakePosition { Statement = charter.Vision, Partner = side.Partner, Wording = 1, Stance = Stance.Agree }).ValueAsync();

        var row = await RowAsync(charter.Id);

        Assert.Equal((charter.Sides[1].Partner, "Mara Manager"), (Assert.Single(row.WaitingFor).Partner, row.WaitingFor[0].Person));
        Assert.Equal(row.WaitingFor, (await office.SeenAsync(charter.Id)).WaitingFor);
    }

    [Fact]
    public async Task Charters_are_found_by_code_title_purpose_and_party()
    {
        var partner = await office.APartnerAsync();
        var draft = ACharter.Draft(partner, await office.APartnerAsync());
        (draft.Title, draft.Purpose) = ("Zebra 100%_sure", "Quokkas are counted.");
        var id = await Door.SendAsync(draft).ValueAsync();
        var name = (await office.SeenAsync(id)).Parties[0].Name;

        foreach (var words in new[] { draft.Code, "zebra", "100%_s", "quokka", name })
        {
            Assert.Contains((await FindAsync(Door, new FindCharters(All, words))).Rows, r => r.Id == id);
        }

        Assert.Empty((await FindAsync(Door, new FindCharters(All, "100%%sure"))).Rows);
    }

    [Fact]
    public async Task Figures_in_codes_count_as_numbers()
    {
        foreach (var code in new[] { "Nat-10", "Nat-9", "nat-100", "Nat-2b" })
        {
            var draft = ACharter.Draft(await office.APartnerAsync(), await office.APartnerAsync());
            draft.Code = code;
            await Door.SendAsync(draft).ValueAsync();
        }

        Assert.Equal(["Nat-2b", "Nat-9", "Nat-10", "nat-100"], (await FindAsync(Door, new FindCharters(All, "nat-"))).Rows.Select(r => r.Code));
        Assert.Equal(
            ["nat-100", "Nat-10", "Nat-9", "Nat-2b"],
            (await FindAsync(Door, new FindCharters(All, "nat-", Order: CharterOrder.Code, Descending: true))).Rows.Select(r => r.Code));
        Assert.Equal(["Nat-2b", "Nat-9", "Nat-10", "nat-100"], new[] { "Nat-10", "Nat-9", "nat-100", "Nat-2b" }.Order(InOrder.Codes));
    }

    [Fact]
    public async Task A_partner_manager_finds_and_counts_the_charters_of_the_own_party_only()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.AConvergingCharterAsync();

        var found = await FindAsync(office.As(charter.Sides[0].Manager), new FindCharters(All));

        Assert.Equal((1, charter.Id), (found.Total, Assert.Single(found.Rows).Id));
    }

    [Fact]
    public async Task Mine_are_those_that_name_me_or_my_partner()
    {
        var charter = await office.AConvergingCharterAsync();
        var executive = await office.APersonAsync("Eve Executive", Roles.Executive, charter.Sides[0].Partner);

        Assert.Equal(charter.Id, Assert.Single((await FindAsync(office.As(executive), new FindCharters(All, Mine: true))).Rows).Id);
        Assert.True((await FindAsync(office.As(executive), new FindCharters(All))).Total >= 1);
        Assert.Empty((await FindAsync(Door, new FindCharters(All, Mine: true))).Rows);
    }

    [Fact]
    public async Task Stages_sort_along_the_life_of_a_charter_and_filter()
    {
        await office.AConvergingCharterAsync();
        await office.ACharterInReviewAsync();
        await office.ACharterAsync();

        var up = (await FindAsync(Door, new FindCharters(All, Order: CharterOrder.Stage))).Rows.Select(r => r.Stage).ToList();
        var down = (await FindAsync(Door, new FindCharters(All, Order: CharterOrder.Stage, Descending: true))).Rows.Select(r => r.Stage).ToList();

        Assert.Equal(up.Order(), up);
        Assert.Equal(down.OrderDescending(), down);
        Assert.All((await FindAsync(Door, new FindCharters(All, Stage: Stage.InReview))).Rows, r => Assert.Equal(Stage.InReview, r.Stage));
    }

    [Fact]
    public async Task Pages_do_not_overlap_and_tell_the_whole_count()
    {
        await office.ACharterAsync();
        await office.ACharterAsync();
        var whole = await FindAsync(Door, new FindCharters(All));

        var first = await FindAsync(Door, new FindCharters(new Slice(1, 1)));
        var second = await FindAsync(Door, new FindCharters(new Slice(2, 1)));
        var beyond = await FindAsync(Door, new FindCharters(new Slice(99, 200)));

        Assert.Equal(whole.Rows.Take(2).Select(r => r.Id), [first.Rows[0].Id, second.Rows[0].Id]);
        Assert.Equal([whole.Total, whole.Total, whole.Total], [first.Total, second.Total, beyond.Total]);
    }

    [Fact]
    public async Task A_charter_past_its_review_date_is_stale()
    {
        var draft = ACharter.Draft(await office.APartnerAsync(), await office.APartnerAsync());
        (draft.StartDate, draft.ReviewDate) = (new DateOnly(2025, 1, 1), new DateOnly(2026, 11, 22));
        var id = await Door.SendAsync(draft).ValueAsync();

        Assert.True((await RowAsync(id)).IsStale);
        Assert.True((await office.SeenAsync(id)).IsStale);
    }

    [Fact]
    public async Task A_list_costs_three_statements_and_a_page_eleven_whatever_they_hold()
    {
        var (charter, _) = await office.ACharterInReviewAsync(4);

        // One more each: the door reads who is acting.
        Assert.InRange(await FewestAsync(() => FindAsync(Door, new FindCharters(All))), 3, 3 + 1);
        Assert.InRange(await FewestAsync(() => office.SeenAsync(charter.Id)), 3, 11 + 1);
    }

    [Fact]
    public async Task An_administrator_sees_no_charter()
    {
        var administrator = await office.APersonAsync("Ada Admin", Roles.Administrator);

        await office.As(administrator).AskAsync(new FindCharters(All)).RefusedAsync(OfficeErrors.Forbidden);
    }

    // A new connection of a busy pool asks for types of its own; the fewest of a few runs is what the query costs.
    private static async Task<int> FewestAsync(Func<Task> work)
    {
        var fewest = int.MaxValue;
        for (var run = 0; run < 5; run++)
        {
            fewest = Math.Min(fewest, await Statements.CountAsync(work));
        }

        return fewest;
    }

    private static Task<Page<CharterRow>> FindAsync(Pipeline.Office door, FindCharters query) => door.AskAsync(query).ValueAsync();

    private async Task<CharterRow> RowAsync(CharterId charter) =>
        (await FindAsync(Door, new FindCharters(All))).Rows.Single(r => r.Id == charter);
}
