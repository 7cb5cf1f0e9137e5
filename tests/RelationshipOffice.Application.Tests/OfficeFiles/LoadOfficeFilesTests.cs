using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.OfficeFiles;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.OfficeFiles;

public sealed class LoadOfficeFilesTests(TemplateDatabase template)
{
    private static readonly FileText Office = DemoWorld.Files()[0];
    private static readonly FileText Island = DemoWorld.Files()[1];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_reader_refuses_leaves_the_office_empty()
    {
        await using var office = await AnEmptyOffice.OpenAsync(template);

        var report = await office.LoadAsync(Office, Changed(Island, "\"PublicBody\"", "\"Ministry\""));

        var refusal = Assert.Single(report.Refusals);
        Assert.Equal(("01-island-health.json", "$.partners[0].kind", "office_file.value.unknown"), (refusal.File, refusal.Path, refusal.Error.Code));
        await using var db = office.Database();
        Assert.False(await db.People.AnyAsync(Ct));
    }

    [Theory]
    [InlineData("\"unit\": \"days\",\n          \"direction\": \"LowerIsBetter\"", "\"unit\": \"days\",\n          \"direction\": \"HigherIsBetter\"", "$.outcomes[1].measures[0]", "measure.direction.contradicts")]
    [InlineData("\"date\": \"2026-10-31\", \"source\": \"Demo value, not from the published case\", \"demo\": true}\n            ]", "\"date\": \"2027-10-31\", \"source\": \"Demo value, not from the published case\", \"demo\": true}\n            ]", "$.charters[0].contributions[0].measure.observations[1]", "observation.date.in_future")]
    [InlineData("\"reviewDate\": \"2027-12-15\"", "\"reviewDate\": \"2027-01-04\"", "$.charters[0]", "charter.review.not_after_start")]
    [InlineData("\"template\": \"intra-public-sector\"", "\"template\": \"no-such\"", "$.charters[0]", "charter.template.unknown")]
    [InlineData("\"signatory\": \"mina-park\"", "\"signatory\": \"helen-shaw\"", "$.charters[0]", "charter.person.not_of_party")]
    [InlineData("\n          \"weight\": 60", "\n          \"weight\": 0", "$.charters[0].contributions[0]", "contribution.weight.missing")]
    public async Task What_a_use_case_refuses_names_file_and_record(string from, string to, string path, string code)
    {
        await using var office = await AnEmptyOffice.OpenAsync(template);

        var report = await office.LoadAsync(Changed(Office, from, to));

        var refusal = Assert.Single(report.Refusals);
        Assert.Equal(("00-office.json", path, code), (refusal.File, refusal.Path, refusal.Error.Code));
        Assert.Contains("00-office.json", string.Join(" ", report.Sentences()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_file_goes_on_where_the_refusal_stopped_it()
    {
        await using var office = await AnEmptyOffice.OpenAsync(template);
        await office.LoadAsync(Changed(Office, "\"template\": \"intra-public-sector\"", "\"template\": \"no-such\""));

        var report = await office.LoadAsync(Office);

        Assert.True(report.IsDone, string.Join(" ", report.Refusals));
        Assert.Equal((0, 4), Of(report, "Partners"));
        Assert.Equal((0, 11), Of(report, "People"));
        Assert.Equal((1, 0), Of(report, "Charters"));
    }

    [Fact]
    public async Task Templates_of_the_office_come_with_its_files_once_and_with_parts_that_are_not_known_here()
    {
        const string templates = """
            "templates": [
              {"format": "charter-template/1", "title": "Our ferries", "partyRoles": [{"key": "line", "title": "Line", "minimum": 2, "maximum": 9}],
              "statements": [{"section": "Vision", "text": "No island waits."}], "governance": [], "laterPart": {"on": true}},
            """;
        await using var office = await AnEmptyOffice.OpenAsync(template);

        var first = await office.LoadAsync(Changed(Office, "\"templates\": [", templates, "\"template\": \"intra-public-sector\"", "\"template\": \"no-such\""));
        var second = await office.LoadAsync(Changed(Office, "\"templates\": [", templates));

        Assert.Equal(((2, 0), (0, 2)), (Of(first, "Templates"), Of(second, "Templates")));
        await using var db = office.Database();
        var kept = (await db.TemplateEditions.AsNoTracking().ToListAsync(Ct)).Single(e => e.Content.Title == "Our ferries");
        Assert.Equal(("Our ferries", "No island waits."), (kept.Content.Title, kept.Content.Lines.Single().Words));
        Assert.Contains("laterPart", kept.Content.Rest, StringComparison.Ordinal);
        Assert.Equal((0, 26), Of(second, "Library statements"));
    }

    [Theory]
    [InlineData("\"whenToUse\": \"The measure swings", "\"when\": \"The measure swings", "$.libraryStatements[3].fallbacks[0].when", "office_file.field.unknown")]
    [InlineData("\"format\": \"charter-template/1\"", "\"format\": \"charter-template/9\"", "$.templates[0]", "template.file.broken")]
    public async Task A_library_that_cannot_be_read_is_refused_at_its_place(string from, string to, string path, string code)
    {
        const string templates = "\"templates\": [{\"format\": \"charter-template/1\", \"title\": \"Our ferries\"}, ";
        await using var office = await AnEmptyOffice.OpenAsync(template);

        var report = await office.LoadAsync(Changed(Changed(Office, "\"templates\": [", templates), from, to));

        Assert.Contains((path, code), report.Refusals.Select(r => (r.Path, r.Error.Code)));
    }

    [Fact]
    public async Task An_office_of_its_own_keeps_its_people_and_its_name()
    {
        await using var office = await AnEmptyOffice.OpenAsync(template);
        var sasha = await office.APersonAsync(Roles.Administrator | Roles.Officer);
        await using var db = office.Database();
        db.Partners.Add(new Partner("Harbour Office", PartnerKind.OwnOrganisation));
        await db.SaveChangesAsync(Ct);

        var report = await office.LoadAsync(Office);

        Assert.True(report.IsDone, string.Join(" ", report.Refusals));
        Assert.Equal("Harbour Office", Assert.Single(await db.Partners.AsNoTracking().Where(p => p.Kind == PartnerKind.OwnOrganisation).ToListAsync(Ct)).Name);
        Assert.Equal([sasha.Value], await db.Activity.Where(a => a.Event == nameof(CharterDrafted)).Select(a => a.ActorId).Distinct().ToListAsync(Ct));
    }

    [Fact]
    public async Task Without_a_demonstration_nobody_signs_by_a_file_and_nobody_gets_an_account()
    {
        await using var office = await AnEmptyOffice.OpenAsync(template, isDemo: false);

        var report = await office.LoadAsync(Office, Island);

        Assert.True(report.IsDone, string.Join(" ", report.Refusals));
        Assert.Contains(report.Notes, note => note.StartsWith("Positions and signatures", StringComparison.Ordinal));
        await using var db = office.Database();
        Assert.Equal(Stage.InReview, (await db.Charters.AsNoTracking().SingleAsync(c => c.Code == "RC-2", Ct)).Stage);
        Assert.Equal((0, 0), (await db.Signatures.CountAsync(Ct), await db.Positions.CountAsync(Ct)));
        Assert.Equal((0, 0), (await db.People.CountAsync(p => p.IsDemo, Ct), await db.Users.CountAsync(u => u.PasswordHash != null, Ct)));
    }

    [Fact]
    public async Task Demo_values_move_with_the_calendar()
    {
        await using var office = await AnEmptyOffice.OpenAsync(template, today: new DateOnly(2026, 12, 23));

        var report = await office.LoadAsync(Office);

        Assert.True(report.IsDone, string.Join(" ", report.Refusals));
        await using var db = office.Database();
        Assert.Equal(new DateOnly(2026, 11, 30), await db.Observations.MaxAsync(o => o.On, Ct));
    }

    private static (int Added, int Known) Of(LoadReport report, string what) =>
        report.Parts.Where(p => p.What == what).Select(p => (p.Added, p.Known)).Single();

    private static FileText Changed(FileText file, params string[] pairs)
    {
        var json = file.Json;
        foreach (var pair in pairs.Chunk(2))
        {
            json = json.Replace(pair[0], pair[1], StringComparison.Ordinal);
        }

        return file with { Json = json };
    }
}
