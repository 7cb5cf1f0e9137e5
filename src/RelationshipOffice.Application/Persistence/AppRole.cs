using Npgsql;

namespace RelationshipOffice.Application.Persistence;

/// <summary>
/// The database's own role under which the office works (ADR 24): it owns nothing, and may add to what is evidence, but neither
/// change nor remove it.
/// </summary>
internal static class AppRole
{
    public const string Name = "office_app";

    // What is sealed is read from the triggers that seal it, so that a new table needs no line here. Of a version and of a
    // delegation only their fate may be added; which columns those are, their triggers say too.
    private const string Rights =
        """
        do $$
        declare sealed record;
        begin
            if not exists (select from pg_roles where rolname = 'office_app') then
                begin
                    create role office_app nologin;
                exception when duplicate_object or unique_violation then
                    null;
                end;
            end if;
            begin
                if not (select rolsuper from pg_roles where rolname = current_user) then
                    grant office_app to current_user;
                end if;
            exception when insufficient_privilege or internal_error then
                null;
            end;
            grant usage on schema public to office_app;
            grant select, insert, update, delete on all tables in schema public to office_app;
            grant usage on all sequences in schema public to office_app;
            revoke insert, update, delete on "__EFMigrationsHistory" from office_app;
            for sealed in
                select g.tgrelid::regclass as name, bool_or(g.tgtype & 16 > 0) as from_change
                from pg_trigger g join pg_proc p on p.oid = g.tgfoid
                where p.proname = 'refuse_change_of_evidence' group by g.tgrelid
            loop
                execute format('revoke delete on %s from office_app', sealed.name);
                if sealed.from_change then
                    execute format('revoke update on %s from office_app', sealed.name);
                end if;
            end loop;
            if to_regclass('charter_versions') is null then
                return;
            end if;
            revoke update on charter_versions, signature_delegations from office_app;
            grant update (set_aside_by, set_aside_for, set_aside_reason, set_aside_at, revision) on charter_versions to office_app;
            grant update (used_on, revoked_on, revision) on signature_delegations to office_app;
        end $$
        """;

    /// <summary>Makes the role where that is allowed, and gives it its rights anew; a newer schema has new tables.</summary>
    public static async Task GrantAsync(NpgsqlConnection owner, CancellationToken ct)
    {
        try
        {
            await using var grant = new NpgsqlCommand($"{Rights};\n{RowReach.Policies}", owner);
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
            using var ask = new NpgsqlCommand("select coalesce(has_table_privilege(to_regclass('activity'), 'insert'), false)", database);
            return ask.ExecuteScalar() is true ? (guarded, null) : (connection, $"{Name} has no rights here");
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
