using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationshipOffice.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ActivityByMoment : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_activity_moment",
                table: "activity");

            migrationBuilder.CreateIndex(
                name: "ix_activity_moment",
                table: "activity",
                columns: new[] { "moment", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_activity_moment",
                table: "activity");

            migrationBuilder.CreateIndex(
                name: "ix_activity_moment",
                table: "activity",
                column: "moment");
        }
    }
}
