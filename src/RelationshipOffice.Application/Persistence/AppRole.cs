using Npgsql;

namespace RelationshipOffice.Application.Persistence;

/// <summary>
/// The database's own role under which the office works (ADR 24): it owns nothing, and may add to what is evidence, but neither
/// change nor remove it. Of charters, partners and outcomes it sees those in the reach of whoever acts (<see cref="RowReach"/>); for whoever sees the
/// whole office it takes on, for that statement or transaction, a second role with the same rights.
/// </summary>
internal static class AppRole
{
    public const string Name = "office_app";

    /// <summary>Sees all rows. The first role is a member that does not inherit: without taking it on it sees nothing through it.</summary>
    public const string Whole = "office_whole";

    // What is sealed is read from the triggers that seal it, so that a new table needs no line here. Of a version and of a
    // delegation only their fate may be added; which columns those are, their triggers say too.
    private const string Rights =
        """
        do $$
        declare sealed record; office_role text;
        begin
            foreach office_role in array array['office_app', 'office_whole'] loop
                if to_regrole(office_role) is null then
                    begin
                        execute format('create role %I nologin noinherit', office_role);
                    exception when duplicate_object or unique_violation then
                        null;
                    end;
                end if;
            end loop;
            begin
                if (select rolinherit from pg_roles where rolname = 'office_app') then
                    alter role office_app noinherit;
                end if;
                if not pg_has_role('office_app', 'office_whole', 'member') then
                    grant office_whole to office_app;
                end if;
                if not (select rolsuper from pg_roles where rolname = current_user) then
                    grant office_app to current_user;
                end if;
            exception when insufficient_privilege or internal_error or unique_violation then
                null;
            end;
            grant usage on schema public to office_app, office_whole;
            grant select, insert, update, delete on all tables in schema public to office_app, office_whole;
            grant usage on all sequences in schema public to office_app, office_whole;
            revoke insert, update, delete on "__EFMigrationsHistory" from office_app, office_whole;
            for sealed in
                select g.tgrelid::regclass as name, bool_or(g.tgtype & 16 > 0) as from_change
                from pg_trigger g join pg_proc p on p.oid = g.tgfoid
                where p.proname = 'refuse_change_of_evidence' group by g.tgrelid
            loop
                execute format('revoke delete on %s from office_app, office_whole', sealed.name);
                if sealed.from_change then
                    execute format('revoke update on %s from office_app, office_whole', sealed.name);
                end if;
            end loop;
            if to_regclass('charter_versions') is null then
                return;
            end if;
            revoke update on charter_versions, signature_delegations from office_app, office_whole;
            grant update (set_aside_by, set_aside_for, set_aside_reason, set_aside_at, revision) on charter_versions to office_app, office_whole;
            grant update (used_on, revoked_on, revision) on signature_delegations to office_app, office_whole;
        end $$
        """;

    /// <summary>Makes the role where that is allowed, and gives it its rights anew; a newer schema has new tables.</summary>
    public static async Task GrantAsync(NpgsqlConnection owner, CancellationToken ct)
    {
        try
        {
            await using var grant = new NpgsqlCommand($"{Rights};\n{RowPolicies.Sql}", owner);
            await grant.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // Who may make no roles works as the one that was given; Look says so.
        }
    }

    /// <summary>Asks the database whether the office may work under the role; if not, why.</summary>
    public static (string Connection, string? WhyNot) Look(string connection)
    {
        var guarded = Under(connection);
        try
        {
            using var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(guarded) { Pooling = false }.ConnectionString);
            database.Open();
            using var ask = new NpgsqlCommand(
                $"""
                select coalesce(has_table_privilege(to_regclass('activity'), 'insert'), false)
                    and coalesce(pg_has_role(session_user, to_regrole('{Whole}')::oid, 'member'), false)
                    and not pg_has_role('{Name}', to_regrole('{Whole}')::oid, 'usage')
                """, database);
            return ask.ExecuteScalar() is true ? (guarded, null) : (connection, $"{Name} has no rights here, or cannot take on {Whole}");
        }
        catch (PostgresException refused)
        {
            return (connection, refused.MessageText);
        }
        catch (Exception away) when (away is NpgsqlException or TimeoutException)
        {
            return (connection, "the database did not answer at the first use; start the office anew once it does");
        }
    }

    // Said while the session begins, it is what every reset of the pool goes back to.
    private static string Under(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        settings.Options = $"{settings.Options} -c role={Name}".Trim();
        return settings.ConnectionString;
    }
}
