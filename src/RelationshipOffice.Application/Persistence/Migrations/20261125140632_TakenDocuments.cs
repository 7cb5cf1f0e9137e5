using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationshipOffice.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TakenDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "taken_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taken_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_taken_documents_charter_versions_charter_number",
                        columns: x => new { x.charter, x.number },
                        principalTable: "charter_versions",
                        principalColumns: new[] { "charter", "number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_taken_documents_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_taken_documents_people_by",
                        column: x => x.by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_taken_documents_by",
                table: "taken_documents",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ix_taken_documents_charter",
                table: "taken_documents",
                columns: new[] { "charter", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_taken_documents_charter_number",
                table: "taken_documents",
                columns: new[] { "charter", "number" });

            // Who has which text is evidence; the function is that of the migration Immutable.
            migrationBuilder.Sql(
                """
                create trigger tr_taken_documents_sealed before update or delete or truncate on taken_documents
                    for each statement execute function refuse_change_of_evidence();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "taken_documents");
        }
    }
}
