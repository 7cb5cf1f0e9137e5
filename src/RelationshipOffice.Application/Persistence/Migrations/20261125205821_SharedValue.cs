using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationshipOffice.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SharedValue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "charter_gain_shares",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    payer = table.Column<Guid>(type: "uuid", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    target = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    fee = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    share = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    pool = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    cap = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    is_dropped = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_gain_shares", x => x.id);
                    table.CheckConstraint("ck_charter_gain_shares_cap", "cap >= 0");
                    table.CheckConstraint("ck_charter_gain_shares_pool", "pool > 0 and (target is not null or pool is not null)");
                    table.CheckConstraint("ck_charter_gain_shares_share", "share between 0 and 100 and (share is null or target is not null)");
                    table.CheckConstraint("ck_charter_gain_shares_target", "target > 0 and fee >= 0 and (target is null) = (fee is null)");
                    table.ForeignKey(
                        name: "fk_charter_gain_shares_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_gain_shares_partners_payer",
                        column: x => x.payer,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_values",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_values", x => x.id);
                    table.ForeignKey(
                        name: "fk_charter_values_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_gain_areas",
                columns: table => new
                {
                    place = table.Column<int>(type: "integer", nullable: false),
                    share_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    weight = table.Column<decimal>(type: "numeric(5,4)", precision: 5, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_gain_areas", x => new { x.share_id, x.place });
                    table.CheckConstraint("ck_charter_gain_areas_weight", "weight > 0 and weight <= 1");
                    table.ForeignKey(
                        name: "fk_charter_gain_areas_charter_gain_shares_share_id",
                        column: x => x.share_id,
                        principalTable: "charter_gain_shares",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "charter_gain_bands",
                columns: table => new
                {
                    place = table.Column<int>(type: "integer", nullable: false),
                    share_id = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<decimal>(type: "numeric(7,2)", precision: 7, scale: 2, nullable: false),
                    to = table.Column<decimal>(type: "numeric(7,2)", precision: 7, scale: 2, nullable: true),
                    share = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_gain_bands", x => new { x.share_id, x.place });
                    table.CheckConstraint("ck_charter_gain_bands_reach", "\"from\" >= 0 and (\"to\" is null or \"to\" > \"from\") and share between 0 and 100");
                    table.ForeignKey(
                        name: "fk_charter_gain_bands_charter_gain_shares_share_id",
                        column: x => x.share_id,
                        principalTable: "charter_gain_shares",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "charter_gain_splits",
                columns: table => new
                {
                    place = table.Column<int>(type: "integer", nullable: false),
                    share_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    share = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_gain_splits", x => new { x.share_id, x.place });
                    table.CheckConstraint("ck_charter_gain_splits_share", "share between 0 and 100");
                    table.ForeignKey(
                        name: "fk_charter_gain_splits_charter_gain_shares_share_id",
                        column: x => x.share_id,
                        principalTable: "charter_gain_shares",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_charter_gain_splits_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_value_lines",
                columns: table => new
                {
                    place = table.Column<int>(type: "integer", nullable: false),
                    value_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    estimate = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_value_lines", x => new { x.value_id, x.place });
                    table.CheckConstraint("ck_charter_value_lines_amount", "(amount is null) = (currency is null) and (amount is null or amount > 0)");
                    table.CheckConstraint("ck_charter_value_lines_estimate", "estimate is null or (amount is null and estimate between 1 and 5)");
                    table.ForeignKey(
                        name: "fk_charter_value_lines_charter_values_value_id",
                        column: x => x.value_id,
                        principalTable: "charter_values",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_charter_value_lines_partners_party",
                        column: x => x.party,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_charter_gain_shares_payer",
                table: "charter_gain_shares",
                column: "payer");

            migrationBuilder.CreateIndex(
                name: "ux_charter_gain_shares_charter",
                table: "charter_gain_shares",
                column: "charter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charter_gain_splits_partner",
                table: "charter_gain_splits",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "ix_charter_value_lines_party",
                table: "charter_value_lines",
                column: "party");

            migrationBuilder.CreateIndex(
                name: "ux_charter_values_charter",
                table: "charter_values",
                column: "charter",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charter_gain_areas");

            migrationBuilder.DropTable(
                name: "charter_gain_bands");

            migrationBuilder.DropTable(
                name: "charter_gain_splits");

            migrationBuilder.DropTable(
                name: "charter_value_lines");

            migrationBuilder.DropTable(
                name: "charter_gain_shares");

            migrationBuilder.DropTable(
                name: "charter_values");
        }
    }
}
