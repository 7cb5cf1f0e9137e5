namespace RelationshipOffice.Benchmarks.Data;

internal sealed partial class OfficeData
{
    private const string FirstOfficer = "Officer Zero";

    private static readonly string[] Countries = ["DE", "BR", "CA", "US", "IN", "JP", "PT", "SE", "NG", "TR"];
    private static readonly string?[] Segments = ["Strategic", "Preferred", "Approved", "Approved", "Bottleneck", null];

    private async Task WritePartnersAsync()
    {
        var dice = DiceFor("partners");
        await using (var table = await CopyTable.OpenAsync(connection, "partners", "id name legal_name kind is_internal segment country about needs revision"))
        {
            table.Row(Partner(size.Partners), "Our own office", "", "OwnOrganisation", true, null, "PT", "", Array.Empty<string>(), 1);
            for (var n = 0; n < size.Partners; n++)
            {
                var name = NameOf(n);
                table.Row(
                    Partner(n), name, name + " Ltd", dice.Chance(0.15) ? "PublicBody" : "Company", false, dice.Of(Segments),
                    dice.Of(Countries), Words.Text(dice), new[] { dice.Of(Words.Competences) }, 1);
            }
        }

        await using var capabilities = await CopyTable.OpenAsync(connection, "partner_capabilities", "id competence rating evidence rated_on partner_id");
        var number = 0;
        for (var n = 0; n < size.Partners; n++)
        {
            var first = dice.Below(Words.Competences.Length);
            for (var c = 0; c < 1 + dice.Skewed(6); c++)
            {
                capabilities.Row(
                    Id(20, number++), Words.Competences[(first + c) % Words.Competences.Length], dice.Between(0, 4), "Audit of the year",
                    Today.AddDays(-dice.Below(700)), Partner(n));
            }
        }
    }

    private async Task WritePeopleAsync()
    {
        var dice = DiceFor("people");
        await using (var users = await CopyTable.OpenAsync(
            connection, "users", "id user_name normalized_user_name email normalized_email email_confirmed security_stamp concurrency_stamp lockout_enabled"))
        {
            for (var n = 0; n < size.Partners + OwnPeople; n++)
            {
                var email = $"person{n}@bench.example";
                users.Row(Person(n), email, email.ToUpperInvariant(), email, email.ToUpperInvariant(), true, Person(n).ToString("N"), Person(n).ToString("N"), true);
            }
        }

        await using var people = await CopyTable.OpenAsync(connection, "people", "id name email title stands_for roles is_suspended is_demo revision");
        for (var n = 0; n < size.Partners; n++)
        {
            people.Row(Person(n), $"{Words.Person(dice)} {n}", $"person{n}@bench.example", "Partner manager", Partner(n), 2, false, n < size.DemoManagers, 1);
        }

        for (var n = size.Partners; n < size.Partners + OwnPeople; n++)
        {
            var (name, role) = (n - size.Partners) switch
            {
                0 => (FirstOfficer, 1),
                1 => ("Executive One", 4),
                2 => ("Administrator Two", 8),
                >= FirstExecutive and var more => ($"Executive {more}", 4),
                var more => ($"Officer {more}", 1),
            };
            people.Row(Person(n), name, $"person{n}@bench.example", "", Partner(size.Partners), role, false, true, 1);
        }
    }

    private async Task WriteFactsAsync()
    {
        var dice = DiceFor("facts");
        await using (var stakes = await CopyTable.OpenAsync(connection, "ownership_stakes", "id owner owned economic voting votes_restricted from to date source is_verified"))
        {
            // A tenth is owned by somebody, in groups with chains; the lower number owns, the register is free of cycles.
            for (var n = 1; n < size.Partners; n++)
            {
                if (dice.Chance(0.1))
                {
                    var share = dice.Of<int>([100, 100, 80, 60, 51, 40, 25, 15]);
                    stakes.Row(Id(21, n), Partner(dice.Below(n)), Partner(n), share, share, dice.Chance(0.05), new DateOnly(2020, 1, 1), null, Today.AddDays(-dice.Below(400)), "Register", dice.Chance(0.8));
                }
            }
        }

        await using var facts = await CopyTable.OpenAsync(connection, "relation_facts", "id partner counterpart kind number note date source is_verified revision");
        var number = 0;
        for (var n = 0; n < size.Charters; n++)
        {
            foreach (var (of, on) in new[] { (n, PartyOf(n, 1)), (PartyOf(n, 1), n) })
            {
                foreach (var (kind, most) in new[] { ("RevenueShare", 100), ("SpendShare", 100), ("MonthsToReplace", 24), ("SpecificInvestment", 4), ("InformationAsymmetry", 4), ("Alternatives", 6) })
                {
                    facts.Row(Id(22, number++), Partner(of), Partner(on), kind, dice.Skewed(most + 1), "", Today.AddDays(-dice.Below(500)), "Survey " + (n % 7), true, 1);
                }
            }
        }
    }

    private string NameOf(int partner) => Words.Partner(DiceFor("partner names", partner), partner);

    /// <summary>The partner at a place of a charter: each partner has a charter of its own, and others join in a fixed pattern.</summary>
    private int PartyOf(int charter, int place) => (int)((charter + ((long)place * place * 7919)) % size.Partners);
}
