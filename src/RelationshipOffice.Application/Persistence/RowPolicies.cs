namespace RelationshipOffice.Application.Persistence;

/// <summary>The policies of row-level security (<see cref="RowReach"/>), made by <c>migrate</c> from the tables' own columns and keys.</summary>
internal static class RowPolicies
{
    // A policy is made where it is missing, for making it again would hold up whoever works; who changes the rule changes its
    // name. Of outcomes the whole hangs together: its figures are computed from all contributions for everybody. Whoever
    // administers people reads names of partners, and that something was done, though not what.
    public const string Sql =
        """
        create or replace procedure pg_temp.office_wall(name regclass, reach text) language plpgsql as $wall$
        declare old record;
        begin
            if exists (select from pg_policy where polrelid = name and polname = 'office_reach_3') then
                return;
            end if;
            for old in select polname from pg_policy where polrelid = name and polname like 'office\_%' loop
                execute format('drop policy %I on %s', old.polname, name);
            end loop;
            execute format('alter table %s enable row level security', name);
            execute format('create policy office_reach_3 on %s to office_app using (%s)', name, reach);
            execute format('create policy office_whole_3 on %s to office_whole using (true)', name);
        end $wall$;
        do $$
        declare hung record;
        begin
            -- An older schema, which the office does not work on.
            if to_regclass('functional_positions') is null then
                return;
            end if;
            -- In this language a session plans the questions once; in SQL it does for every statement, which costs more than most of them.
            execute $make$
                create or replace function office_own() returns uuid language plpgsql stable set search_path = pg_catalog, public as $f$
                    begin
                        return nullif(split_part(current_setting('office.reach', true), '/', 2), '')::uuid;
                    end
                $f$;
                -- A statement asks for each table that it reads, so the answer stays to the end of a transaction that has written nothing:
                -- until then only others can have changed it. It is kept with the reach to which it belongs.
                create or replace function office_kept(name text) returns uuid[] language plpgsql stable as $f$
                    declare reach text := current_setting('office.reach', true) || ' '; kept text := current_setting(name, true);
                    begin
                        return case when starts_with(kept, reach) and pg_current_xact_id_if_assigned() is null then substr(kept, length(reach) + 1)::uuid[] end;
                    end
                $f$;
                create or replace function office_keep(name text, ids uuid[]) returns uuid[] language plpgsql stable as $f$
                    begin
                        perform set_config(name, coalesce(current_setting('office.reach', true), '') || ' ' || ids::text, true);
                        return ids;
                    end
                $f$;
                create or replace function office_charters() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $f$
                    declare ids uuid[] := office_kept('office.charters');
                    begin
                        if ids is null then
                            ids := office_keep('office.charters', array(
                                select charter_id from charter_parties where partner = office_own()
                                union select charter from functional_positions where person = nullif(split_part(current_setting('office.reach', true), '/', 3), '')::uuid));
                        end if;
                        return ids;
                    end
                $f$;
                -- Whoever signed, set aside or proposed stands in the record of a charter still when it has left.
                create or replace function office_partners() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $f$
                    declare ids uuid[] := office_kept('office.partners'); own uuid; charters uuid[];
                    begin
                        if ids is null then
                            own := office_own();
                            charters := office_charters();
                            ids := office_keep('office.partners', array(
                                select own where own is not null
                                union select partner from charter_parties where charter_id = any(charters)
                                union select partner from charter_signatures where charter = any(charters)
                                union select set_aside_for from charter_versions where charter = any(charters) and set_aside_for is not null
                                union select proposing_party from decisions where charter = any(charters) and proposing_party is not null
                                union select counterpart from relation_facts where partner = own
                                union select partner from relation_facts where counterpart = own
                                union select owner from ownership_stakes where owned = own
                                union select owned from ownership_stakes where owner = own));
                        end if;
                        return ids;
                    end
                $f$;
                create or replace function office_outcomes() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $f$
                    declare ids uuid[] := office_kept('office.outcomes'); charters uuid[];
                    begin
                        if ids is null then
                            charters := office_charters();
                            ids := office_keep('office.outcomes', array(select outcome_id from outcome_contributions where charter = any(charters)));
                        end if;
                        return ids;
                    end
                $f$
            $make$;
            revoke all on function office_own(), office_kept(text), office_keep(text, uuid[]), office_charters(), office_partners(), office_outcomes() from public;
            grant execute on function office_own(), office_charters(), office_partners(), office_outcomes() to office_app;
            for hung in
                select c.oid::regclass as name, case when a.attnotnull then '' else format('%I is null or ', a.attname) end || format('%I = any ((select office_charters())::uuid[])', a.attname) as reach
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'uuid'::regtype
                  and (a.attname in ('charter', 'charter_id') or (c.relname = 'charters' and a.attname = 'id')) and c.relname <> 'outcome_contributions'
                union all
                select name::regclass, reach from (values
                    ('partners', '(select current_setting(''office.reach'', true)) like ''administrator/%'' or id = any ((select office_partners())::uuid[])'),
                    ('partner_capabilities', 'partner_id = any ((select office_partners())::uuid[])'),
                    ('ownership_stakes', '(select office_own()) = owner or (select office_own()) = owned'),
                    ('relation_facts', '(select office_own()) = partner or (select office_own()) = counterpart'),
                    ('outcomes', 'id = any ((select office_outcomes())::uuid[])'),
                    ('outcome_contributions', 'outcome_id = any ((select office_outcomes())::uuid[])'),
                    ('measures', 'outcome = any ((select office_outcomes())::uuid[])'),
                    ('observations', 'outcome = any ((select office_outcomes())::uuid[])'),
                    ('observation_imports', 'false'),
                    ('activity', '(select current_setting(''office.reach'', true)) like ''administrator/%'' or case subject_kind'
                        || ' when ''Charter'' then subject_id = any ((select office_charters())::uuid[])'
                        || ' when ''Partner'' then subject_id = any ((select office_partners())::uuid[])'
                        || ' when ''Outcome'' then subject_id = any ((select office_outcomes())::uuid[])'
                        || ' when ''Notes'' then subject_id = (select office_own()) else true end')) own(name, reach)
            loop
                call pg_temp.office_wall(hung.name, hung.reach);
            end loop;
            -- What hangs on a record behind the wall, and then what hangs on that.
            while true loop
                select distinct on (k.conrelid) k.conrelid::regclass as name, k.confrelid::regclass as parent,
                    (select string_agg(format('above.%I = %s.%I', f.attname, k.conrelid::regclass, c.attname), ' and ')
                     from unnest(k.conkey, k.confkey) u(c, f)
                     join pg_attribute c on c.attrelid = k.conrelid and c.attnum = u.c join pg_attribute f on f.attrelid = k.confrelid and f.attnum = u.f) as under
                into hung
                from pg_constraint k
                join pg_policy p on p.polrelid = k.confrelid and p.polname = 'office_reach_3'
                where k.contype = 'f' and k.confdeltype = 'c' and not exists (select from pg_policy o where o.polrelid = k.conrelid and o.polname = 'office_reach_3')
                order by k.conrelid, k.oid limit 1;
                exit when not found;
                call pg_temp.office_wall(hung.name, format('exists (select from %s above where %s)', hung.parent, hung.under));
            end loop;
        end $$
        """;
}
