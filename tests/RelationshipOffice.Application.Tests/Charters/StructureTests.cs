using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>Open book, ladder, review and exit plan of a draft (domain guide §4), and what templates bring of them.</summary>
public sealed class StructureTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task The_open_book_says_who_shows_what_and_what_stays_private()
    {
        var charter = await office.ACharterAsync();
        var (one, other) = (charter.Parties[0].Partner, charter.Parties[1].Partner);
        await Door.SendAsync(Shown(charter.Id, one)).ValueAsync();
        await Door.SendAsync(new NoteOpenBook { Charter = charter.Id, Party = other, IsPrivate = true, Subject = "Wages" }).ValueAsync();
        var seen = (await office.StructureAsync(charter.Id)).OpenBook;

        Assert.Equal([(one, false), (other, true)], seen.Select(i => (i.Party.Partner, i.IsPrivate)));
        var text = (await office.StructureAsync(charter.Id)).Text;
        Assert.Equal(
            [$"{charter.Parties[0].Name} shows every other party each month: Cost, by the tenth working day.", $"Stays private with {charter.Parties[1].Name}: Wages."],
            StructureWords.Lines(text, Section.OpenBook).Select(l => l.Text));
        await Door.SendAsync(Change(seen[0], "Direct cost")).ValueAsync();
        await Door.SendAsync(Change(seen[0], "Cost")).RefusedAsync(OfficeErrors.Conflict);
        await Door.SendAsync(new DropOpenBook { Item = seen[1].Id, Version = seen[1].Version }).ValueAsync();
        Assert.Equal("Direct cost", Assert.Single((await office.StructureAsync(charter.Id)).OpenBook).Subject);
        await Door.SendAsync(Shown(charter.Id, await office.APartnerAsync())).RefusedAsync("charter.party.unknown");
        await Door.SendAsync(Shown(CharterId.New(), one)).RefusedAsync(OfficeErrors.NotFound);
        await office.As((await office.ASideAsync()).Manager).SendAsync(Shown(charter.Id, one)).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task A_ladder_is_set_anew_as_a_whole_and_a_stale_page_is_a_conflict()
    {
        var charter = await office.ACharterAsync();
        var high = await office.StructuredAsync(charter.Id);
        var low = await Door.SendAsync(new FoundBody { Charter = charter.Id, Name = "Account team", Level = BodyLevel.Amt, Mandate = "Runs it.", EscalatesTo = high }).ValueAsync();
        SetLadder Ladder(uint version, params (BodyId Body, int Days)[] rungs) => new()
        {
            Charter = charter.Id,
            Version = version,
            Rungs = [.. rungs.Select(r => new NamedRung { Body = r.Body, Days = r.Days })],
            Neutral = "A mediator",
        };

        await Door.SendAsync(Ladder(0, (low, 5), (high, 10))).ValueAsync();
        await Door.SendAsync(Ladder(0, (low, 5))).RefusedAsync(OfficeErrors.Conflict);
        var seen = (await office.StructureAsync(charter.Id)).Ladder!;
        await Door.SendAsync(Ladder(seen.Version, (high, 5), (low, 10))).RefusedAsync(LadderErrors.Order);
        await Door.SendAsync(Ladder(seen.Version, (high, 7))).ValueAsync();

        var now = (await office.StructureAsync(charter.Id));
        Assert.Equal([("Relationship team", 7)], now.Ladder!.Rungs.Select(r => (r.Name, r.Days)));
        Assert.Equal("Relationship team, 7 working days; then A mediator.", Assert.Single(StructureWords.Lines(now.Text, Section.Escalation)).Text);
        await office.As((await office.ASideAsync()).Manager).SendAsync(Ladder(now.Ladder.Version, (low, 5))).RefusedAsync(OfficeErrors.Forbidden);
        await Door.SendAsync(new SetLadder { Charter = CharterId.New(), Version = 0, Rungs = [new() { Body = low }], Neutral = "A" }).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task Review_and_exit_are_plans_of_their_own()
    {
        var charter = await office.ACharterAsync();
        var one = charter.Parties[0].Partner;
        SetReviewPlan Review(uint version) => new() { Charter = charter.Id, Version = version, EveryMonths = 6, EarlyTriggers = "A new owner\nA lost year", Amending = "Every party" };
        SetExitPlan Exit(uint version, int notice) => new()
        {
            Charter = charter.Id,
            Version = version,
            Triggers = [new() { Words = "A party gives notice", NoticeDays = notice }],
            Duties = [new() { Topic = ExitTopic.Data, Words = "Data go back", Responsible = one, Days = 30 }],
        };

        await Door.SendAsync(Review(0)).ValueAsync();
        await Door.SendAsync(Review(0)).RefusedAsync(OfficeErrors.Conflict);
        await Door.SendAsync(Exit(0, 180)).ValueAsync();
        await Door.SendAsync(Exit(0, 90)).RefusedAsync(OfficeErrors.Conflict);
        await Door.SendAsync(Exit((await office.StructureAsync(charter.Id)).Exit!.Version, 90)).ValueAsync();

        var seen = await office.StructureAsync(charter.Id);
        Assert.Equal((6, 2), (seen.Review!.EveryMonths, seen.Review.EarlyTriggers.Count));
        Assert.Equal((90, one), (seen.Exit!.Triggers[0].NoticeDays, seen.Exit.Duties[0].Responsible!.Partner));
        await office.As((await office.ASideAsync()).Manager).SendAsync(Review(seen.Review.Version)).RefusedAsync(OfficeErrors.Forbidden);
        await office.As((await office.ASideAsync()).Manager).SendAsync(Exit(seen.Exit.Version, 1)).RefusedAsync(OfficeErrors.Forbidden);
        await Door.SendAsync(new SetExitPlan { Charter = CharterId.New(), Version = 0, Triggers = [new() { Words = "Notice" }] }).RefusedAsync(OfficeErrors.NotFound);
        await Door.SendAsync(new SetReviewPlan { Charter = CharterId.New(), Version = 0, Amending = "All" }).RefusedAsync(OfficeErrors.NotFound);
    }

    [Theory]
    [InlineData("client-vendor", "client", "vendor")]
    [InlineData("intra-public-sector", "owner", "unit")]
    [InlineData("led-chain", "lead", "follower")]
    [InlineData("multi-party-network", "partner", "partner")]
    public async Task A_template_brings_bodies_ladder_open_book_review_and_exit(string template, string first, string second)
    {
        var draft = ACharter.Draft();
        draft.Template = template;
        draft.CopiesTemplate = true;
        draft.Parties = [new() { Partner = await office.APartnerAsync(), Role = first }, new() { Partner = await office.APartnerAsync(), Role = second }];

        var seen = await office.StructureAsync(await Door.SendAsync(draft).ValueAsync());

        Assert.InRange(seen.Bodies.Count, 2, 5);
        Assert.Equal(10, seen.Ladder!.Rungs[^1].Days);
        Assert.NotEmpty(seen.OpenBook);
        Assert.Equal(12, seen.Review!.EveryMonths);
        Assert.Contains(seen.Exit!.Duties, d => d.Topic == ExitTopic.Lessons);
    }

    [Fact]
    public async Task A_charter_past_its_review_date_is_stale_at_its_partner_and_in_lists()
    {
        var draft = ACharter.Draft(await office.APartnerAsync(), await office.APartnerAsync());
        (draft.StartDate, draft.ReviewDate) = (new DateOnly(2025, 1, 1), new DateOnly(2026, 1, 1));
        await Door.SendAsync(draft).ValueAsync();

        var partner = await Door.AskAsync(new GetPartner(draft.Parties[0].Partner!.Value)).ValueAsync();
        var listed = await Door.AskAsync(new FindCharters(new Slice(1, 10), draft.Code)).ValueAsync();

        Assert.True(Assert.Single(partner.Charters).IsStale);
        Assert.True(Assert.Single(listed.Rows).IsStale);
    }

    private static NoteOpenBook Shown(CharterId charter, PartnerId party) =>
        new() { Charter = charter, Party = party, Subject = "Cost", Rhythm = OpenBookRhythm.Monthly, DueBy = "by the tenth working day" };

    private static ChangeOpenBook Change(OpenBookRow item, string subject) => new()
    {
        Item = item.Id,
        Version = item.Version,
        Party = item.Party.Partner,
        Subject = subject,
        Rhythm = item.Rhythm,
        DueBy = item.DueBy,
    };
}
