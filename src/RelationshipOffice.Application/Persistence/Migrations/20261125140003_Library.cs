using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationshipOffice.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Library : Migration
    {
        private static readonly string[] Sealed = ["library_editions", "office_template_editions"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "template_edition",
                table: "charters",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "source_choice",
                table: "charter_statements",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "source_edition",
                table: "charter_statements",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "source_statement",
                table: "charter_statements",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "library_statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    retired_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    title_key = table.Column<string>(type: "text", nullable: true, computedColumnSql: "lower(regexp_replace(regexp_replace(normalize(title, NFKC), '[\\u00AD\\u200B-\\u200F\\u2060\\u2066-\\u2069\\uFEFF]', '', 'g'), '\\s+', ' ', 'g'))", stored: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_library_statements", x => x.id);
                    table.CheckConstraint("ck_library_statements_edition", "edition >= 1");
                    table.CheckConstraint("ck_library_statements_retired", "is_retired = (retired_because <> '')");
                });

            migrationBuilder.CreateTable(
                name: "office_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    copied_from = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    retired_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    title_key = table.Column<string>(type: "text", nullable: true, computedColumnSql: "lower(regexp_replace(regexp_replace(normalize(title, NFKC), '[\\u00AD\\u200B-\\u200F\\u2060\\u2066-\\u2069\\uFEFF]', '', 'g'), '\\s+', ' ', 'g'))", stored: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_templates", x => x.id);
                    table.CheckConstraint("ck_office_templates_edition", "edition >= 1");
                    table.CheckConstraint("ck_office_templates_key", "key like 'our-%'");
                    table.CheckConstraint("ck_office_templates_retired", "is_retired = (retired_because <> '')");
                });

            migrationBuilder.CreateTable(
                name: "shipped_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    is_hidden = table.Column<bool>(type: "boolean", nullable: false),
                    hidden_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shipped_templates", x => x.id);
                    table.CheckConstraint("ck_shipped_templates_hidden", "is_hidden = (hidden_because <> '')");
                });

            migrationBuilder.CreateTable(
                name: "library_editions",
                columns: table => new
                {
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fallbacks = table.Column<string>(type: "jsonb", nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    preferred = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tags = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_library_editions", x => new { x.statement, x.number });
                    table.CheckConstraint("ck_library_editions_number", "number >= 1");
                    table.ForeignKey(
                        name: "fk_library_editions_library_statements_statement",
                        column: x => x.statement,
                        principalTable: "library_statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_library_editions_people_by",
                        column: x => x.by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "office_template_editions",
                columns: table => new
                {
                    template = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_template_editions", x => new { x.template, x.number });
                    table.CheckConstraint("ck_office_template_editions_number", "number >= 1");
                    table.ForeignKey(
                        name: "fk_office_template_editions_office_templates_template",
                        column: x => x.template,
                        principalTable: "office_templates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_office_template_editions_people_by",
                        column: x => x.by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_charter_statements_source_statement_source_edition",
                table: "charter_statements",
                columns: new[] { "source_statement", "source_edition" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_charter_statements_source",
                table: "charter_statements",
                sql: "num_nonnulls(source_statement, source_edition, source_choice) in (0, 3)");

            migrationBuilder.CreateIndex(
                name: "ix_library_editions_by",
                table: "library_editions",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ux_library_statements_title",
                table: "library_statements",
                column: "title_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_office_template_editions_by",
                table: "office_template_editions",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ux_office_templates_key",
                table: "office_templates",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_office_templates_title",
                table: "office_templates",
                column: "title_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_shipped_templates_key",
                table: "shipped_templates",
                column: "key",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_charter_statements_library_editions_source_statement_source",
                table: "charter_statements",
                columns: new[] { "source_statement", "source_edition" },
                principalTable: "library_editions",
                principalColumns: new[] { "statement", "number" },
                onDelete: ReferentialAction.Restrict);

            // Written by hand: an edition never changes and is never removed, whoever asks through the application's role.
            foreach (var table in Sealed)
            {
                migrationBuilder.Sql(
                    $"""
                     create trigger tr_{table}_sealed before update or delete or truncate on {table}
                         for each statement execute function refuse_change_of_evidence();
                     """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_charter_statements_library_editions_source_statement_source",
                table: "charter_statements");

            migrationBuilder.DropTable(
                name: "library_editions");

            migrationBuilder.DropTable(
                name: "office_template_editions");

            migrationBuilder.DropTable(
                name: "shipped_templates");

            migrationBuilder.DropTable(
                name: "library_statements");

            migrationBuilder.DropTable(
                name: "office_templates");

            migrationBuilder.DropIndex(
                name: "ix_charter_statements_source_statement_source_edition",
                table: "charter_statements");

            migrationBuilder.DropCheckConstraint(
                name: "ck_charter_statements_source",
                table: "charter_statements");

            migrationBuilder.DropColumn(
                name: "template_edition",
                table: "charters");

            migrationBuilder.DropColumn(
                name: "source_choice",
                table: "charter_statements");

            migrationBuilder.DropColumn(
                name: "source_edition",
                table: "charter_statements");

            migrationBuilder.DropColumn(
                name: "source_statement",
                table: "charter_statements");
        }
    }
}
