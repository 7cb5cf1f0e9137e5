using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationshipOffice.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CodesInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_charters_code",
                table: "charters");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:CollationDefinition:office_codes", "und-u-kn-true,und-u-kn-true,icu,True");

            migrationBuilder.CreateIndex(
                name: "ix_charters_code",
                table: "charters",
                column: "code")
                .Annotation("Relational:Collation", new[] { "office_codes" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_charters_code",
                table: "charters");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:CollationDefinition:office_codes", "und-u-kn-true,und-u-kn-true,icu,True");

            migrationBuilder.CreateIndex(
                name: "ix_charters_code",
                table: "charters",
                column: "code");
        }
    }
}
