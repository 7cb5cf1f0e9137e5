using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationshipOffice.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class LooksAndNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "looks_as",
                table: "sessions",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "party_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: true),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    confided = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    is_removed = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_party_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_party_notes_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_party_notes_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_party_notes_statements_statement",
                        column: x => x.statement,
                        principalTable: "charter_statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_looks_as",
                table: "sessions",
                column: "looks_as");

            migrationBuilder.CreateIndex(
                name: "ix_party_notes_charter",
                table: "party_notes",
                columns: new[] { "charter", "partner" });

            migrationBuilder.CreateIndex(
                name: "ix_party_notes_partner",
                table: "party_notes",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "ix_party_notes_statement",
                table: "party_notes",
                column: "statement");

            migrationBuilder.AddForeignKey(
                name: "fk_sessions_partners_looks_as",
                table: "sessions",
                column: "looks_as",
                principalTable: "partners",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_sessions_partners_looks_as",
                table: "sessions");

            migrationBuilder.DropTable(
                name: "party_notes");

            migrationBuilder.DropIndex(
                name: "ix_sessions_looks_as",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "looks_as",
                table: "sessions");
        }
    }
}
