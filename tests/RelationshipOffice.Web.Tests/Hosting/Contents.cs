using Npgsql;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>All that a database holds, found from its catalog, in a form that two of them are compared by.</summary>
internal static class Contents
{
    /// <summary>How many rows each table has and a seal over all of them, and how far each sequence is.</summary>
    public static async Task<SortedDictionary<string, string>> RowsAsync(string connection)
    {
        var tables = await AskAsync(connection, "select c.oid::regclass::text, '' from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')");
        Assert.True(tables.Count > 50, "The office has more tables than that.");
        return await AskAsync(connection, string.Join(
            " union all ",
            tables.Keys.Select(t => $"select '{t}', concat(count(*), ' ', md5(string_agg(r::text, '|' order by r::text collate \"C\"))) from {t} r")
                .Append("select 'sequence ' || sequencename, last_value::text from pg_sequences where schemaname = 'public'")));
    }

    /// <summary>How the tables are built, what guards them, and what the office's roles may do.</summary>
    /// <remarks>PostgreSQL brackets and casts a condition anew whenever it reads one, so of those of constraints and indexes only the rest is compared.</remarks>
    public static Task<SortedDictionary<string, string>> ShapeAsync(string connection) => AskAsync(
        connection,
        """
        with tables as (select oid::regclass::text as name, * from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')),
            functions as (select oid::regprocedure::text as name, * from pg_proc f where pronamespace = 'public'::regnamespace
                and not exists (select from pg_depend d where d.objid = f.oid and d.deptype = 'e')),
            columns as (select t.name || '.' || a.attname as name, a.* from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped),
            rights as (
                select 'table ' || name as name, relacl as list from tables
                union all select 'column ' || name, attacl from columns
                union all select 'function ' || name, coalesce(proacl, acldefault('f', proowner)) from functions
                union all select 'schema ' || nspname, nspacl from pg_namespace where nspname = 'public')
        select 'policy ' || polrelid::regclass || ' ' || polname, concat_ws(' ', polcmd, polpermissive, array(select r::regrole::text from unnest(polroles) r order by 1),
            pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) from pg_policy
        union all select 'wall ' || name, concat_ws(' ', relrowsecurity, relforcerowsecurity) from tables
        union all select concat_ws(' ', 'right', g.name, coalesce(r.rolname, 'public')), string_agg(a.privilege_type, ' ' order by a.privilege_type)
            from rights g cross join aclexplode(g.list) a left join pg_roles r on r.oid = a.grantee
            where a.grantee = 0 or r.rolname in ('office_app', 'office_whole') group by g.name, r.rolname
        union all select 'role ' || rolname, concat_ws(' ', rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolbypassrls, pg_has_role(rolname, 'office_whole', 'member'))
            from pg_roles where rolname in ('office_app', 'office_whole')
        union all select 'column ' || c.name, concat_ws(' ', format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, pg_get_expr(d.adbin, d.adrelid))
            from columns c left join pg_attrdef d on d.adrelid = attrelid and d.adnum = attnum
        union all select 'constraint ' || conrelid::regclass || ' ' || conname, regexp_replace(pg_get_constraintdef(oid), '[()]|::character varying|::text(\[\])?', '', 'g') from pg_constraint where conrelid in (select oid from tables)
        union all select 'index ' || indexrelid::regclass, regexp_replace(pg_get_indexdef(indexrelid), '[()]|::character varying|::text(\[\])?', '', 'g') from pg_index where indrelid in (select oid from tables)
        union all select 'trigger ' || tgrelid::regclass || ' ' || tgname, concat_ws(' ', tgenabled, pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal and tgrelid in (select oid from tables)
        union all select 'does ' || name, pg_get_functiondef(oid) from functions
        """);

    /// <summary>What stands in one of the two and not so in the other.</summary>
    public static IEnumerable<string> Unlike(SortedDictionary<string, string> one, SortedDictionary<string, string> other) =>
        one.Except(other).Concat(other.Except(one)).Select(e => $"{e.Key}: {e.Value}");

    // A row as text depends on the zone of the session.
    private static async Task<SortedDictionary<string, string>> AskAsync(string connection, string sql)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await using var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false, Timezone = "UTC" }.ConnectionString);
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, database);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            found[reader.GetString(0)] = await reader.IsDBNullAsync(1, TestContext.Current.CancellationToken) ? "" : reader.GetString(1);
        }

        return found;
    }
}
