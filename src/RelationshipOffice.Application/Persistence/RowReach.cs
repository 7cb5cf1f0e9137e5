using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Persistence;

/// <summary>
/// Row-level security, the second wall behind <c>CharterReach</c> (ADR 24): the database shows the office's role only charters
/// that the session's reach names, and what hangs on them. A session that names none sees none. Whoever sees the whole office
/// is another role, whose policy is no condition at all: a condition that holds for every row or for few hides from the
/// database how many there will be, and it plans for few.
/// </summary>
internal static class RowReach
{
    /// <summary>Of the program itself, and of whoever sees the whole office: as a role of its own.</summary>
    public const string Everything = "all";

    // A policy is made where it is missing, for making it again would hold up whoever works; who changes the rule changes its
    // name. Contributions belong to their outcome, whose figures are computed from all of them for everybody.
    public const string Policies =
        """
        create or replace procedure pg_temp.office_wall(name regclass, reach text) language plpgsql as $wall$
        declare old record;
        begin
            if exists (select from pg_policy where polrelid = name and polname = 'office_reach_2') then
                return;
            end if;
            for old in select polname from pg_policy where polrelid = name and polname like 'office\_%' loop
                execute format('drop policy %I on %s', old.polname, name);
            end loop;
            execute format('alter table %s enable row level security', name);
            execute format('create policy office_reach_2 on %s to office_app using (%s)', name, reach);
            execute format('create policy office_whole_2 on %s to office_whole using (true)', name);
        end $wall$;
        do $$
        declare hung record;
        begin
            -- An older schema, which the office does not work on.
            if to_regclass('functional_positions') is null then
                return;
            end if;
            -- In this language a session plans the two questions once; in SQL it does for every statement, which costs more than most of them.
            execute $make$
                create or replace function office_charters() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $f$
                    begin
                        return array(
                            select charter_id from charter_parties where partner = nullif(split_part(current_setting('office.reach', true), '/', 2), '')::uuid
                            union select charter from functional_positions where person = nullif(split_part(current_setting('office.reach', true), '/', 3), '')::uuid);
                    end
                $f$
            $make$;
            revoke all on function office_charters() from public;
            grant execute on function office_charters() to office_app;
            for hung in
                select c.oid::regclass as name, case when a.attnotnull then '' else format('%I is null or ', a.attname) end || format('%I = any ((select office_charters())::uuid[])', a.attname) as reach
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'uuid'::regtype
                  and (a.attname in ('charter', 'charter_id') or (c.relname = 'charters' and a.attname = 'id')) and c.relname <> 'outcome_contributions'
                union all
                -- Who administers people reads that something was done, though not what.
                select 'activity'::regclass, '(select current_setting(''office.reach'', true)) like ''administrator/%'' or subject_kind <> ''Charter'' or subject_id = any ((select office_charters())::uuid[])'
            loop
                call pg_temp.office_wall(hung.name, hung.reach);
            end loop;
            for hung in
                select distinct on (k.conrelid) k.conrelid::regclass as name, k.confrelid::regclass as parent,
                    (select string_agg(format('above.%I = %s.%I', f.attname, k.conrelid::regclass, c.attname), ' and ')
                     from unnest(k.conkey, k.confkey) u(c, f)
                     join pg_attribute c on c.attrelid = k.conrelid and c.attnum = u.c join pg_attribute f on f.attrelid = k.confrelid and f.attnum = u.f) as under
                from pg_constraint k
                join pg_policy p on p.polrelid = k.confrelid and p.polname = 'office_reach_2'
                where k.contype = 'f' and k.confdeltype = 'c' and not exists (select from pg_policy o where o.polrelid = k.conrelid and o.polname = 'office_reach_2')
                  and k.conrelid <> 'outcome_contributions'::regclass
                order by k.conrelid, k.oid
            loop
                call pg_temp.office_wall(hung.name, format('exists (select from %s above where %s)', hung.parent, hung.under));
            end loop;
        end $$
        """;

    /// <summary>
    /// The reach of whoever acts: everything; or whether it administers people, whose partner's charters it sees, and who is
    /// asked to speak for a function in others.
    /// </summary>
    public static string Of(Actor actor) => actor.SeesWholeOffice
        ? Everything
        : $"{(actor.May(Permission.AdministerPeople) ? "administrator" : "")}/{actor.StandsFor?.Value}/{(actor.IsSignedIn ? actor.Id.Value : null)}";

    /// <summary>Says it ahead of the next statement: to the end of the transaction, or for that statement if it stands alone.</summary>
    public static void Say(OfficeDbContext db) =>
        db.Ahead.Say($"select set_config('role', case {db.Reach} when 'all' then {AppRole.Whole} else {AppRole.Name} end, true), set_config('office.reach', {db.Reach}, true)");
}

/// <summary>Tells the database the reach at the beginning of each transaction; it is forgotten with its end.</summary>
internal sealed class ReachOfTransactions : DbTransactionInterceptor
{
    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is OfficeDbContext db)
        {
            RowReach.Say(db);
        }

        return ValueTask.FromResult(result);
    }
}

/// <summary>Tells the reach with a statement that stands alone: the two are one transaction.</summary>
internal sealed class ReachOfStatements : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData);
        return ValueTask.FromResult(result);
    }

    private static void Tell(DbCommand command, CommandEventData eventData)
    {
        if (command.Transaction is null && eventData.Context is OfficeDbContext db)
        {
            RowReach.Say(db);
        }
    }
}
