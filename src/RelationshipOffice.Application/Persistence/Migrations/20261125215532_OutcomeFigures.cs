using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationshipOffice.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class OutcomeFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "import",
                table: "observations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "formula",
                table: "measures",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "measure_rollups",
                columns: table => new
                {
                    measure = table.Column<Guid>(type: "uuid", nullable: false),
                    last_value = table.Column<decimal>(type: "numeric(28,8)", precision: 28, scale: 8, nullable: false),
                    last_on = table.Column<DateOnly>(type: "date", nullable: false),
                    per_day = table.Column<decimal>(type: "numeric(28,8)", precision: 28, scale: 8, nullable: true),
                    at_last = table.Column<decimal>(type: "numeric(28,8)", precision: 28, scale: 8, nullable: true),
                    low_per_day = table.Column<decimal>(type: "numeric(28,8)", precision: 28, scale: 8, nullable: true),
                    low_at_last = table.Column<decimal>(type: "numeric(28,8)", precision: 28, scale: 8, nullable: true),
                    high_per_day = table.Column<decimal>(type: "numeric(28,8)", precision: 28, scale: 8, nullable: true),
                    high_at_last = table.Column<decimal>(type: "numeric(28,8)", precision: 28, scale: 8, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_rollups", x => x.measure);
                    table.ForeignKey(
                        name: "fk_measure_rollups_measures_measure",
                        column: x => x.measure,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "observation_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    layout = table.Column<string>(type: "text", nullable: false),
                    head = table.Column<string>(type: "text", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    recorded = table.Column<int>(type: "integer", nullable: false),
                    corrected = table.Column<int>(type: "integer", nullable: false),
                    known = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observation_imports", x => x.id);
                    table.ForeignKey(
                        name: "fk_observation_imports_people_by",
                        column: x => x.by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "observation_import_files",
                columns: table => new
                {
                    import = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    progress = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observation_import_files", x => x.import);
                    table.ForeignKey(
                        name: "fk_observation_import_files_observation_import_import",
                        column: x => x.import,
                        principalTable: "observation_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_observation_imports_at",
                table: "observation_imports",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_observation_imports_by",
                table: "observation_imports",
                column: "by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "measure_rollups");

            migrationBuilder.DropTable(
                name: "observation_import_files");

            migrationBuilder.DropTable(
                name: "observation_imports");

            migrationBuilder.DropColumn(
                name: "import",
                table: "observations");

            migrationBuilder.DropColumn(
                name: "formula",
                table: "measures");
        }
    }
}
