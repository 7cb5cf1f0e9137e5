using System.Security.Cryptography;
using System.Text;

namespace RelationshipOffice.Benchmarks.Data;

internal sealed partial class OfficeData
{
    private static readonly string[] Stages =
        ["Proposed", "Orientation", "Research", "StrawModel", "Convergence", "Agreed", "Operational", "Operational", "Operational", "UnderReview", "Closed", "Withdrawn"];

    private static readonly string[] Sections =
        ["Vision", "Contributions", "BenefitFactors", "Principles", "GovernanceDomains", "Bodies", "OpenBook", "Scorecard", "ValueShare", "Escalation", "Review", "Exit", "InvokingClause"];

    private static readonly string[] Domains = ["Product", "Standards", "Volume", "Price", "Quality", "DataAndIp", "Brand", "People", "Investment", "Entry", "Exit"];

    private static string StageOf(int charter) => Stages[charter % Stages.Length];

    private static int PartiesOf(Dice dice) => 2 + dice.Skewed(11);

    private async Task WriteChartersAsync()
    {
        var dice = DiceFor("charters");
        var parties = new int[size.Charters];
        await using (var table = await CopyTable.OpenAsync(connection, "charters", "id code title template stage stage_since latest_version current_version purpose review_date start_date revision"))
        {
            for (var n = 0; n < size.Charters; n++)
            {
                parties[n] = PartiesOf(dice);
                var versions = VersionsOf(n);
                var start = Today.AddDays(-dice.Below(1500));
                table.Row(
                    Charter(n), $"RC-{n + 1}", Words.Aim(dice, n), "client-vendor", StageOf(n), new DateTimeOffset(start.AddDays(60), default, TimeSpan.Zero), versions,
                    versions == 0 ? null : versions, Words.Text(dice), start.AddDays(900 + dice.Below(600)), start, 1 + dice.Below(40));
            }
        }

        await WritePartiesAsync(parties);
        await WriteStatementsAsync(dice);
        await WriteDomainsAsync(dice);
        await WriteVersionsAsync(parties);
    }

    private static int VersionsOf(int charter) => StageOf(charter) is "Agreed" or "Operational" or "UnderReview" or "Closed" ? 1 : 0;

    private async Task WritePartiesAsync(int[] parties)
    {
        await using var table = await CopyTable.OpenAsync(connection, "charter_parties", "partner charter_id place sponsor manager signatory");
        for (var n = 0; n < size.Charters; n++)
        {
            foreach (var (partner, place) in Members(n, parties[n]))
            {
                table.Row(Partner(partner), Charter(n), place + 1, null, Person(partner), Person(partner));
            }
        }
    }

    private IEnumerable<(int Partner, int Place)> Members(int charter, int count) =>
        Enumerable.Range(0, count).Select(place => PartyOf(charter, place)).Distinct().Select((partner, place) => (partner, place));

    private async Task WriteStatementsAsync(Dice dice)
    {
        await using var table = await CopyTable.OpenAsync(connection, "charter_statements", "id charter section words wording place is_retired revision");
        var number = 0;
        for (var n = 0; n < size.Charters; n++)
        {
            var count = dice.Between(12, 26);
            for (var s = 0; s < count; s++)
            {
                table.Row(Id(23, number++), Charter(n), Sections[s % Sections.Length], Words.Text(dice), 1, s + 1, false, 1);
            }
        }
    }

    private async Task WriteDomainsAsync(Dice dice)
    {
        await using var table = await CopyTable.OpenAsync(connection, "charter_domains", "domain charter_id type leads rule rule_published_on criticality is_mandatory is_protected");
        for (var n = 0; n < size.Charters; n++)
        {
            var count = dice.Between(5, Domains.Length);
            foreach (var domain in Domains.Take(count))
            {
                var isLed = dice.Chance(0.35);
                table.Row(
                    domain, Charter(n), isLed ? "QuasiHierarchy" : "Network", isLed ? new[] { Partner(n) } : [], Words.Text(dice), new DateOnly(2026, 1, 5),
                    dice.Between(1, 3), dice.Chance(0.2), domain is "Price" or "DataAndIp" or "Entry" or "Exit");
            }
        }
    }

    private async Task WriteVersionsAsync(int[] parties)
    {
        var content = Enumerable.Range(0, size.Charters).Where(n => VersionsOf(n) == 1).ToDictionary(n => n, n => $"{{\"charter\":\"RC-{n + 1}\",\"text\":\"frozen\"}}");
        await using (var table = await CopyTable.OpenAsync(connection, "charter_versions", "id charter number content content_hash created_at revision"))
        {
            foreach (var (n, text) in content)
            {
                table.Row(Id(24, n), Charter(n), 1, text, HashOf(text), new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), 1);
            }
        }

        var number = 0;
        await using var signatures = await CopyTable.OpenAsync(
            connection, "charter_signatures", "id charter charter_version version_number partner signed_by signer_name signed_at content_hash previous_entry revision");
        foreach (var (n, text) in content)
        {
            foreach (var (partner, _) in Members(n, parties[n]))
            {
                signatures.Row(
                    Id(25, number++), Charter(n), Id(24, n), 1, Partner(partner), Person(partner), $"Person {partner}",
                    new DateTimeOffset(2026, 2, 2, 0, 0, 0, TimeSpan.Zero), HashOf(text), HashOf(""), 1);
            }
        }
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
