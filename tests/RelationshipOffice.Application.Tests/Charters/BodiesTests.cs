using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Collaboration;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>Joint bodies: founded in the draft, staffed by every side, and at work before the charter is (domain guide §4).</summary>
public sealed class BodiesTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task An_agreed_charter_is_operational_once_its_bodies_are_staffed_on_every_side_and_have_met()
    {
        var charter = await office.AnAgreedCharterAsync();
        var (one, other) = (charter.Sides[0], charter.Sides[1]);
        Assert.Equal(["charter.gate.body_not_staffed", "charter.gate.body_not_met"], (await MoveAsync(charter.Id, Stage.Operational)).Errors.Select(e => e.Code));
        var body = Assert.Single((await office.StructureAsync(charter.Id)).Bodies);

        await StaffAsync(body, one, one.Manager).ValueAsync();
        await MeetAsync(office.Officer, body).RefusedAsync(BodyErrors.MeetingUnstaffed);
        await StaffAsync(body, other, other.Manager).ValueAsync();
        Assert.Equal("charter.gate.body_not_met", Assert.Single((await office.SeenAsync(charter.Id)).Gates.Single(g => g.To == Stage.Operational).Missing).Code);
        await MeetAsync(one.Manager, body).ValueAsync();

        await MoveAsync(charter.Id, Stage.Operational).ValueAsync();
        Assert.Equal((new DateOnly(2026, 11, 20), "Folder 1"), (await office.StructureAsync(charter.Id)).Bodies[0] is var met ? (met.FirstMetOn!.Value, met.FirstMinutes) : default);
    }

    [Fact]
    public async Task Both_sides_name_their_members_at_once_and_neither_stands_in_the_other_s_way()
    {
        var charter = await office.AnAgreedCharterAsync();
        var body = Assert.Single((await office.StructureAsync(charter.Id)).Bodies);

        var both = await Task.WhenAll(charter.Sides.Select(s => StaffAsync(body, s, s.Manager)));

        Assert.All(both, r => Assert.True(r.IsDone));
        Assert.True(Assert.Single((await office.StructureAsync(charter.Id)).Bodies).IsStaffed);
        await StaffAsync(body, charter.Sides[0], charter.Sides[0].Manager).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task Only_people_of_a_party_sit_for_it_and_only_its_own_people_or_the_office_name_them()
    {
        var charter = await office.AnAgreedCharterAsync();
        var (one, other) = (charter.Sides[0], charter.Sides[1]);
        var body = Assert.Single((await office.StructureAsync(charter.Id)).Bodies);
        var stranger = await office.ASideAsync();

        var refused = await StaffAsync(body, one, other.Manager);
        Assert.Equal((CharterErrors.PersonNotOfParty.Code, "Members[0].Person"), (refused.Errors[0].Code, refused.Errors[0].Field));
        await office.As(other.Manager).SendAsync(Staff(body, one.Partner, one.Manager)).RefusedAsync(BodyErrors.NotYoursToStaff);
        await office.As(stranger.Manager).SendAsync(Staff(body, one.Partner, one.Manager)).RefusedAsync(OfficeErrors.NotFound);
        await office.As(stranger.Manager).SendAsync(new RecordFirstMeeting { Body = body.Id, Version = body.Version, HeldOn = new DateOnly(2026, 11, 20), Minutes = "1" }).RefusedAsync(OfficeErrors.NotFound);
        await office.As(stranger.Manager).AskAsync(new GetStructure(charter.Id)).RefusedAsync(OfficeErrors.NotFound);
        await office.As(other.Manager).AskAsync(new FindStaff(charter.Id, one.Partner)).RefusedAsync(OfficeErrors.NotFound);
        Assert.Equal(["Mara Manager", "Sam Signatory"], (await office.As(one.Manager).AskAsync(new FindStaff(charter.Id, one.Partner)).ValueAsync()).Rows.Select(p => p.Name));
    }

    [Fact]
    public async Task A_member_who_left_counts_no_more_and_the_gate_says_so()
    {
        var charter = await office.AnAgreedCharterAsync();
        var body = Assert.Single((await office.StructureAsync(charter.Id)).Bodies);
        var (one, other) = (charter.Sides[0], charter.Sides[1]);
        var leaver = await office.APersonAsync("Lee Leaver", Roles.PartnerManager, one.Partner);
        await StaffAsync(body, one, leaver).ValueAsync();
        await StaffAsync(body, other, other.Manager).ValueAsync();
        await using (var db = office.Database())
        {
            (await db.People.FindAsync([leaver], TestContext.Current.CancellationToken))!.Suspend("She left.");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.True((await office.StructureAsync(charter.Id)).Bodies[0].Sides[0].Members[0].HasLeft);
        Assert.Contains((await MoveAsync(charter.Id, Stage.Operational)).Errors, e => e.Code == "charter.gate.body_not_staffed");
        var waiting = await office.As(one.Manager).AskAsync(new WaitingForMe()).ValueAsync();
        Assert.Equal("Your side has nobody in Relationship team yet. Name its members.", waiting.Rows.Single(w => w.Charter == charter.Id && w.Kind == Wait.StaffBodies).Sentence);
        Assert.StartsWith("Every party has signed. 2 things are missing", (await Door.AskAsync(new WaitingForMe()).ValueAsync()).Rows.Single(w => w.Charter == charter.Id).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_story_tells_who_sat_where_and_when_it_met()
    {
        var charter = await office.AnAgreedCharterAsync();
        await office.AtWorkAsync(charter);

        var story = (await Door.AskAsync(new GetHistory(new Subject(SubjectKind.Charter, charter.Id.Value), new Slice(1, 50))).ValueAsync()).Rows.Select(r => r.What).ToList();

        Assert.Contains(story, w => w.StartsWith("Mara Manager sits in Relationship team for Partner", StringComparison.Ordinal) && w.EndsWith("as member", StringComparison.Ordinal));
        Assert.Contains("Relationship team met for the first time on 20 Nov 2026; minutes: Shared folder, 1", story);
    }

    [Fact]
    public async Task What_the_parties_agree_of_a_body_is_frozen_compared_and_read_on()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.MoveAsync(charter.Id, Stage.InReview, Stage.Convergence);
        var body = Assert.Single((await office.StructureAsync(charter.Id)).Bodies);
        await Door.SendAsync(Changed(body, "Watches how it goes, and says so.")).ValueAsync();
        await office.MoveAsync(charter.Id, Stage.InReview);

        var frozen = await Door.AskAsync(new GetCharterVersion(charter.Id, 1)).ValueAsync();
        var compared = await Door.AskAsync(new CompareVersions(charter.Id, 1, 2)).ValueAsync();

        Assert.True(frozen.IsIntact);
        Assert.Equal(("charter/2", "every month"), (frozen.Text.Form, Assert.Single(frozen.Text.Structure!.Bodies!).Cadence));
        Assert.Equal(90, Assert.Single(frozen.Text.Structure.Exit!.Triggers).NoticeDays);
        var line = Assert.Single(compared.Parts.Single(p => p.Heading == "Bodies").Lines);
        Assert.Equal(LineKind.Reworded, line.Kind);
        Assert.True(compared.Parts.Single(p => p.Heading == "Exit").IsSame);
    }

    [Fact]
    public void A_text_frozen_before_there_were_structured_sections_reads_on()
    {
        const string old = """{"form":"charter/1","code":"RC-1","version":1,"title":"T","purpose":"P","startDate":"2026-12-01","reviewDate":"2027-12-01","parties":[],"domains":[],"statements":[],"contributions":[]}""";

        var text = CharterText.FromCanonical(old);

        Assert.Null(text.Structure);
        Assert.Equal(old, text.ToCanonical());
        Assert.Empty(StructureWords.SectionsOf(text));
    }

    [Fact]
    public async Task Founding_changing_and_dissolving_are_refused_where_they_must_be()
    {
        var charter = await office.ACharterAsync();
        var side = await office.ASideAsync();
        var id = await office.StructuredAsync(charter.Id);
        var body = Assert.Single((await office.StructureAsync(charter.Id)).Bodies);

        await Door.SendAsync(Found(charter.Id, "Relationship team")).RefusedAsync(BodyErrors.NameTaken);
        await Door.SendAsync(Found(CharterId.New(), "Other")).RefusedAsync(OfficeErrors.NotFound);
        await office.As(side.Manager).SendAsync(Found(charter.Id, "Other")).RefusedAsync(OfficeErrors.Forbidden);
        await Door.SendAsync(Found(charter.Id, "Other", BodyLevel.Jga, id)).RefusedAsync(BodyErrors.EscalatesDown);
        var working = await Door.SendAsync(Found(charter.Id, "Working team", BodyLevel.Ipt, id)).ValueAsync();
        await Door.SendAsync(new DissolveBody { Body = id, Version = body.Version, Reason = "No need." }).RefusedAsync(BodyErrors.StillNamed);
        await Door.SendAsync(Changed(body, "Something else.")).ValueAsync();
        await Door.SendAsync(Changed(body, "Another thing.")).RefusedAsync(OfficeErrors.Conflict);
        var seen = (await office.StructureAsync(charter.Id)).Bodies.Single(b => b.Id == working);
        await Door.SendAsync(new DissolveBody { Body = working, Version = seen.Version, Reason = "No need." }).ValueAsync();
        await Door.SendAsync(Found(charter.Id, "Working team", BodyLevel.Ipt)).ValueAsync();

        var (signed, _) = await office.ACharterInReviewAsync();
        await Door.SendAsync(Found(signed.Id, "Late")).RefusedAsync(CharterErrors.FrozenForSigning);
    }

    private static FoundBody Found(CharterId charter, string name, BodyLevel level = BodyLevel.Rmt, BodyId? above = null) =>
        new() { Charter = charter, Name = name, Level = level, Mandate = "Settles it.", EscalatesTo = above };

    private static ChangeBody Changed(BodyRow body, string mandate) => new()
    {
        Body = body.Id,
        Version = body.Version,
        Name = body.Name,
        Level = body.Level,
        Mandate = mandate,
    };

    private static StaffBody Staff(BodyRow body, PartnerId party, PersonId person, uint version = 0) =>
        new() { Body = body.Id, Partner = party, Version = version, Members = [new() { Person = person, Duty = BodyDuty.Chair }] };

    private Task<Result<Done>> StaffAsync(BodyRow body, ACharter.Side side, PersonId person) => office.As(side.Manager).SendAsync(Staff(body, side.Partner, person));

    private Task<Result<Done>> MeetAsync(PersonId by, BodyRow body) => office.As(by).SendAsync(
        new RecordFirstMeeting { Body = body.Id, Version = body.Version, HeldOn = new DateOnly(2026, 11, 20), Minutes = "Folder 1" });

    private async Task<Result<Done>> MoveAsync(CharterId charter, Stage to) =>
        await Door.SendAsync(new MoveCharter { Charter = charter, Version = (await office.SeenAsync(charter)).Version, To = to });
}
