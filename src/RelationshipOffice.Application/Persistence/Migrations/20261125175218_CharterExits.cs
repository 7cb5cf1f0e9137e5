using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationshipOffice.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CharterExits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "charter_exits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    party = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    trigger = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    notice_days = table.Column<int>(type: "integer", nullable: false),
                    notice_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    evidence = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_exits", x => x.id);
                    table.CheckConstraint("ck_charter_exits_end", "ends_on >= notice_on");
                    table.CheckConstraint("ck_charter_exits_withdrawn", "(withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_reason is null)");
                    table.ForeignKey(
                        name: "fk_charter_exits_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_exits_partners_party",
                        column: x => x.party,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_exits_people_opened_by",
                        column: x => x.opened_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_exits_people_withdrawn_by",
                        column: x => x.withdrawn_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_exit_evaluations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    exit = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    achieved = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    lessons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_exit_evaluations", x => x.id);
                    table.ForeignKey(
                        name: "fk_charter_exit_evaluations_charter_exits_exit",
                        column: x => x.exit,
                        principalTable: "charter_exits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_exit_evaluations_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_exit_evaluations_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_exit_evaluations_people_given_by",
                        column: x => x.given_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_exit_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    exit = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    topic = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    responsible = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    done_by = table.Column<Guid>(type: "uuid", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    shown_by = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_exit_tasks", x => x.id);
                    table.CheckConstraint("ck_charter_exit_tasks_done", "(done_on is null) = (done_by is null) and (done_on is null) = (shown_by is null)");
                    table.ForeignKey(
                        name: "fk_charter_exit_tasks_charter_exits_exit",
                        column: x => x.exit,
                        principalTable: "charter_exits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_exit_tasks_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_exit_tasks_partners_responsible",
                        column: x => x.responsible,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_exit_tasks_people_done_by",
                        column: x => x.done_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_charter_exit_evaluations_charter",
                table: "charter_exit_evaluations",
                column: "charter");

            migrationBuilder.CreateIndex(
                name: "ix_charter_exit_evaluations_given_by",
                table: "charter_exit_evaluations",
                column: "given_by");

            migrationBuilder.CreateIndex(
                name: "ix_charter_exit_evaluations_partner",
                table: "charter_exit_evaluations",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "ux_charter_exit_evaluations_partner",
                table: "charter_exit_evaluations",
                columns: new[] { "exit", "partner" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charter_exit_tasks_charter",
                table: "charter_exit_tasks",
                column: "charter");

            migrationBuilder.CreateIndex(
                name: "ix_charter_exit_tasks_done_by",
                table: "charter_exit_tasks",
                column: "done_by");

            migrationBuilder.CreateIndex(
                name: "ix_charter_exit_tasks_responsible",
                table: "charter_exit_tasks",
                column: "responsible");

            migrationBuilder.CreateIndex(
                name: "ux_charter_exit_tasks_place",
                table: "charter_exit_tasks",
                columns: new[] { "exit", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charter_exits_opened_by",
                table: "charter_exits",
                column: "opened_by");

            migrationBuilder.CreateIndex(
                name: "ix_charter_exits_party",
                table: "charter_exits",
                column: "party");

            migrationBuilder.CreateIndex(
                name: "ix_charter_exits_withdrawn_by",
                table: "charter_exits",
                column: "withdrawn_by");

            migrationBuilder.CreateIndex(
                name: "ux_charter_exits_charter",
                table: "charter_exits",
                column: "charter",
                unique: true,
                filter: "withdrawn_on is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charter_exit_evaluations");

            migrationBuilder.DropTable(
                name: "charter_exit_tasks");

            migrationBuilder.DropTable(
                name: "charter_exits");
        }
    }
}
