using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationshipOffice.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CharterStructure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "charter_bodies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    mandate = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    every = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    quorum = table.Column<int>(type: "integer", nullable: false),
                    escalates_to = table.Column<Guid>(type: "uuid", nullable: true),
                    is_dissolved = table.Column<bool>(type: "boolean", nullable: false),
                    first_met_on = table.Column<DateOnly>(type: "date", nullable: true),
                    first_minutes = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_bodies", x => x.id);
                    table.CheckConstraint("ck_charter_bodies_cadence", "times between 1 and 10 and every between 1 and 24");
                    table.CheckConstraint("ck_charter_bodies_first_meeting", "(first_met_on is null) = (first_minutes = '')");
                    table.CheckConstraint("ck_charter_bodies_quorum", "quorum between 1 and 20");
                    table.ForeignKey(
                        name: "fk_charter_bodies_charter_bodies_escalates_to",
                        column: x => x.escalates_to,
                        principalTable: "charter_bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_bodies_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_exit_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_exit_plans", x => x.id);
                    table.ForeignKey(
                        name: "fk_charter_exit_plans_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_ladders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    neutral = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_ladders", x => x.id);
                    table.ForeignKey(
                        name: "fk_charter_ladders_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_open_book",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    party = table.Column<Guid>(type: "uuid", nullable: false),
                    is_private = table.Column<bool>(type: "boolean", nullable: false),
                    subject = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    to = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    rhythm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    due_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    is_dropped = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_open_book", x => x.id);
                    table.CheckConstraint("ck_charter_open_book_rhythm", "is_private = (rhythm is null)");
                    table.ForeignKey(
                        name: "fk_charter_open_book_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_open_book_partners_party",
                        column: x => x.party,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_body_sides",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_body_sides", x => x.id);
                    table.ForeignKey(
                        name: "fk_charter_body_sides_charter_bodies_body",
                        column: x => x.body,
                        principalTable: "charter_bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_body_sides_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_body_sides_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_review_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    every_months = table.Column<int>(type: "integer", nullable: false),
                    early_triggers = table.Column<string[]>(type: "text[]", nullable: false),
                    amending = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    body = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_review_plans", x => x.id);
                    table.CheckConstraint("ck_charter_review_plans_every", "every_months between 1 and 60");
                    table.ForeignKey(
                        name: "fk_charter_review_plans_charter_bodies_body",
                        column: x => x.body,
                        principalTable: "charter_bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_review_plans_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_exit_duties",
                columns: table => new
                {
                    place = table.Column<int>(type: "integer", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    responsible = table.Column<Guid>(type: "uuid", nullable: true),
                    days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_exit_duties", x => new { x.plan_id, x.place });
                    table.CheckConstraint("ck_charter_exit_duties_days", "days between 0 and 1830");
                    table.ForeignKey(
                        name: "fk_charter_exit_duties_charter_exit_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "charter_exit_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_charter_exit_duties_partners_responsible",
                        column: x => x.responsible,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_exit_triggers",
                columns: table => new
                {
                    place = table.Column<int>(type: "integer", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    notice_days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_exit_triggers", x => new { x.plan_id, x.place });
                    table.CheckConstraint("ck_charter_exit_triggers_notice", "notice_days between 0 and 1830");
                    table.ForeignKey(
                        name: "fk_charter_exit_triggers_charter_exit_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "charter_exit_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "charter_ladder_rungs",
                columns: table => new
                {
                    place = table.Column<int>(type: "integer", nullable: false),
                    ladder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<Guid>(type: "uuid", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_ladder_rungs", x => new { x.ladder_id, x.place });
                    table.CheckConstraint("ck_charter_ladder_rungs_days", "days between 1 and 120");
                    table.ForeignKey(
                        name: "fk_charter_ladder_rungs_charter_bodies_body",
                        column: x => x.body,
                        principalTable: "charter_bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_ladder_rungs_charter_ladders_ladder_id",
                        column: x => x.ladder_id,
                        principalTable: "charter_ladders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "charter_body_members",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    side_id = table.Column<Guid>(type: "uuid", nullable: false),
                    duty = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_body_members", x => new { x.side_id, x.person });
                    table.ForeignKey(
                        name: "fk_charter_body_members_charter_body_sides_side_id",
                        column: x => x.side_id,
                        principalTable: "charter_body_sides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_charter_body_members_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_charter_bodies_escalates_to",
                table: "charter_bodies",
                column: "escalates_to");

            migrationBuilder.CreateIndex(
                name: "ux_charter_bodies_name",
                table: "charter_bodies",
                columns: new[] { "charter", "name" },
                unique: true,
                filter: "not is_dissolved");

            migrationBuilder.CreateIndex(
                name: "ix_charter_body_members_person",
                table: "charter_body_members",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_charter_body_sides_charter",
                table: "charter_body_sides",
                column: "charter");

            migrationBuilder.CreateIndex(
                name: "ix_charter_body_sides_partner",
                table: "charter_body_sides",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "ux_charter_body_sides_party",
                table: "charter_body_sides",
                columns: new[] { "body", "partner" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charter_exit_duties_responsible",
                table: "charter_exit_duties",
                column: "responsible");

            migrationBuilder.CreateIndex(
                name: "ux_charter_exit_plans_charter",
                table: "charter_exit_plans",
                column: "charter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charter_ladder_rungs_body",
                table: "charter_ladder_rungs",
                column: "body");

            migrationBuilder.CreateIndex(
                name: "ux_charter_ladders_charter",
                table: "charter_ladders",
                column: "charter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charter_open_book_charter",
                table: "charter_open_book",
                column: "charter");

            migrationBuilder.CreateIndex(
                name: "ix_charter_open_book_party",
                table: "charter_open_book",
                column: "party");

            migrationBuilder.CreateIndex(
                name: "ix_charter_review_plans_body",
                table: "charter_review_plans",
                column: "body");

            migrationBuilder.CreateIndex(
                name: "ux_charter_review_plans_charter",
                table: "charter_review_plans",
                column: "charter",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charter_body_members");

            migrationBuilder.DropTable(
                name: "charter_exit_duties");

            migrationBuilder.DropTable(
                name: "charter_exit_triggers");

            migrationBuilder.DropTable(
                name: "charter_ladder_rungs");

            migrationBuilder.DropTable(
                name: "charter_open_book");

            migrationBuilder.DropTable(
                name: "charter_review_plans");

            migrationBuilder.DropTable(
                name: "charter_body_sides");

            migrationBuilder.DropTable(
                name: "charter_exit_plans");

            migrationBuilder.DropTable(
                name: "charter_ladders");

            migrationBuilder.DropTable(
                name: "charter_bodies");
        }
    }
}
