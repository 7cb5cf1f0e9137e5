using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationshipOffice.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ThresholdsOfAllWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "drift",
                table: "governance_thresholds",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "fit",
                table: "governance_thresholds",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "periods",
                table: "governance_thresholds",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "lines",
                table: "fit_assessments",
                type: "jsonb",
                nullable: true);

            // Until now these numbers were the only ones, so every conclusion was drawn by them.
            migrationBuilder.Sql(
                """
                update fit_assessments set lines = '{"lowUpTo": 2.5, "apartFrom": 1.5, "spreadFrom": 3}'
                where concluded_on is not null and source = '';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "drift",
                table: "governance_thresholds");

            migrationBuilder.DropColumn(
                name: "fit",
                table: "governance_thresholds");

            migrationBuilder.DropColumn(
                name: "periods",
                table: "governance_thresholds");

            migrationBuilder.DropColumn(
                name: "lines",
                table: "fit_assessments");
        }
    }
}
