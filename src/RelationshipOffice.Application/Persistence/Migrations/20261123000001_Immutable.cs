using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RelationshipOffice.Application.Persistence.Migrations;

/// <summary>
/// Written by hand: the database itself refuses to change or remove what is evidence, whoever asks through the
/// application's role. Only the fate of a version (who set it aside, why) is added, and added once.
/// </summary>
[DbContext(typeof(OfficeDbContext)), Migration("20261123000001_Immutable")]
public partial class Immutable : Migration
{
    private static readonly string[] Sealed = ["activity", "charter_signatures", "governance_thresholds", "judgements", "judgement_findings"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            create function refuse_change_of_evidence() returns trigger language plpgsql as $$
            begin
                raise exception 'What is written in % never changes and is never removed.', tg_table_name
                    using errcode = 'restrict_violation';
            end $$;

            create function refuse_change_of_version() returns trigger language plpgsql as $$
            begin
                if old.set_aside_at is null
                    and (to_jsonb(new) - '{set_aside_by,set_aside_for,set_aside_reason,set_aside_at,revision}'::text[])
                        = (to_jsonb(old) - '{set_aside_by,set_aside_for,set_aside_reason,set_aside_at,revision}'::text[]) then
                    return new;
                end if;
                raise exception 'A frozen version of a charter never changes; it can only be set aside, once.'
                    using errcode = 'restrict_violation';
            end $$;

            create trigger tr_charter_versions_change before update on charter_versions
                for each row execute function refuse_change_of_version();
            create trigger tr_charter_versions_remove before delete or truncate on charter_versions
                for each statement execute function refuse_change_of_evidence();
            """);
        foreach (var table in Sealed)
        {
            migrationBuilder.Sql(
                $"""
                 create trigger tr_{table}_sealed before update or delete or truncate on {table}
                     for each statement execute function refuse_change_of_evidence();
                 """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Sealed)
        {
            migrationBuilder.Sql($"drop trigger tr_{table}_sealed on {table};");
        }

        migrationBuilder.Sql(
            """
            drop trigger tr_charter_versions_remove on charter_versions;
            drop trigger tr_charter_versions_change on charter_versions;
            drop function refuse_change_of_version();
            drop function refuse_change_of_evidence();
            """);
    }
}
