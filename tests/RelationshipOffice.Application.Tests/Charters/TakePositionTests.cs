using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class TakePositionTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_party_takes_its_position_and_both_sides_see_it()
    {
        var charter = await office.AConvergingCharterAsync();
        var (mine, other) = (charter.Sides[0], charter.Sides[1]);

        await office.As(mine.Manager).SendAsync(Object(charter, mine.Partner)).ValueAsync();

        var seen = await office.As(other.Manager).AskAsync(new GetCharter(charter.Id)).ValueAsync();
        var position = seen.Statements[0].Positions.Single(p => p.Partner == mine.Partner);
        Assert.Equal((Stance.Object, "In 10 days.", "Mara Manager", false, false), (position.Stance, position.CounterText, position.TakenBy, position.IsStale, position.IsRecordedByOffice));
        Assert.Null(seen.Statements[0].Positions.Single(p => p.Partner == other.Partner).Stance);
    }

    [Fact]
    public async Task A_position_can_change_from_the_version_that_was_seen()
    {
        var charter = await office.AConvergingCharterAsync();
        var side = charter.Sides[0];
        var door = office.As(side.Manager);
        await door.SendAsync(Object(charter, side.Partner)).ValueAsync();
        var version = (await office.SeenAsync(charter.Id)).Statements[0].Positions[0].Version;

        await door.SendAsync(Agree(charter, side.Partner, version: version)).ValueAsync();

        Assert.Equal(Stance.Agree, (await office.SeenAsync(charter.Id)).Statements[0].Positions[0].Stance);
        await door.SendAsync(Object(charter, side.Partner)).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task Thirty_parties_at_once_never_conflict()
    {
        var charter = await office.AConvergingCharterAsync(30);

        await Task.WhenAll(charter.Sides.Select(s => office.As(s.Manager).SendAsync(Agree(charter, s.Partner)).ValueAsync()));

        Assert.All((await office.SeenAsync(charter.Id)).Statements[0].Positions, p => Assert.Equal(Stance.Agree, p.Stance));
    }

    [Fact]
    public async Task Two_people_of_one_party_at_once_give_one_position()
    {
        var charter = await office.AConvergingCharterAsync();
        var side = charter.Sides[0];

        var both = await Task.WhenAll(
            office.As(side.Manager).SendAsync(Agree(charter, side.Partner)), office.As(side.Signatory).SendAsync(Object(charter, side.Partner)));

        Assert.Equal(OfficeErrors.Conflict.Code, Assert.Single(both, r => !r.IsDone).Errors[0].Code);
    }

    [Fact]
    public async Task A_position_on_earlier_words_is_stale()
    {
        var charter = await office.AConvergingCharterAsync();
        var side = charter.Sides[0];
        await office.As(side.Manager).SendAsync(Agree(charter, side.Partner)).ValueAsync();
        var vision = (await office.SeenAsync(charter.Id)).Statements[0];
        await office.As(office.Officer).SendAsync(new RewordStatement { Statement = vision.Id, Wording = vision.Wording, Text = "In 10 days." }).ValueAsync();

        Assert.True((await office.SeenAsync(charter.Id)).Statements[0].Positions[0].IsStale);
        await office.As(charter.Sides[1].Manager).SendAsync(Agree(charter, charter.Sides[1].Partner)).RefusedAsync(StatementErrors.Reworded);
    }

    [Fact]
    public async Task An_objection_needs_a_text()
    {
        var charter = await office.AConvergingCharterAsync();
        var silent = Object(charter, charter.Sides[0].Partner);
        silent.CounterText = " ";

        await office.As(charter.Sides[0].Manager).SendAsync(silent).RefusedAsync(PositionErrors.CounterTextMissing);
    }

    [Fact]
    public async Task Nobody_speaks_for_another_party()
    {
        var charter = await office.AConvergingCharterAsync();

        await office.As(charter.Sides[0].Manager).SendAsync(Agree(charter, charter.Sides[1].Partner)).RefusedAsync(PositionErrors.NotForYou);
    }

    [Fact]
    public async Task The_office_speaks_for_no_party_that_can_speak()
    {
        var charter = await office.AConvergingCharterAsync();
        var partner = charter.Sides[0].Partner;
        var insider = await office.APersonAsync("Oscar Officer", Roles.Officer, partner);

        await office.As(office.Officer).SendAsync(Agree(charter, partner, "By telephone.")).RefusedAsync(PositionErrors.PartyHasUsers);
        await office.As(insider).SendAsync(Agree(charter, partner)).RefusedAsync(PositionErrors.PartyHasUsers);
    }

    [Fact]
    public async Task The_office_records_for_a_party_without_users_with_evidence_and_marked_so()
    {
        var charter = await office.AConvergingCharterAsync();
        var quiet = await office.APartnerAsync();
        await office.As(office.Officer).SendAsync(new AdmitParty { Charter = charter.Id, Version = (await office.SeenAsync(charter.Id)).Version, Partner = quiet }).ValueAsync();

        await office.As(office.Officer).SendAsync(Agree(charter, quiet)).RefusedAsync("charter.position.evidence.missing");
        await office.As(office.Officer).SendAsync(Agree(charter, quiet, "Letter of 3 November, J. Doe.")).ValueAsync();

        var position = (await office.SeenAsync(charter.Id)).Statements[0].Positions.Single(p => p.Partner == quiet);
        Assert.True(position.IsRecordedByOffice);
        await office.As(charter.Sides[0].Manager).SendAsync(Agree(charter, quiet, "I know them.")).RefusedAsync(PositionErrors.NotForYou);
    }

    [Fact]
    public async Task An_executive_speaks_only_where_the_charter_names_them()
    {
        var charter = await office.AConvergingCharterAsync();
        var partner = charter.Sides[0].Partner;
        var executive = await office.APersonAsync("Eve Executive", Roles.Executive, partner);
        await office.As(executive).SendAsync(Agree(charter, partner)).RefusedAsync(PositionErrors.NotForYou);
        await office.As(office.Officer).SendAsync(new AppointPartyPeople
        {
            Charter = charter.Id,
            Version = (await office.SeenAsync(charter.Id)).Version,
            Partner = partner,
            Sponsor = executive,
        }).ValueAsync();

        await office.As(executive).SendAsync(Agree(charter, partner)).ValueAsync();
    }

    [Fact]
    public async Task Outside_convergence_no_position_is_taken()
    {
        var (charter, _) = await office.ACharterInReviewAsync();

        await office.As(charter.Sides[0].Manager).SendAsync(Agree(charter, charter.Sides[0].Partner)).RefusedAsync(PositionErrors.OnlyInConvergence);
    }

    [Fact]
    public async Task Out_of_reach_and_unknown_are_the_same()
    {
        var charter = await office.AConvergingCharterAsync();
        var stranger = await office.ASideAsync();
        var administrator = await office.APersonAsync("Ada Admin", Roles.Administrator, charter.Sides[0].Partner);

        await office.As(stranger.Manager).SendAsync(Agree(charter, stranger.Partner)).RefusedAsync(OfficeErrors.NotFound);
        await office.As(charter.Sides[0].Manager).SendAsync(Agree(charter with { Vision = StatementId.New() }, charter.Sides[0].Partner)).RefusedAsync(OfficeErrors.NotFound);
        await office.As(administrator).SendAsync(Agree(charter, charter.Sides[0].Partner)).RefusedAsync(OfficeErrors.Forbidden);
    }

    private static TakePosition Agree(ACharter.Converging charter, PartnerId partner, string evidence = "", uint? version = null) =>
        new() { Statement = charter.Vision, Partner = partner, Wording = 1, Version = version, Stance = Stance.Agree, Evidence = evidence };

    private static TakePosition Object(ACharter.Converging charter, PartnerId partner) =>
        new() { Statement = charter.Vision, Partner = partner, Wording = 1, Stance = Stance.Object, CounterText = "In 10 days." };
}
