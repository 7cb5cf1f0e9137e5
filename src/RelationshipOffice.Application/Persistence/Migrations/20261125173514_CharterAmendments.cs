using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationshipOffice.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CharterAmendments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_decisions_change",
                table: "decisions");

            migrationBuilder.AddColumn<string>(
                name: "changes",
                table: "decisions",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<string>(
                name: "lapsed_because",
                table: "decisions",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "new_review_date",
                table: "decisions",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ux_decisions_amendment",
                table: "decisions",
                column: "charter",
                unique: true,
                filter: "kind = 'Amendment' and state in ('Proposed', 'Blocked', 'Escalated', 'Decided', 'InComment')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_decisions_amendment",
                table: "decisions",
                sql: "(kind = 'Amendment') = (changes <> '[]'::jsonb or new_review_date is not null) and (kind <> 'Amendment' or wanted_on is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_decisions_change",
                table: "decisions",
                sql: "(kind = 'ChangeOfType') = (new_type is not null) and (kind <> 'ChangeOfType' or domain is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_decisions_lapsed",
                table: "decisions",
                sql: "(state = 'Lapsed') = (lapsed_because <> '')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_decisions_amendment",
                table: "decisions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_decisions_amendment",
                table: "decisions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_decisions_change",
                table: "decisions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_decisions_lapsed",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "changes",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "lapsed_because",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "new_review_date",
                table: "decisions");

            migrationBuilder.AddCheckConstraint(
                name: "ck_decisions_change",
                table: "decisions",
                sql: "(kind = 'ChangeOfType') = (new_type is not null) and (kind = 'Matter' or domain is not null)");
        }
    }
}
