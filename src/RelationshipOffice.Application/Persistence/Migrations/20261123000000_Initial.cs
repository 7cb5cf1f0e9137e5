using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace RelationshipOffice.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "activity",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    subject_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    moment = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    @event = table.Column<string>(name: "event", type: "text", nullable: false),
                    content = table.Column<string>(type: "json", nullable: false),
                    changes = table.Column<string>(type: "json", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "charters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    template = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stage_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    latest_version = table.Column<int>(type: "integer", nullable: false),
                    current_version = table.Column<int>(type: "integer", nullable: true),
                    acknowledged_gaps = table.Column<string[]>(type: "character varying(200)[]", nullable: false),
                    code_key = table.Column<string>(type: "text", nullable: true, computedColumnSql: "lower(regexp_replace(regexp_replace(normalize(code, NFKC), '[\\u00AD\\u200B-\\u200F\\u2060\\u2066-\\u2069\\uFEFF]', '', 'g'), '\\s+', ' ', 'g'))", stored: true),
                    purpose = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    review_date = table.Column<DateOnly>(type: "date", nullable: false),
                    start_date = table.Column<DateOnly>(type: "date", nullable: false),
                    contract_from = table.Column<DateOnly>(type: "date", nullable: true),
                    contract_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    contract_title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    contract_to = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charters", x => x.id);
                    table.CheckConstraint("ck_charters_contract_dates", "contract_to >= contract_from");
                    table.CheckConstraint("ck_charters_review_after_start", "review_date > start_date");
                    table.CheckConstraint("ck_charters_stage_has_version", "current_version is not null or stage not in ('InReview', 'Agreed', 'Operational', 'UnderReview', 'ExitActivated', 'Closed')");
                    table.CheckConstraint("ck_charters_versions", "latest_version >= 0 and current_version between 1 and latest_version");
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "handled_commands",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    answer = table.Column<string>(type: "json", nullable: false),
                    moment = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handled_commands", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "office_calendar",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    weekend = table.Column<string[]>(type: "text[]", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_calendar", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    needs = table.Column<string[]>(type: "text[]", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    legal_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_internal = table.Column<bool>(type: "boolean", nullable: false),
                    segment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    country = table.Column<string>(type: "character(2)", fixedLength: true, maxLength: 2, nullable: true),
                    legal_entity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    parent_has_line_authority = table.Column<bool>(type: "boolean", nullable: false),
                    about = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    is_archived = table.Column<bool>(type: "boolean", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: true, computedColumnSql: "lower(regexp_replace(regexp_replace(normalize(name, NFKC), '[\\u00AD\\u200B-\\u200F\\u2060\\u2066-\\u2069\\uFEFF]', '', 'g'), '\\s+', ' ', 'g'))", stored: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners", x => x.id);
                    table.ForeignKey(
                        name: "fk_partners_partners_parent",
                        column: x => x.parent,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    has_one_time_password = table.Column<bool>(type: "boolean", nullable: false),
                    authenticator_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    last_code_step = table.Column<long>(type: "bigint", nullable: false),
                    recovery_codes = table.Column<List<string>>(type: "text[]", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "charter_domains",
                columns: table => new
                {
                    domain = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    charter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    leads = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    rule = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    rule_published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    criticality = table.Column<int>(type: "integer", nullable: false),
                    is_mandatory = table.Column<bool>(type: "boolean", nullable: false),
                    is_protected = table.Column<bool>(type: "boolean", nullable: false),
                    delegated_by = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    delegated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_revocable = table.Column<bool>(type: "boolean", nullable: false),
                    outside_setter = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    protective_rules = table.Column<string[]>(type: "text[]", nullable: false),
                    protection_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    notice_days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_domains", x => new { x.charter_id, x.domain });
                    table.CheckConstraint("ck_charter_domains_criticality", "criticality between 1 and 3");
                    table.CheckConstraint("ck_charter_domains_delegation", "(delegated_on is null) = (delegated_by = '')");
                    table.CheckConstraint("ck_charter_domains_external", "delegated_on is null or outside_setter = ''");
                    table.CheckConstraint("ck_charter_domains_leads", "(type = 'Network') = (cardinality(leads) = 0)");
                    table.CheckConstraint("ck_charter_domains_notice", "notice_days between 0 and 500");
                    table.CheckConstraint("ck_charter_domains_protection", "(cardinality(protective_rules) = 0) = (protection_reason = '')");
                    table.CheckConstraint("ck_charter_domains_revocable", "delegated_on is not null or not is_revocable");
                    table.ForeignKey(
                        name: "fk_charter_domains_charters_charter_id",
                        column: x => x.charter_id,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "charter_statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    wording = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<double>(type: "double precision", nullable: false),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_statements", x => x.id);
                    table.CheckConstraint("ck_charter_statements_wording", "wording >= 1");
                    table.CheckConstraint("ck_charter_statements_words", "words <> ''");
                    table.ForeignKey(
                        name: "fk_charter_statements_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    concluded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    fits = table.Column<bool>(type: "boolean", nullable: true),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fit_assessments", x => x.id);
                    table.CheckConstraint("ck_fit_assessments_concluded", "(concluded_on is null) = (fits is null)");
                    table.ForeignKey(
                        name: "fk_fit_assessments_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "judgements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    validity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_unverified = table.Column<bool>(type: "boolean", nullable: false),
                    pair_count = table.Column<int>(type: "integer", nullable: false),
                    verdict = table.Column<string>(type: "jsonb", nullable: false),
                    settings = table.Column<string>(type: "jsonb", nullable: false),
                    thresholds_number = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    fingerprint = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_judgements", x => x.id);
                    table.ForeignKey(
                        name: "fk_judgements_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "office_holidays",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    calendar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_holidays", x => new { x.calendar_id, x.day });
                    table.ForeignKey(
                        name: "fk_office_holidays_office_calendar_calendar_id",
                        column: x => x.calendar_id,
                        principalTable: "office_calendar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    auditor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    scope = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audits", x => x.id);
                    table.ForeignKey(
                        name: "fk_audits_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_audits_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ownership_stakes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    economic = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    voting = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    votes_restricted = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    is_verified = table.Column<bool>(type: "boolean", nullable: false),
                    owned = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ownership_stakes", x => x.id);
                    table.CheckConstraint("ck_ownership_stakes_dates", "\"to\" is null or \"to\" >= \"from\"");
                    table.CheckConstraint("ck_ownership_stakes_itself", "owned <> owner");
                    table.CheckConstraint("ck_ownership_stakes_known", "economic is not null or voting is not null");
                    table.CheckConstraint("ck_ownership_stakes_shares", "economic between 0 and 100 and voting between 0 and 100");
                    table.ForeignKey(
                        name: "fk_ownership_stakes_partners_owned",
                        column: x => x.owned,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_ownership_stakes_partners_owner",
                        column: x => x.owner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partner_capabilities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    competence = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rating = table.Column<int>(type: "integer", nullable: false),
                    evidence = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    rated_on = table.Column<DateOnly>(type: "date", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner_capabilities", x => x.id);
                    table.CheckConstraint("ck_partner_capabilities_rating", "rating between 0 and 4");
                    table.ForeignKey(
                        name: "fk_partner_capabilities_partners_partner_id",
                        column: x => x.partner_id,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    function = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    stands_for = table.Column<Guid>(type: "uuid", nullable: true),
                    roles = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    is_suspended = table.Column<bool>(type: "boolean", nullable: false),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_partners_stands_for",
                        column: x => x.stands_for,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "relation_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    counterpart = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<decimal>(type: "numeric(28,8)", precision: 28, scale: 8, nullable: true),
                    holds = table.Column<bool>(type: "boolean", nullable: true),
                    domain = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    setter = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    is_verified = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relation_facts", x => x.id);
                    table.CheckConstraint("ck_relation_facts_itself", "partner <> counterpart");
                    table.CheckConstraint("ck_relation_facts_number", "number >= 0");
                    table.ForeignKey(
                        name: "fk_relation_facts_partners_counterpart",
                        column: x => x.counterpart,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_relation_facts_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_user_passkeys_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fit_points",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    question = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    way = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    bridged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    remedy = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fit_points", x => x.id);
                    table.CheckConstraint("ck_fit_points_bridged", "(bridged_on is null) = (remedy = '')");
                    table.ForeignKey(
                        name: "fk_fit_points_fit_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "fit_assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_fit_points_partners_owner",
                        column: x => x.owner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "drift_looks",
                columns: table => new
                {
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    entries = table.Column<long>(type: "bigint", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    thresholds_number = table.Column<int>(type: "integer", nullable: false),
                    judgement = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drift_looks", x => x.charter);
                    table.ForeignKey(
                        name: "fk_drift_looks_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_drift_looks_judgements_judgement",
                        column: x => x.judgement,
                        principalTable: "judgements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "judgement_findings",
                columns: table => new
                {
                    place = table.Column<int>(type: "integer", nullable: false),
                    judgement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    domain = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    validity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_unverified = table.Column<bool>(type: "boolean", nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false),
                    first = table.Column<Guid>(type: "uuid", nullable: true),
                    second = table.Column<Guid>(type: "uuid", nullable: true),
                    party = table.Column<Guid>(type: "uuid", nullable: true),
                    elsewhere = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_judgement_findings", x => new { x.judgement_id, x.place });
                    table.ForeignKey(
                        name: "fk_judgement_findings_judgements_judgement_id",
                        column: x => x.judgement_id,
                        principalTable: "judgements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "judgement_looks",
                columns: table => new
                {
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    judgement = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    thresholds_number = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    partners = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    charters = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    entries = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_judgement_looks", x => x.charter);
                    table.ForeignKey(
                        name: "fk_judgement_looks_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_judgement_looks_judgements_judgement",
                        column: x => x.judgement,
                        principalTable: "judgements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    severity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    remedy = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    audit_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_findings", x => x.id);
                    table.CheckConstraint("ck_audit_findings_closed", "(closed_on is null) = (remedy = '')");
                    table.ForeignKey(
                        name: "fk_audit_findings_audits_audit_id",
                        column: x => x.audit_id,
                        principalTable: "audits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "alignment_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    wish = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    raised_by = table.Column<Guid>(type: "uuid", nullable: false),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alignment_requests", x => x.id);
                    table.CheckConstraint("ck_alignment_requests_closed", "(state = 'Open') = (closed_on is null)");
                    table.ForeignKey(
                        name: "fk_alignment_requests_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_alignment_requests_people_raised_by",
                        column: x => x.raised_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_parties",
                columns: table => new
                {
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    charter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    needed_competences = table.Column<string[]>(type: "text[]", nullable: false),
                    sponsor = table.Column<Guid>(type: "uuid", nullable: true),
                    manager = table.Column<Guid>(type: "uuid", nullable: true),
                    signatory = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_parties", x => new { x.charter_id, x.partner });
                    table.ForeignKey(
                        name: "fk_charter_parties_charters_charter_id",
                        column: x => x.charter_id,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_charter_parties_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_parties_people_manager",
                        column: x => x.manager,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_parties_people_signatory",
                        column: x => x.signatory,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_parties_people_sponsor",
                        column: x => x.sponsor,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_positions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    stance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    counter_text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    wording = table.Column<int>(type: "integer", nullable: false),
                    taken_by = table.Column<Guid>(type: "uuid", nullable: false),
                    evidence = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_positions", x => x.id);
                    table.CheckConstraint("ck_charter_positions_counter_text", "stance <> 'Object' or counter_text <> ''");
                    table.ForeignKey(
                        name: "fk_charter_positions_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_positions_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_positions_people_taken_by",
                        column: x => x.taken_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_positions_statements_statement",
                        column: x => x.statement,
                        principalTable: "charter_statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    charter_version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    domain = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    subjects = table.Column<string[]>(type: "text[]", nullable: false),
                    proposing_party = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    heard = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    noticed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    wanted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    new_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    new_leads = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    new_rule = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    evidence = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    in_effect_from = table.Column<DateOnly>(type: "date", nullable: true),
                    escalation_step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    escalation_by = table.Column<Guid>(type: "uuid", nullable: true),
                    escalation_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    escalation_on = table.Column<DateOnly>(type: "date", nullable: true),
                    escalation_due = table.Column<DateOnly>(type: "date", nullable: true),
                    end_by = table.Column<Guid>(type: "uuid", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    end_on = table.Column<DateOnly>(type: "date", nullable: true),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rule_sentence = table.Column<string>(type: "text", nullable: false),
                    deciders = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    must_consent = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    followers = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decisions", x => x.id);
                    table.CheckConstraint("ck_decisions_answer_by", "answer_by >= noticed_on");
                    table.CheckConstraint("ck_decisions_change", "(kind = 'ChangeOfType') = (new_type is not null) and (kind = 'Matter' or domain is not null)");
                    table.CheckConstraint("ck_decisions_effect", "(state in ('Decided', 'InComment', 'InEffect')) = (in_effect_from is not null)");
                    table.CheckConstraint("ck_decisions_withdrawn", "(state = 'Withdrawn') = (end_on is not null)");
                    table.ForeignKey(
                        name: "fk_decisions_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_decisions_partners_proposing_party",
                        column: x => x.proposing_party,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_decisions_people_end_by",
                        column: x => x.end_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_decisions_people_escalation_by",
                        column: x => x.escalation_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_decisions_people_proposed_by",
                        column: x => x.proposed_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessment = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    party = table.Column<Guid>(type: "uuid", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false),
                    evidence = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    scores = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fit_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_fit_answers_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fit_answers_fit_assessments_assessment",
                        column: x => x.assessment,
                        principalTable: "fit_assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fit_answers_partners_party",
                        column: x => x.party,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fit_answers_people_given_by",
                        column: x => x.given_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "governance_thresholds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    settings = table.Column<string>(type: "jsonb", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_governance_thresholds", x => x.id);
                    table.ForeignKey(
                        name: "fk_governance_thresholds_people_by",
                        column: x => x.by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    roles = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    stands_for = table.Column<Guid>(type: "uuid", nullable: true),
                    renews = table.Column<Guid>(type: "uuid", nullable: true),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    invited_by = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitations_partners_stands_for",
                        column: x => x.stands_for,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invitations_people_renews",
                        column: x => x.renews,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    agent = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "alignment_effects",
                columns: table => new
                {
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alignment_effects", x => new { x.request_id, x.partner });
                    table.ForeignKey(
                        name: "fk_alignment_effects_alignment_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "alignment_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_alignment_effects_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "challenges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    raised_by = table.Column<Guid>(type: "uuid", nullable: false),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    challenge_answer_answer_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answer_is_granted = table.Column<bool>(type: "boolean", nullable: true),
                    answer_words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    answer_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer_is_late = table.Column<bool>(type: "boolean", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_challenges", x => x.id);
                    table.ForeignKey(
                        name: "fk_challenges_decisions_decision",
                        column: x => x.decision,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_challenges_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_challenges_people_answer_by",
                        column: x => x.challenge_answer_answer_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_challenges_people_raised_by",
                        column: x => x.raised_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decision = table.Column<Guid>(type: "uuid", nullable: true),
                    set_aside_by = table.Column<Guid>(type: "uuid", nullable: true),
                    set_aside_for = table.Column<Guid>(type: "uuid", nullable: true),
                    set_aside_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    set_aside_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_versions", x => x.id);
                    table.UniqueConstraint("ak_charter_versions_charter_number", x => new { x.charter, x.number });
                    table.CheckConstraint("ck_charter_versions_hash", "content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')");
                    table.CheckConstraint("ck_charter_versions_number", "number >= 1");
                    table.ForeignKey(
                        name: "fk_charter_versions_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_versions_decisions_decision",
                        column: x => x.decision,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_versions_people_set_aside_by",
                        column: x => x.set_aside_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decision_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_comments", x => x.id);
                    table.ForeignKey(
                        name: "fk_decision_comments_decisions_decision",
                        column: x => x.decision,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_decision_comments_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_decision_comments_people_by",
                        column: x => x.by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decision_positions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    stance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    taken_by = table.Column<Guid>(type: "uuid", nullable: false),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_late = table.Column<bool>(type: "boolean", nullable: false),
                    evidence = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_positions", x => x.id);
                    table.CheckConstraint("ck_decision_positions_text", "stance <> 'Object' or words <> ''");
                    table.ForeignKey(
                        name: "fk_decision_positions_decisions_decision",
                        column: x => x.decision,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_decision_positions_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_decision_positions_people_taken_by",
                        column: x => x.taken_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "drift_signals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    about = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    fact_key = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false),
                    fact_on = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    threshold = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    threshold_source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    suggested = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    elsewhere = table.Column<Guid>(type: "uuid", nullable: true),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    found_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    explained_until = table.Column<DateOnly>(type: "date", nullable: true),
                    request = table.Column<Guid>(type: "uuid", nullable: true),
                    decision = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drift_signals", x => x.id);
                    table.CheckConstraint("ck_drift_signals_accepted", "(state = 'Accepted') = (num_nonnulls(request, decision) = 1)");
                    table.CheckConstraint("ck_drift_signals_explained", "(state = 'Explained') = (explained_until is not null)");
                    table.ForeignKey(
                        name: "fk_drift_signals_alignment_requests_request",
                        column: x => x.request,
                        principalTable: "alignment_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_drift_signals_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_drift_signals_charters_elsewhere",
                        column: x => x.elsewhere,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_drift_signals_decisions_decision",
                        column: x => x.decision,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_drift_signals_people_owner",
                        column: x => x.owner,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "functional_positions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    function = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    invited_by = table.Column<Guid>(type: "uuid", nullable: false),
                    invited_on = table.Column<DateOnly>(type: "date", nullable: false),
                    stance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    effect = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    effect_words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    said_to_prevail = table.Column<bool>(type: "boolean", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_functional_positions", x => x.id);
                    table.CheckConstraint("ck_functional_positions_whole", "(stance is null) = (effect is null) and (stance is null) = (recorded_on is null)");
                    table.ForeignKey(
                        name: "fk_functional_positions_decisions_decision",
                        column: x => x.decision,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_functional_positions_people_invited_by",
                        column: x => x.invited_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_functional_positions_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    charter_version = table.Column<Guid>(type: "uuid", nullable: false),
                    version_number = table.Column<int>(type: "integer", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    signer_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    previous_entry = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_signatures", x => x.id);
                    table.ForeignKey(
                        name: "fk_charter_signatures_charter_versions_charter_version_number",
                        columns: x => new { x.charter, x.version_number },
                        principalTable: "charter_versions",
                        principalColumns: new[] { "charter", "number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_signatures_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_signatures_people_signed_by",
                        column: x => x.signed_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "measures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    baseline = table.Column<decimal>(type: "numeric(28,8)", precision: 28, scale: 8, nullable: false),
                    target = table.Column<decimal>(type: "numeric(28,8)", precision: 28, scale: 8, nullable: false),
                    starts = table.Column<DateOnly>(type: "date", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    frequency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measures", x => x.id);
                    table.CheckConstraint("ck_measures_due", "due > starts");
                    table.CheckConstraint("ck_measures_target", "target <> baseline");
                    table.ForeignKey(
                        name: "fk_measures_people_owner",
                        column: x => x.owner,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outcomes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    statement = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    weight = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    lead_measure = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outcomes", x => x.id);
                    table.CheckConstraint("ck_outcomes_weight", "weight is null or (parent is not null and weight > 0 and weight <= 100)");
                    table.ForeignKey(
                        name: "fk_outcomes_measures_lead_measure",
                        column: x => x.lead_measure,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outcomes_outcomes_parent",
                        column: x => x.parent,
                        principalTable: "outcomes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outcomes_people_owner",
                        column: x => x.owner,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "observations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<Guid>(type: "uuid", nullable: false),
                    measure = table.Column<Guid>(type: "uuid", nullable: false),
                    value = table.Column<decimal>(type: "numeric(28,8)", precision: 28, scale: 8, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    is_verified = table.Column<bool>(type: "boolean", nullable: false),
                    author = table.Column<Guid>(type: "uuid", nullable: false),
                    author_stands_for = table.Column<Guid>(type: "uuid", nullable: true),
                    corrects = table.Column<Guid>(type: "uuid", nullable: true),
                    is_corrected = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observations", x => x.id);
                    table.ForeignKey(
                        name: "fk_observations_measures_measure",
                        column: x => x.measure,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_observations_outcomes_outcome",
                        column: x => x.outcome,
                        principalTable: "outcomes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_observations_partners_author_stands_for",
                        column: x => x.author_stands_for,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_observations_people_author",
                        column: x => x.author,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outcome_contributions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    weight = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    measure = table.Column<Guid>(type: "uuid", nullable: true),
                    baseline = table.Column<decimal>(type: "numeric(28,8)", precision: 28, scale: 8, nullable: true),
                    target = table.Column<decimal>(type: "numeric(28,8)", precision: 28, scale: 8, nullable: true),
                    starts = table.Column<DateOnly>(type: "date", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    evidence = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    gates = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    outcome_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outcome_contributions", x => x.id);
                    table.CheckConstraint("ck_outcome_contributions_weight", "(kind = 'Share') = (weight is not null) and (weight is null or (weight > 0 and weight <= 100))");
                    table.ForeignKey(
                        name: "fk_outcome_contributions_charters_charter",
                        column: x => x.charter,
                        principalTable: "charters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outcome_contributions_measures_measure",
                        column: x => x.measure,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outcome_contributions_outcomes_outcome_id",
                        column: x => x.outcome_id,
                        principalTable: "outcomes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_activity_moment",
                table: "activity",
                column: "moment");

            migrationBuilder.CreateIndex(
                name: "ux_activity_chain",
                table: "activity",
                columns: new[] { "subject_kind", "subject_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_alignment_effects_partner",
                table: "alignment_effects",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "ix_alignment_requests_charter",
                table: "alignment_requests",
                column: "charter");

            migrationBuilder.CreateIndex(
                name: "ix_alignment_requests_raised_by",
                table: "alignment_requests",
                column: "raised_by");

            migrationBuilder.CreateIndex(
                name: "ix_audit_findings_audit_id",
                table: "audit_findings",
                column: "audit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audits_charter",
                table: "audits",
                columns: new[] { "charter", "partner", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_audits_partner",
                table: "audits",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "ix_challenges_answer_by",
                table: "challenges",
                column: "challenge_answer_answer_by");

            migrationBuilder.CreateIndex(
                name: "ix_challenges_charter",
                table: "challenges",
                column: "charter");

            migrationBuilder.CreateIndex(
                name: "ix_challenges_decision",
                table: "challenges",
                column: "decision");

            migrationBuilder.CreateIndex(
                name: "ix_challenges_partner",
                table: "challenges",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "ix_challenges_raised_by",
                table: "challenges",
                column: "raised_by");

            migrationBuilder.CreateIndex(
                name: "ix_charter_parties_manager",
                table: "charter_parties",
                column: "manager");

            migrationBuilder.CreateIndex(
                name: "ix_charter_parties_partner",
                table: "charter_parties",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "ix_charter_parties_signatory",
                table: "charter_parties",
                column: "signatory");

            migrationBuilder.CreateIndex(
                name: "ix_charter_parties_sponsor",
                table: "charter_parties",
                column: "sponsor");

            migrationBuilder.CreateIndex(
                name: "ix_charter_positions_charter",
                table: "charter_positions",
                column: "charter");

            migrationBuilder.CreateIndex(
                name: "ix_charter_positions_partner",
                table: "charter_positions",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "ix_charter_positions_taken_by",
                table: "charter_positions",
                column: "taken_by");

            migrationBuilder.CreateIndex(
                name: "ux_charter_positions_party",
                table: "charter_positions",
                columns: new[] { "statement", "partner" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charter_signatures_charter_version_number",
                table: "charter_signatures",
                columns: new[] { "charter", "version_number" });

            migrationBuilder.CreateIndex(
                name: "ix_charter_signatures_partner",
                table: "charter_signatures",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "ix_charter_signatures_signed_by",
                table: "charter_signatures",
                column: "signed_by");

            migrationBuilder.CreateIndex(
                name: "ux_charter_signatures_party",
                table: "charter_signatures",
                columns: new[] { "charter_version", "partner" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charter_statements_place",
                table: "charter_statements",
                columns: new[] { "charter", "section", "place" });

            migrationBuilder.CreateIndex(
                name: "ix_charter_versions_decision",
                table: "charter_versions",
                column: "decision");

            migrationBuilder.CreateIndex(
                name: "ix_charter_versions_set_aside_by",
                table: "charter_versions",
                column: "set_aside_by");

            migrationBuilder.CreateIndex(
                name: "ux_charter_versions_number",
                table: "charter_versions",
                columns: new[] { "charter", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charters_code",
                table: "charters",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_charters_stage",
                table: "charters",
                column: "stage");

            migrationBuilder.CreateIndex(
                name: "ux_charters_code",
                table: "charters",
                column: "code_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decision_comments_by",
                table: "decision_comments",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ix_decision_comments_decision",
                table: "decision_comments",
                column: "decision");

            migrationBuilder.CreateIndex(
                name: "ix_decision_comments_partner",
                table: "decision_comments",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "ix_decision_positions_charter",
                table: "decision_positions",
                column: "charter");

            migrationBuilder.CreateIndex(
                name: "ix_decision_positions_partner",
                table: "decision_positions",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "ix_decision_positions_taken_by",
                table: "decision_positions",
                column: "taken_by");

            migrationBuilder.CreateIndex(
                name: "ux_decision_positions_party",
                table: "decision_positions",
                columns: new[] { "decision", "partner" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decisions_charter",
                table: "decisions",
                columns: new[] { "charter", "noticed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_due",
                table: "decisions",
                column: "in_effect_from",
                filter: "state in ('Decided', 'InComment')");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_end_by",
                table: "decisions",
                column: "end_by");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_escalation_by",
                table: "decisions",
                column: "escalation_by");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_proposed_by",
                table: "decisions",
                column: "proposed_by");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_proposing_party",
                table: "decisions",
                column: "proposing_party");

            migrationBuilder.CreateIndex(
                name: "ux_decisions_change_of_type",
                table: "decisions",
                columns: new[] { "charter", "domain" },
                unique: true,
                filter: "kind = 'ChangeOfType' and state in ('Proposed', 'Blocked', 'Escalated', 'Decided')");

            migrationBuilder.CreateIndex(
                name: "ix_drift_looks_judgement",
                table: "drift_looks",
                column: "judgement");

            migrationBuilder.CreateIndex(
                name: "ix_drift_signals_decision",
                table: "drift_signals",
                column: "decision");

            migrationBuilder.CreateIndex(
                name: "ix_drift_signals_elsewhere",
                table: "drift_signals",
                column: "elsewhere");

            migrationBuilder.CreateIndex(
                name: "ix_drift_signals_owner",
                table: "drift_signals",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_drift_signals_request",
                table: "drift_signals",
                column: "request");

            migrationBuilder.CreateIndex(
                name: "ix_drift_signals_state",
                table: "drift_signals",
                columns: new[] { "state", "owner" });

            migrationBuilder.CreateIndex(
                name: "ux_drift_signals_fact",
                table: "drift_signals",
                columns: new[] { "charter", "rule", "about", "fact_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fit_answers_charter",
                table: "fit_answers",
                column: "charter");

            migrationBuilder.CreateIndex(
                name: "ix_fit_answers_given_by",
                table: "fit_answers",
                column: "given_by");

            migrationBuilder.CreateIndex(
                name: "ix_fit_answers_party",
                table: "fit_answers",
                column: "party");

            migrationBuilder.CreateIndex(
                name: "ux_fit_answers_person",
                table: "fit_answers",
                columns: new[] { "assessment", "party", "given_by", "evidence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fit_assessments_charter",
                table: "fit_assessments",
                columns: new[] { "charter", "concluded_on" });

            migrationBuilder.CreateIndex(
                name: "ux_fit_assessments_open",
                table: "fit_assessments",
                column: "charter",
                unique: true,
                filter: "concluded_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_fit_points_assessment_id",
                table: "fit_points",
                column: "assessment_id");

            migrationBuilder.CreateIndex(
                name: "ix_fit_points_owner",
                table: "fit_points",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_functional_positions_invited_by",
                table: "functional_positions",
                column: "invited_by");

            migrationBuilder.CreateIndex(
                name: "ix_functional_positions_person",
                table: "functional_positions",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ux_functional_positions_person",
                table: "functional_positions",
                columns: new[] { "decision", "function", "person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_governance_thresholds_by",
                table: "governance_thresholds",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ux_governance_thresholds_number",
                table: "governance_thresholds",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_handled_commands_moment",
                table: "handled_commands",
                column: "moment");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_renews",
                table: "invitations",
                column: "renews");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_stands_for",
                table: "invitations",
                column: "stands_for");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_state",
                table: "invitations",
                columns: new[] { "state", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "ux_invitations_token_hash",
                table: "invitations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_judgement_findings_validity",
                table: "judgement_findings",
                columns: new[] { "validity", "rule" });

            migrationBuilder.CreateIndex(
                name: "ix_judgement_looks_judgement",
                table: "judgement_looks",
                column: "judgement");

            migrationBuilder.CreateIndex(
                name: "ux_judgements_number",
                table: "judgements",
                columns: new[] { "charter", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measures_outcome",
                table: "measures",
                column: "outcome");

            migrationBuilder.CreateIndex(
                name: "ix_measures_owner",
                table: "measures",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_observations_author",
                table: "observations",
                column: "author");

            migrationBuilder.CreateIndex(
                name: "ix_observations_author_stands_for",
                table: "observations",
                column: "author_stands_for");

            migrationBuilder.CreateIndex(
                name: "ix_observations_measure_on",
                table: "observations",
                columns: new[] { "measure", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_observations_outcome",
                table: "observations",
                column: "outcome");

            migrationBuilder.CreateIndex(
                name: "ux_observations_corrects",
                table: "observations",
                column: "corrects",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outcome_contributions_charter",
                table: "outcome_contributions",
                column: "charter");

            migrationBuilder.CreateIndex(
                name: "ix_outcome_contributions_measure",
                table: "outcome_contributions",
                column: "measure");

            migrationBuilder.CreateIndex(
                name: "ux_outcome_contributions_way",
                table: "outcome_contributions",
                columns: new[] { "outcome_id", "charter", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outcomes_lead_measure",
                table: "outcomes",
                column: "lead_measure");

            migrationBuilder.CreateIndex(
                name: "ix_outcomes_owner",
                table: "outcomes",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_outcomes_parent",
                table: "outcomes",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "ix_ownership_stakes_owned",
                table: "ownership_stakes",
                column: "owned");

            migrationBuilder.CreateIndex(
                name: "ix_ownership_stakes_owner",
                table: "ownership_stakes",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_partner_capabilities_partner_id",
                table: "partner_capabilities",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_partners_name",
                table: "partners",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_partners_parent",
                table: "partners",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "ux_partners_name",
                table: "partners",
                column: "name_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_partners_own_organisation",
                table: "partners",
                column: "kind",
                unique: true,
                filter: "kind = 'OwnOrganisation'");

            migrationBuilder.CreateIndex(
                name: "ix_people_stands_for",
                table: "people",
                column: "stands_for");

            migrationBuilder.CreateIndex(
                name: "ux_people_email",
                table: "people",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_relation_facts_counterpart",
                table: "relation_facts",
                column: "counterpart");

            migrationBuilder.CreateIndex(
                name: "ux_relation_facts_source",
                table: "relation_facts",
                columns: new[] { "partner", "counterpart", "kind", "domain", "date", "source" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_person",
                table: "sessions",
                columns: new[] { "person", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_passkeys_user_id",
                table: "user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_measures_outcomes_outcome",
                table: "measures",
                column: "outcome",
                principalTable: "outcomes",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_people_partners_stands_for",
                table: "people");

            migrationBuilder.DropForeignKey(
                name: "fk_measures_people_owner",
                table: "measures");

            migrationBuilder.DropForeignKey(
                name: "fk_outcomes_people_owner",
                table: "outcomes");

            migrationBuilder.DropForeignKey(
                name: "fk_measures_outcomes_outcome",
                table: "measures");

            migrationBuilder.DropTable(
                name: "activity");

            migrationBuilder.DropTable(
                name: "alignment_effects");

            migrationBuilder.DropTable(
                name: "audit_findings");

            migrationBuilder.DropTable(
                name: "challenges");

            migrationBuilder.DropTable(
                name: "charter_domains");

            migrationBuilder.DropTable(
                name: "charter_parties");

            migrationBuilder.DropTable(
                name: "charter_positions");

            migrationBuilder.DropTable(
                name: "charter_signatures");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "decision_comments");

            migrationBuilder.DropTable(
                name: "decision_positions");

            migrationBuilder.DropTable(
                name: "drift_looks");

            migrationBuilder.DropTable(
                name: "drift_signals");

            migrationBuilder.DropTable(
                name: "fit_answers");

            migrationBuilder.DropTable(
                name: "fit_points");

            migrationBuilder.DropTable(
                name: "functional_positions");

            migrationBuilder.DropTable(
                name: "governance_thresholds");

            migrationBuilder.DropTable(
                name: "handled_commands");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "judgement_findings");

            migrationBuilder.DropTable(
                name: "judgement_looks");

            migrationBuilder.DropTable(
                name: "observations");

            migrationBuilder.DropTable(
                name: "office_holidays");

            migrationBuilder.DropTable(
                name: "outcome_contributions");

            migrationBuilder.DropTable(
                name: "ownership_stakes");

            migrationBuilder.DropTable(
                name: "partner_capabilities");

            migrationBuilder.DropTable(
                name: "relation_facts");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_passkeys");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "audits");

            migrationBuilder.DropTable(
                name: "charter_statements");

            migrationBuilder.DropTable(
                name: "charter_versions");

            migrationBuilder.DropTable(
                name: "alignment_requests");

            migrationBuilder.DropTable(
                name: "fit_assessments");

            migrationBuilder.DropTable(
                name: "judgements");

            migrationBuilder.DropTable(
                name: "office_calendar");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "charters");

            migrationBuilder.DropTable(
                name: "partners");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "outcomes");

            migrationBuilder.DropTable(
                name: "measures");
        }
    }
}
