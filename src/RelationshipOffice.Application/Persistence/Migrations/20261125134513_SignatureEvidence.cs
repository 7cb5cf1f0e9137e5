using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationshipOffice.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SignatureEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "proved_address",
                table: "sessions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proved_agent",
                table: "sessions",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "proved_at",
                table: "sessions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proved_by",
                table: "sessions",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "delegated_by",
                table: "charter_signatures",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "delegated_by_name",
                table: "charter_signatures",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "delegation_reason",
                table: "charter_signatures",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "previous_record",
                table: "charter_signatures",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "proved_address",
                table: "charter_signatures",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proved_agent",
                table: "charter_signatures",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "proved_at",
                table: "charter_signatures",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proved_by",
                table: "charter_signatures",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "record_hash",
                table: "charter_signatures",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "sentence",
                table: "charter_signatures",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "signing_turn",
                table: "charter_parties",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "signature_delegations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    to = table.Column<Guid>(type: "uuid", nullable: false),
                    version_number = table.Column<int>(type: "integer", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    used_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signature_delegations", x => x.id);
                    table.CheckConstraint("ck_signature_delegations_reach", "(version_number is null) <> (until is null)");
                    table.ForeignKey(
                        name: "fk_signature_delegations_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signature_delegations_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signature_delegations_people_by",
                        column: x => x.by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signature_delegations_people_to",
                        column: x => x.to,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_sessions_proof",
                table: "sessions",
                sql: "(proved_at is null) = (proved_by is null)");

            migrationBuilder.CreateIndex(
                name: "ix_charter_signatures_delegated_by",
                table: "charter_signatures",
                column: "delegated_by");

            migrationBuilder.CreateIndex(
                name: "ux_charter_signatures_order",
                table: "charter_signatures",
                columns: new[] { "charter_version", "previous_record" },
                unique: true,
                filter: "record_hash <> ''");

            migrationBuilder.AddCheckConstraint(
                name: "ck_charter_signatures_fresh",
                table: "charter_signatures",
                sql: "proved_at between signed_at - interval '5 minutes' and signed_at");

            migrationBuilder.AddCheckConstraint(
                name: "ck_charter_signatures_mandate",
                table: "charter_signatures",
                sql: "(delegated_by is null) = (delegation_reason is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_charter_signatures_proof",
                table: "charter_signatures",
                sql: "(proved_at is null) = (proved_by is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_charter_parties_turn",
                table: "charter_parties",
                sql: "signing_turn >= 1");

            migrationBuilder.CreateIndex(
                name: "ix_signature_delegations_by",
                table: "signature_delegations",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ix_signature_delegations_charter",
                table: "signature_delegations",
                column: "charter");

            migrationBuilder.CreateIndex(
                name: "ix_signature_delegations_partner",
                table: "signature_delegations",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "ix_signature_delegations_to",
                table: "signature_delegations",
                column: "to");

            migrationBuilder.AddForeignKey(
                name: "fk_charter_signatures_people_delegated_by",
                table: "charter_signatures",
                column: "delegated_by",
                principalTable: "people",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            // Written by hand: whoever writes to the tables, nothing is signed but the version that lies before the parties,
            // and what was delegated stays as it was given; it can only be used or taken back.
            migrationBuilder.Sql(
                """
                create function refuse_signature_out_of_review() returns trigger language plpgsql as $$
                begin
                    if not exists (
                        select 1 from charters c join charter_versions v on v.charter = c.id and v.number = c.current_version
                        where c.id = new.charter and v.id = new.charter_version and v.set_aside_at is null and c.stage in ('InReview', 'Agreed')) then
                        raise exception 'Only the version that lies before the parties is signed.' using errcode = 'restrict_violation';
                    end if;
                    return new;
                end $$;

                create trigger tr_charter_signatures_in_review before insert on charter_signatures
                    for each row execute function refuse_signature_out_of_review();

                create function refuse_change_of_delegation() returns trigger language plpgsql as $$
                begin
                    if (to_jsonb(new) - '{used_on,revoked_on,revision}'::text[]) = (to_jsonb(old) - '{used_on,revoked_on,revision}'::text[])
                        and (old.revoked_on is null or new.revoked_on = old.revoked_on) and (old.used_on is null or new.used_on is not null) then
                        return new;
                    end if;
                    raise exception 'A delegation of a signature never changes; it can only be used or taken back.'
                        using errcode = 'restrict_violation';
                end $$;

                create trigger tr_signature_delegations_change before update on signature_delegations
                    for each row execute function refuse_change_of_delegation();
                create trigger tr_signature_delegations_remove before delete or truncate on signature_delegations
                    for each statement execute function refuse_change_of_evidence();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger tr_signature_delegations_remove on signature_delegations;
                drop trigger tr_signature_delegations_change on signature_delegations;
                drop trigger tr_charter_signatures_in_review on charter_signatures;
                drop function refuse_change_of_delegation();
                drop function refuse_signature_out_of_review();
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_charter_signatures_people_delegated_by",
                table: "charter_signatures");

            migrationBuilder.DropTable(
                name: "signature_delegations");

            migrationBuilder.DropCheckConstraint(
                name: "ck_sessions_proof",
                table: "sessions");

            migrationBuilder.DropIndex(
                name: "ix_charter_signatures_delegated_by",
                table: "charter_signatures");

            migrationBuilder.DropIndex(
                name: "ux_charter_signatures_order",
                table: "charter_signatures");

            migrationBuilder.DropCheckConstraint(
                name: "ck_charter_signatures_fresh",
                table: "charter_signatures");

            migrationBuilder.DropCheckConstraint(
                name: "ck_charter_signatures_mandate",
                table: "charter_signatures");

            migrationBuilder.DropCheckConstraint(
                name: "ck_charter_signatures_proof",
                table: "charter_signatures");

            migrationBuilder.DropCheckConstraint(
                name: "ck_charter_parties_turn",
                table: "charter_parties");

            migrationBuilder.DropColumn(
                name: "proved_address",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "proved_agent",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "proved_at",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "proved_by",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "delegated_by",
                table: "charter_signatures");

            migrationBuilder.DropColumn(
                name: "delegated_by_name",
                table: "charter_signatures");

            migrationBuilder.DropColumn(
                name: "delegation_reason",
                table: "charter_signatures");

            migrationBuilder.DropColumn(
                name: "previous_record",
                table: "charter_signatures");

            migrationBuilder.DropColumn(
                name: "proved_address",
                table: "charter_signatures");

            migrationBuilder.DropColumn(
                name: "proved_agent",
                table: "charter_signatures");

            migrationBuilder.DropColumn(
                name: "proved_at",
                table: "charter_signatures");

            migrationBuilder.DropColumn(
                name: "proved_by",
                table: "charter_signatures");

            migrationBuilder.DropColumn(
                name: "record_hash",
                table: "charter_signatures");

            migrationBuilder.DropColumn(
                name: "sentence",
                table: "charter_signatures");

            migrationBuilder.DropColumn(
                name: "signing_turn",
                table: "charter_parties");
        }
    }
}
