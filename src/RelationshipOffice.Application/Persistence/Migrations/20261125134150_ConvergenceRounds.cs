using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationshipOffice.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ConvergenceRounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "charter_parked_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: true),
                    question = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    raised_for = table.Column<Guid>(type: "uuid", nullable: true),
                    raised_by = table.Column<Guid>(type: "uuid", nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    settled_by = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reopened = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_parked_questions", x => x.id);
                    table.CheckConstraint("ck_charter_parked_questions_settled", "(settled_at is null) = (answer is null) and answer <> ''");
                    table.ForeignKey(
                        name: "fk_charter_parked_questions_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_parked_questions_partners_owner",
                        column: x => x.owner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_parked_questions_partners_raised_for",
                        column: x => x.raised_for,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_parked_questions_people_raised_by",
                        column: x => x.raised_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_parked_questions_people_settled_by",
                        column: x => x.settled_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_parked_questions_statements_statement",
                        column: x => x.statement,
                        principalTable: "charter_statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_rounds", x => x.id);
                    table.CheckConstraint("ck_charter_rounds_number", "number >= 1");
                    table.ForeignKey(
                        name: "fk_charter_rounds_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_rounds_people_closed_by",
                        column: x => x.closed_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_rounds_people_opened_by",
                        column: x => x.opened_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_statement_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    late_for_round = table.Column<int>(type: "integer", nullable: true),
                    late_stance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    evidence = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_statement_comments", x => x.id);
                    table.CheckConstraint("ck_charter_statement_comments_late", "(late_for_round is null) = (late_stance is null)");
                    table.CheckConstraint("ck_charter_statement_comments_words", "words <> '' or late_stance is not null");
                    table.ForeignKey(
                        name: "fk_charter_statement_comments_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_statement_comments_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_statement_comments_people_by",
                        column: x => x.by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_statement_comments_statements_statement",
                        column: x => x.statement,
                        principalTable: "charter_statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_round_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    moment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_round_records", x => x.id);
                    table.CheckConstraint("ck_charter_round_records_hash", "content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')");
                    table.ForeignKey(
                        name: "fk_charter_round_records_charter_rounds_round",
                        column: x => x.round,
                        principalTable: "charter_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_round_records_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_round_turns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_by = table.Column<Guid>(type: "uuid", nullable: true),
                    left_open = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    reminded_because = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reminded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_by_itself = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_round_turns", x => x.id);
                    table.ForeignKey(
                        name: "fk_charter_round_turns_charter_rounds_round",
                        column: x => x.round,
                        principalTable: "charter_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_round_turns_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_round_turns_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_round_turns_people_done_by",
                        column: x => x.done_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_charter_parked_questions_charter",
                table: "charter_parked_questions",
                column: "charter");

            migrationBuilder.CreateIndex(
                name: "ix_charter_parked_questions_owner",
                table: "charter_parked_questions",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_charter_parked_questions_raised_by",
                table: "charter_parked_questions",
                column: "raised_by");

            migrationBuilder.CreateIndex(
                name: "ix_charter_parked_questions_raised_for",
                table: "charter_parked_questions",
                column: "raised_for");

            migrationBuilder.CreateIndex(
                name: "ix_charter_parked_questions_settled_by",
                table: "charter_parked_questions",
                column: "settled_by");

            migrationBuilder.CreateIndex(
                name: "ix_charter_parked_questions_statement",
                table: "charter_parked_questions",
                column: "statement");

            migrationBuilder.CreateIndex(
                name: "ix_charter_round_records_round",
                table: "charter_round_records",
                column: "round");

            migrationBuilder.CreateIndex(
                name: "ux_charter_round_records_moment",
                table: "charter_round_records",
                columns: new[] { "charter", "number", "moment" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charter_round_turns_charter",
                table: "charter_round_turns",
                column: "charter");

            migrationBuilder.CreateIndex(
                name: "ix_charter_round_turns_done_by",
                table: "charter_round_turns",
                column: "done_by");

            migrationBuilder.CreateIndex(
                name: "ix_charter_round_turns_partner",
                table: "charter_round_turns",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "ux_charter_round_turns_party",
                table: "charter_round_turns",
                columns: new[] { "round", "partner" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charter_rounds_closed_by",
                table: "charter_rounds",
                column: "closed_by");

            migrationBuilder.CreateIndex(
                name: "ix_charter_rounds_opened_by",
                table: "charter_rounds",
                column: "opened_by");

            migrationBuilder.CreateIndex(
                name: "ux_charter_rounds_number",
                table: "charter_rounds",
                columns: new[] { "charter", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charter_statement_comments_by",
                table: "charter_statement_comments",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ix_charter_statement_comments_charter",
                table: "charter_statement_comments",
                column: "charter");

            migrationBuilder.CreateIndex(
                name: "ix_charter_statement_comments_partner",
                table: "charter_statement_comments",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "ix_charter_statement_comments_statement",
                table: "charter_statement_comments",
                column: "statement");

            // What a round was opened and closed with is evidence, like the versions that are signed (migration Immutable).
            migrationBuilder.Sql(
                """
                create trigger tr_charter_round_records_sealed before update or delete or truncate on charter_round_records
                    for each statement execute function refuse_change_of_evidence();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charter_parked_questions");

            migrationBuilder.DropTable(
                name: "charter_round_records");

            migrationBuilder.DropTable(
                name: "charter_round_turns");

            migrationBuilder.DropTable(
                name: "charter_statement_comments");

            migrationBuilder.DropTable(
                name: "charter_rounds");
        }
    }
}
