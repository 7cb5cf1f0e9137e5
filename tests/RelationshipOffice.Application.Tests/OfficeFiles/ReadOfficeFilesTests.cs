using RelationshipOffice.Application.OfficeFiles;

namespace RelationshipOffice.Application.Tests.OfficeFiles;

public sealed class ReadOfficeFilesTests
{
    private const string Case = """ "format": "office-files/1", "case": { "title": "A case", "story": "A story." } """;

    private const string Partner = """
        { "key": "acme", "name": "Acme", "kind": "Company", "country": "GB", "segment": "Preferred", "isInternal": false, "about": "Makes things." }
        """;

    private const string Person = """
        { "key": "ann", "name": "Ann", "email": "ann@acme.example", "title": "Head", "partner": "acme", "roles": ["partnerManager"] }
        """;

    [Fact]
    public void The_demo_world_is_read_without_a_word()
    {
        var (files, refusals) = FileReader.Read(DemoWorld.Files());

        Assert.Empty(refusals);
        Assert.Equal(
            (6, 20, 37, 8, 7),
            (files.Count, files.Sum(f => f.Content.Partners.Count), files.Sum(f => f.Content.People.Count),
                files.Sum(f => f.Content.Outcomes.Count), files.Sum(f => f.Content.Charters.Count)));
    }

    [Theory]
    [InlineData("{", "$", "office_file.json.broken")]
    [InlineData("[]", "$", "office_file.value.wrong_kind")]
    [InlineData("""{ "format": "office-files/2" }""", "$.format", "office_file.format.unknown")]
    [InlineData("""{ "format": "office-files/1" }""", "$", "office_file.field.missing")]
    [InlineData("{" + Case + """, "prtners": [] }""", "$.prtners", "office_file.field.unknown")]
    [InlineData("{" + Case + """, "partners": {} }""", "$.partners", "office_file.value.wrong_kind")]
    [InlineData("{" + Case + """, "partners": [], "partners": [] }""", "$.partners", "office_file.field.twice")]
    [InlineData("{" + Case + ""","partners": [""" + Partner + "," + Partner + "] }", "$.partners[1].key", "office_file.key.twice")]
    public void What_a_file_cannot_be_is_refused_with_its_place(string json, string path, string code) => Refused(json, path, code);

    [Theory]
    [InlineData("\"Company\"", "\"Firm\"", "$.partners[0].kind", "office_file.value.unknown")]
    [InlineData("\"Company\"", "7", "$.partners[0].kind", "office_file.value.wrong_kind")]
    [InlineData("\"isInternal\": false", "\"isInternal\": \"no\"", "$.partners[0].isInternal", "office_file.value.wrong_kind")]
    [InlineData("\"isInternal\": false", "\"isInternal\": null", "$.partners[0].isInternal", "office_file.value.wrong_kind")]
    [InlineData("\"Makes things.\"", "\"\"", "$.partners[0].about", "office_file.text.missing")]
    [InlineData("\"Makes things.\"", "\" Makes things.\"", "$.partners[0].about", "office_file.text.padded")]
    [InlineData("\"GB\"", "\"GBR\"", "$.partners[0].country", "office_file.text.too_long")]
    [InlineData("\"acme\"", "\"a c m e\"", "$.partners[0].key", "office_file.key.not_a_key")]
    [InlineData("\"about\"", "\"capabilities\": [{ \"competence\": \"A\", \"rating\": 5, \"evidence\": \"B\", \"date\": \"2026-01-01\" }], \"about\"", "$.partners[0].capabilities[0].rating", "office_file.number.out_of_range")]
    [InlineData("\"about\"", "\"capabilities\": [{ \"competence\": \"A\", \"rating\": 1.5, \"evidence\": \"B\", \"date\": \"2026-01-01\" }], \"about\"", "$.partners[0].capabilities[0].rating", "office_file.value.wrong_kind")]
    [InlineData("\"about\"", "\"capabilities\": [{ \"competence\": \"A\", \"rating\": 1, \"evidence\": \"B\", \"date\": \"1 May\" }], \"about\"", "$.partners[0].capabilities[0].date", "office_file.value.wrong_kind")]
    [InlineData("\"about\"", "\"legalEntity\": \"nobody\", \"about\"", "$.partners[0].legalEntity", "office_file.reference.unknown")]
    public void A_wrong_value_is_refused_with_its_place(string from, string to, string path, string code) =>
        Refused("{" + Case + ",\"partners\": [" + Partner.Replace(from, to, StringComparison.Ordinal) + "] }", path, code);

    [Fact]
    public void A_role_that_is_none_is_refused() => Refused(
        WithPerson(Person.Replace("partnerManager", "Officer", StringComparison.Ordinal)), "$.people[0].roles[0]", "office_file.value.unknown");

    [Fact]
    public void A_reference_never_goes_forwards()
    {
        var later = new FileText("02.json", "{" + Case + ",\"partners\": [" + Partner + "] }");
        var earlier = new FileText("01.json", "{" + Case + ",\"people\": [" + Person + "] }");

        var refusal = Assert.Single(FileReader.Read([later, earlier]).Refusals);

        Assert.Equal(("01.json", "$.people[0].partner", "office_file.reference.unknown"), (refusal.File, refusal.Path, refusal.Error.Code));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var json = WithPerson(Person.Replace("\"acme\"", "\"nobody\"", StringComparison.Ordinal).Replace("\"title\"", "\"job\"", StringComparison.Ordinal));

        var refusals = FileReader.Read([new FileText("01.json", json)]).Refusals;

        Assert.Equal(
            ["office_file.field.missing", "office_file.field.unknown", "office_file.reference.unknown"],
            refusals.Select(r => r.Error.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"statement\": \"Price-1\"", "\"statement\": \"Price-2\"", "$.charters[0].positions[0].statement")]
    [InlineData("\"lead\": \"acme\"", "\"lead\": \"other\"", "$.charters[0].governance[0].lead")]
    public void A_charter_speaks_of_its_own_statements_and_parties(string from, string to, string path)
    {
        var other = Partner.Replace("acme", "other", StringComparison.Ordinal);
        var json = "{" + Case + ",\"partners\": [" + Partner + "," + other + "], \"people\": [" + Person + "], \"charters\": ["
            + ACharter.Replace(from, to, StringComparison.Ordinal) + "] }";

        Refused(json, path, "office_file.reference.unknown");
    }

    private const string ACharter = """
        {
          "code": "RC-1", "title": "A charter", "template": "client-vendor", "purpose": "To work.", "startDate": "2026-01-01", "reviewDate": "2027-01-01",
          "stage": "Proposed", "stageSince": "2026-01-01",
          "parties": [{ "partner": "acme", "role": "client", "sponsor": "ann", "manager": "ann", "signatory": "ann" }],
          "statements": [{ "key": "Price-1", "section": "ValueShare", "text": "Half and half." }],
          "governance": [{ "domain": "Price", "type": "QuasiHierarchy", "lead": "acme", "criticality": 2 }],
          "positions": [{ "statement": "Price-1", "party": "acme", "by": "ann", "position": "Agree", "on": "2026-01-01" }]
        }
        """;

    private static string WithPerson(string person) => "{" + Case + ",\"partners\": [" + Partner + "], \"people\": [" + person + "] }";

    private static void Refused(string json, string path, string code)
    {
        var (files, refusals) = FileReader.Read([new FileText("01-case.json", json)]);

        var refusal = Assert.Single(refusals);
        Assert.Equal(("01-case.json", path, code), (refusal.File, refusal.Path, refusal.Error.Code));
        Assert.NotEmpty(refusal.Error.Message);
        Assert.Empty(files);
    }
}
