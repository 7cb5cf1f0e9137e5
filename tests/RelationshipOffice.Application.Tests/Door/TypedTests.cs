using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.Partners;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Door;

public sealed class TypedTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Theory]
    [InlineData("A\0B", "text.unreadable")]
    [InlineData("A\u0007B", "text.unreadable")]
    [InlineData("Acme \u202Egninnigeb eht morf", "text.unreadable")]
    [InlineData("\u200B\u2060", "text.invisible")]
    [InlineData("\u3164", "text.invisible")]
    [InlineData(" \u00A0\t", "partner.name.missing")]
    public async Task A_name_that_cannot_be_kept_or_seen_is_refused_at_its_field(string name, string code)
    {
        var answer = await Door.SendAsync(new RegisterPartner { Name = name, Kind = PartnerKind.Company });

        Assert.Equal((code, "Name"), (Assert.Single(answer.Errors).Code, answer.Errors[0].Field));
    }

    [Fact]
    public async Task Half_a_character_is_refused_at_its_field()
    {
        foreach (var name in new[] { "the first half \uD83D", "\uDE00 the other half" })
        {
            var answer = await Door.SendAsync(new RegisterPartner { Name = name, Kind = PartnerKind.Company });

            Assert.Equal(("text.unreadable", "Name"), (Assert.Single(answer.Errors).Code, answer.Errors[0].Field));
        }
    }

    [Fact]
    public async Task Every_script_and_every_sign_that_people_write_is_kept_as_typed()
    {
        const string about = "Gesundheit für alle: 健康, سلامتی‌بخش, ‏שלום‏, 👩‍⚕️\nSecond line\tindented";

        var partner = await Door.SendAsync(new RegisterPartner { Name = "Łódź 👩‍⚕️", Kind = PartnerKind.Company, About = about }).ValueAsync();

        var seen = await office.SeenAsync(partner);
        Assert.Equal(("Łódź 👩‍⚕️", about), (seen.Name, seen.About));
    }

    [Theory]
    [InlineData("0026-01-01")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task A_year_that_is_mistyped_is_refused_at_its_field(string typed)
    {
        var day = DateOnly.Parse(typed, null);
        var stake = APartner.StakeOf(await office.SeenAsync(await office.APartnerAsync()), await office.APartnerAsync());
        stake.From = day;
        var draft = ACharter.Draft(await office.APartnerAsync(), await office.APartnerAsync());
        (draft.ContractStart, draft.ContractEnd) = (day, day);

        Assert.Equal(["From"], (await Door.SendAsync(stake)).Errors.Where(e => e.Code == "date.out_of_range").Select(e => e.Field));
        Assert.Equal(["ContractStart", "ContractEnd"], (await Door.SendAsync(draft)).Errors.Where(e => e.Code == "date.out_of_range").Select(e => e.Field));
    }

    [Fact]
    public async Task Within_a_list_the_refusal_names_the_line()
    {
        var draft = ACharter.Draft(await office.APartnerAsync(), await office.APartnerAsync());
        draft.Parties[1].Role = "Client\0";

        var refused = Assert.Single((await Door.SendAsync(draft)).Errors);

        Assert.Equal(("text.unreadable", "Parties[1].Role"), (refused.Code, refused.Field));
    }

    [Fact]
    public async Task A_choice_that_no_list_offers_is_refused_at_its_field()
    {
        var refused = Assert.Single((await Door.SendAsync(new RegisterPartner { Name = "Forged", Kind = (PartnerKind)99 })).Errors);

        Assert.Equal(("choice.unknown", "Kind"), (refused.Code, refused.Field));
    }

    [Fact]
    public async Task A_text_longer_than_any_field_takes_is_refused_everywhere()
    {
        var endless = new string('x', 100_000);

        await Door.AskAsync(new FindPartners { Search = endless }).RefusedAsync("text.too_long");
        await office.AsVisitor().SendAsync(new SignIn { Email = endless, Password = "irrelevant", Device = new Device("192.0.2.7", "A test") }).RefusedAsync("text.too_long");
    }

    [Fact]
    public async Task An_address_with_words_that_no_database_knows_is_refused_and_no_fault()
    {
        await Door.AskAsync(new FindPartners { Search = "a\0b" }).RefusedAsync("text.unreadable");
        await Door.AskAsync(new FindCharters(new Slice(1, 50), "a\uD800b")).RefusedAsync("text.unreadable");
    }

    [Fact]
    public async Task A_page_that_no_list_has_is_empty_and_no_fault()
    {
        var beyond = new Slice(int.MaxValue, 50);
        var charter = await office.ACharterAsync();

        Assert.Empty((await Door.AskAsync(new FindPartners { Slice = beyond }).ValueAsync()).Rows);
        Assert.Empty((await Door.AskAsync(new FindCharters(beyond)).ValueAsync()).Rows);
        Assert.Empty((await Door.AskAsync(new FindOutcomes { Slice = beyond }).ValueAsync()).Rows);
        Assert.Empty((await Door.AskAsync(new FindActivity(new Stretch(50, OlderThan: long.MaxValue))).ValueAsync()).Rows);
        Assert.Empty((await Door.AskAsync(new FindDecisions(beyond)).ValueAsync()).Rows);
        Assert.Empty((await Door.AskAsync(new FindSignals(beyond)).ValueAsync()).Rows);
        Assert.Empty((await Door.AskAsync(new FindVerdicts(beyond)).ValueAsync()).Rows);
        Assert.Empty((await Door.AskAsync(new FindAlignmentRequests(beyond)).ValueAsync()).Rows);
        Assert.Empty((await Door.AskAsync(new FindAudits(beyond, charter.Id)).ValueAsync()).Rows);
        Assert.Empty((await Door.AskAsync(new GetHistory(new Subject(SubjectKind.Charter, charter.Id.Value), beyond)).ValueAsync()).Rows);
        var administrator = await office.APersonAsync("Ada Administrator", Roles.Administrator);
        Assert.Empty((await office.As(administrator).AskAsync(new FindPeople(Slice: beyond)).ValueAsync()).Rows);
    }
}
