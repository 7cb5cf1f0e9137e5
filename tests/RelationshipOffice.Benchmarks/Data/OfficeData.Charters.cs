using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Benchmarks.Data;

internal sealed partial class OfficeData
{
    // Statements of one charter at most, and a few to spare.
    private const int Room = 32;

    private static readonly DateOnly RulesSince = new(2026, 1, 5);

    private static readonly string[] Stages =
        ["Proposed", "Orientation", "Research", "StrawModel", "Convergence", "Agreed", "Operational", "Operational", "Operational", "UnderReview", "Closed", "Withdrawn"];

    private static readonly Section[] Sections =
    [
        Section.Vision, Section.Contributions, Section.BenefitFactors, Section.Principles, Section.GovernanceDomains, Section.Bodies, Section.OpenBook, Section.Scorecard,
        Section.ValueShare, Section.Escalation, Section.Review, Section.Exit, Section.InvokingClause,
    ];

    private static readonly DecisionDomain[] Domains =
    [
        DecisionDomain.Product, DecisionDomain.Standards, DecisionDomain.Volume, DecisionDomain.Price, DecisionDomain.Quality, DecisionDomain.DataAndIp, DecisionDomain.Brand,
        DecisionDomain.People, DecisionDomain.Investment, DecisionDomain.Entry, DecisionDomain.Exit,
    ];

    private static string StageOf(int charter) => Stages[charter % Stages.Length];

    private static string CodeOf(int charter) => $"RC-{charter + 1}";

    private static int VersionsOf(int charter) => StageOf(charter) is "Agreed" or "Operational" or "UnderReview" or "Closed" ? 1 : 0;

    private async Task WriteChartersAsync()
    {
        var dice = DiceFor("charters");
        await using (var table = await CopyTable.OpenAsync(connection, "charters", "id code title template stage stage_since latest_version current_version purpose review_date start_date revision"))
        {
            for (var n = 0; n < size.Charters; n++)
            {
                var (terms, versions) = (TermsOf(n), VersionsOf(n));
                table.Row(
                    Charter(n), CodeOf(n), terms.Title, "client-vendor", StageOf(n), new DateTimeOffset(terms.Start.AddDays(60), default, TimeSpan.Zero), versions,
                    versions == 0 ? null : versions, terms.Purpose, terms.Review, terms.Start, 1 + dice.Below(40));
            }
        }

        await WritePartiesAsync();
        await WriteStatementsAsync();
        await WriteDomainsAsync();
    }

    private Terms TermsOf(int charter)
    {
        var dice = DiceFor("charter terms", charter);
        var start = Today.AddDays(-dice.Below(1500));
        return new Terms(Words.Aim(dice, charter), Words.Text(dice), start, start.AddDays(900 + dice.Below(600)));
    }

    private async Task WritePartiesAsync()
    {
        await using var table = await CopyTable.OpenAsync(connection, "charter_parties", "partner charter_id place sponsor manager signatory");
        for (var n = 0; n < size.Charters; n++)
        {
            foreach (var (partner, place) in PartiesOf(n))
            {
                table.Row(Partner(partner), Charter(n), place + 1, null, Person(partner), Person(partner));
            }
        }
    }

    private IEnumerable<(int Partner, int Place)> PartiesOf(int charter) =>
        Enumerable.Range(0, 2 + DiceFor("parties", charter).Skewed(11)).Select(place => PartyOf(charter, place)).Distinct().Select((partner, place) => (partner, place));

    private async Task WriteStatementsAsync()
    {
        await using var table = await CopyTable.OpenAsync(connection, "charter_statements", "id charter section words wording place is_retired revision");
        for (var n = 0; n < size.Charters; n++)
        {
            foreach (var (statement, place) in StatementsOf(n).Select((statement, place) => (statement, place)))
            {
                table.Row(statement.Id, Charter(n), statement.Section, statement.Text, 1, place + 1, false, 1);
            }
        }
    }

    private IEnumerable<TextStatement> StatementsOf(int charter)
    {
        var dice = DiceFor("statements", charter);
        var count = dice.Between(12, 26);
        for (var s = 0; s < count; s++)
        {
            yield return new TextStatement(Id(23, (charter * Room) + s), Sections[s % Sections.Length], Words.Text(dice));
        }
    }

    private async Task WriteDomainsAsync()
    {
        await using var table = await CopyTable.OpenAsync(connection, "charter_domains", "domain charter_id type leads rule rule_published_on criticality is_mandatory is_protected");
        for (var n = 0; n < size.Charters; n++)
        {
            foreach (var governed in DomainsOf(n))
            {
                table.Row(
                    governed.Domain, Charter(n), governed.IsLed ? GovernanceType.QuasiHierarchy : GovernanceType.Network, governed.IsLed ? new[] { Partner(n) } : [],
                    governed.Rule, RulesSince, governed.Criticality, governed.IsMandatory, governed.IsProtected);
            }
        }
    }

    private IEnumerable<Governed> DomainsOf(int charter)
    {
        var dice = DiceFor("domains", charter);
        foreach (var domain in Domains.Take(dice.Between(5, Domains.Length)))
        {
            yield return new Governed(
                domain, dice.Chance(0.35), Words.Text(dice), dice.Between(1, 3), dice.Chance(0.2),
                domain is DecisionDomain.Price or DecisionDomain.DataAndIp or DecisionDomain.Entry or DecisionDomain.Exit);
        }
    }

    private sealed record Terms(string Title, string Purpose, DateOnly Start, DateOnly Review);

    private sealed record Governed(DecisionDomain Domain, bool IsLed, string Rule, int Criticality, bool IsMandatory, bool IsProtected);
}
