using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationshipOffice.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class QuickerReading : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_observations_counting",
                table: "observations");

            migrationBuilder.DropIndex(
                name: "ix_activity_moment",
                table: "activity");

            migrationBuilder.CreateIndex(
                name: "ix_observations_counting",
                table: "observations",
                columns: new[] { "measure", "on", "is_verified", "id" },
                descending: new[] { false, true, true, true },
                filter: "not is_corrected")
                .Annotation("Npgsql:IndexInclude", new[] { "value" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_moment",
                table: "activity",
                columns: new[] { "moment", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_observations_counting",
                table: "observations");

            migrationBuilder.DropIndex(
                name: "ix_activity_moment",
                table: "activity");

            migrationBuilder.CreateIndex(
                name: "ix_observations_counting",
                table: "observations",
                columns: new[] { "measure", "on", "is_verified", "id" },
                descending: new[] { false, true, true, true },
                filter: "not is_corrected");

            migrationBuilder.CreateIndex(
                name: "ix_activity_moment",
                table: "activity",
                column: "moment");
        }
    }
}
