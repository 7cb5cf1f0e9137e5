using System.Runtime.CompilerServices;
using Npgsql;
using RelationshipOffice.Application.Tests.Office;

namespace RelationshipOffice.Application.Tests.Persistence;

/// <summary>What the policies of the second wall say, one by one (F-09): a loose one would let everything through, and no query of the office would show it.</summary>
public sealed class PoliciesTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    // Either the charter of the row is in reach, or the record above it is, or the table's own rule is stated here.
    private const string Faults =
        """
        with own as (
            select c.oid as id, a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.atttypid = 'uuid'::regtype and a.attnotnull
              and (a.attname in ('charter', 'charter_id') or (c.relname = 'charters' and a.attname = 'id')) and c.relname <> 'outcome_contributions'),
        stated as (select name::regclass as id, expression from (values
            ('partners', '((( SELECT current_setting(''office.reach''::text, true) AS current_setting) ~~ ''administrator/%''::text)'
                || ' OR (id = ANY (( SELECT office_partners() AS office_partners)::uuid[])))'),
            ('partner_capabilities', '(partner_id = ANY (( SELECT office_partners() AS office_partners)::uuid[]))'),
            ('ownership_stakes', '((( SELECT office_own() AS office_own) = owner) OR (( SELECT office_own() AS office_own) = owned))'),
            ('relation_facts', '((( SELECT office_own() AS office_own) = partner) OR (( SELECT office_own() AS office_own) = counterpart))'),
            ('outcomes', '(id = ANY (( SELECT office_outcomes() AS office_outcomes)::uuid[]))'),
            ('outcome_contributions', '(outcome_id = ANY (( SELECT office_outcomes() AS office_outcomes)::uuid[]))'),
            ('measures', '(outcome = ANY (( SELECT office_outcomes() AS office_outcomes)::uuid[]))'),
            ('observations', '(outcome = ANY (( SELECT office_outcomes() AS office_outcomes)::uuid[]))'),
            ('observation_imports', 'false'),
            ('activity', '((( SELECT current_setting(''office.reach''::text, true) AS current_setting) ~~ ''administrator/%''::text) OR CASE subject_kind'
                || ' WHEN ''Charter''::text THEN (subject_id = ANY (( SELECT office_charters() AS office_charters)::uuid[]))'
                || ' WHEN ''Partner''::text THEN (subject_id = ANY (( SELECT office_partners() AS office_partners)::uuid[]))'
                || ' WHEN ''Outcome''::text THEN (subject_id = ANY (( SELECT office_outcomes() AS office_outcomes)::uuid[]))'
                || ' WHEN ''Notes''::text THEN (subject_id = ( SELECT office_own() AS office_own)) ELSE true END)')) s(name, expression)),
        meant as (
            select id, format('(%I = ANY (( SELECT office_charters() AS office_charters)::uuid[]))', name) as expression from own
            union all
            select id, expression from stated
            union all
            select k.conrelid, format('(EXISTS ( SELECT FROM %s above WHERE (above.id = %s.%I)))', k.confrelid::regclass, k.conrelid::regclass, a.attname)
            from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            where k.contype = 'f' and cardinality(k.conkey) = 1 and a.attnotnull and k.confrelid in (select id from own union select id from stated)
              and k.conrelid not in (select id from own union select id from stated)),
        found as (
            select polrelid as id, polname as name, polpermissive and polcmd = '*' and polwithcheck is null as is_plain,
                array(select r::regrole::text from unnest(polroles) r order by 1) as roles,
                coalesce(regexp_replace(pg_get_expr(polqual, polrelid), '\s+', ' ', 'g'), 'nothing') as expression
            from pg_policy)
        select concat_ws(' ', id::regclass, 'says', expression, 'to', roles) from found f
        where not (is_plain and (roles = array['office_whole'] and expression = 'true'
            or roles = array['office_app'] and exists (select from meant m where m.id = f.id and m.expression = f.expression)))
        union all select distinct f.id::regclass || ' has policies that nobody asks' from found f join pg_class c on c.oid = f.id where not c.relrowsecurity
        union all select c.oid::regclass || ' has no policy' from pg_class c
            where c.relrowsecurity and 2 > (select count(distinct roles) from found f where f.id = c.oid and roles in (array['office_app'], array['office_whole']))
        """;

    private const string BeforeReach = "read before it is known who acts and what they reach";
    private const string ForAll = "everybody in the office reads it; it says nothing of a relationship";
    private const string OfTheProgram = "the program's own, shown to nobody";

    // A new table stands here with a reason, or behind the wall.
    private static readonly Dictionary<string, string> Outside = new()
    {
        ["people"] = BeforeReach,
        ["invitations"] = BeforeReach,
        ["sessions"] = BeforeReach,
        ["users"] = BeforeReach,
        ["user_claims"] = BeforeReach,
        ["user_logins"] = BeforeReach,
        ["user_passkeys"] = BeforeReach,
        ["user_tokens"] = BeforeReach,
        ["governance_thresholds"] = ForAll,
        ["library_editions"] = ForAll,
        ["library_statements"] = ForAll,
        ["office_calendar"] = ForAll,
        ["office_holidays"] = ForAll,
        ["office_templates"] = ForAll,
        ["office_template_editions"] = ForAll,
        ["shipped_templates"] = ForAll,
        ["data_protection_keys"] = OfTheProgram,
        // Of what was sent a hash, and of the answer the ids: no words.
        ["handled_commands"] = OfTheProgram,
        ["\"__EFMigrationsHistory\""] = OfTheProgram,
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_policy_asks_whether_the_charter_is_in_reach_or_the_record_above() => Assert.Empty(await FaultsAsync());

    [Theory]
    [InlineData("create policy office_more on charter_statements to office_app using (true)", "charter_statements says true")]
    [InlineData("create policy office_more on charters using (id is not null)", "charters says (id IS NOT NULL)")]
    [InlineData("create policy office_more on charters for insert to office_app with check (true)", "charters says nothing")]
    [InlineData("alter policy office_reach_3 on party_notes using (true)", "party_notes says true")]
    [InlineData("alter policy office_reach_3 on charters with check (true)", "charters says (id = ANY")]
    [InlineData("alter policy office_reach_3 on decisions using (charter = any ((select office_charters())::uuid[]) or charter is not null)", "decisions says ((charter = ANY")]
    [InlineData("alter policy office_reach_3 on decisions using (id = any ((select office_charters())::uuid[]))", "decisions says (id = ANY")]
    [InlineData("alter policy office_reach_3 on fit_points using (exists (select from people above where above.id <> fit_points.assessment_id))", "fit_points says (EXISTS")]
    [InlineData("alter policy office_reach_3 on activity using (subject_kind <> 'Person')", "activity says")]
    [InlineData("create policy office_more on audits to office_whole, office_app using (true)", "audits says true")]
    [InlineData("alter policy office_reach_3 on partners using (not is_archived)", "partners says")]
    [InlineData("alter policy office_reach_3 on measure_rollups using (true)", "measure_rollups says true")]
    [InlineData("alter table presences disable row level security", "presences has policies that nobody asks")]
    [InlineData("drop policy office_reach_3 on charter_values", "charter_values has no policy")]
    [InlineData("create table reliefs (charter uuid not null); alter table reliefs enable row level security", "reliefs has no policy")]
    public async Task A_loose_one_is_found(string made, string fault) =>
        Assert.StartsWith(fault, Assert.Single(await FaultsAsync(made + ";")), StringComparison.Ordinal);

    // A view reads as its owner, past the wall, and so is something to decide too.
    [Fact]
    public async Task Every_table_that_is_not_behind_the_wall_stands_here_with_its_reason() => Assert.Equal(
        Outside.Keys.Order(StringComparer.Ordinal),
        (await ListAsync("select oid::regclass::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') and not relrowsecurity")).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Three_functions_read_past_the_wall_and_only_the_office_asks_them()
    {
        Assert.Equal(["office_charters()", "office_outcomes()", "office_partners()"], await ListAsync(
            "select oid::regprocedure::text from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1"));
        Assert.Equal(["office_app"], await ListAsync(
            """
            select distinct case a.grantee when 0 then 'everybody' else a.grantee::regrole::text end from pg_proc p cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where p.proname like 'office\_%' and a.grantee <> p.proowner
            """));
    }

    // Each cuts afterwards what it read, or reads for somebody who reaches nothing yet.
    [Fact]
    public void Who_reads_past_the_wall_stands_here_with_the_reason()
    {
        Dictionary<string, string> known = new()
        {
            ["FactBookReader.cs"] = "a verdict is the same for everybody; SharedFacts and SharedVerdict cut what of it is read",
            ["BoardReader.cs"] = "an outcome is rolled up from all below it; OutcomeScope cuts the board",
            ["AcceptInvitation.cs"] = "the link tells whoever holds it for whom it is",
            ["SetUpOffice.cs"] = "whoever sets up the office is nobody of it yet, and registers its organisation",
            ["SignInAsDemo.cs"] = "the sign-in page of a demonstration tells for whom its people stand",
            ["RowReach.cs"] = "where it is made",
        };
        var sources = Directory.GetFiles(Path.Combine(Here(), "../../../src"), "*.cs", SearchOption.AllDirectories);

        Assert.Equal(
            known.Keys.Order(StringComparer.Ordinal),
            sources.Where(f => File.ReadAllText(f).Contains("PastTheWall(", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private Task<List<string>> FaultsAsync(string made = "") => ListAsync(made + Faults);

    private async Task<List<string>> ListAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(office.Connection);
        await connection.OpenAsync(Ct);
        // Nothing of it stays.
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var found = new List<string>();
        while (await reader.ReadAsync(Ct))
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
