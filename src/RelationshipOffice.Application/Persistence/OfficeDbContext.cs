using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Persistence;

internal sealed class OfficeDbContext : IdentityUserContext<OfficeUser, Guid>, IDataProtectionKeyContext
{
    public OfficeDbContext(DbContextOptions<OfficeDbContext> options)
        : base(options)
    {
        // A save of one row needs its transaction as well: there the reach is told, and the answer counts rows by statement.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }

    /// <summary>What the database shows of charters, partners and outcomes; the door narrows it to whoever acts.</summary>
    public string Reach { get; set; } = RowReach.Everything;

    /// <summary>Whether a transaction told it to the database, which is where the office works under its role.</summary>
    public bool HasToldReach { get; set; }

    /// <summary>What is sent with the next statement.</summary>
    public Ahead Ahead { get; } = new();

    /// <summary>Whether a statement failed, or may have failed, since its connection was opened.</summary>
    public bool IsInDoubt { get; set; }

    public DbSet<ActivityEntry> Activity => Set<ActivityEntry>();

    public DbSet<HandledCommand> HandledCommands => Set<HandledCommand>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Partner> Partners => Set<Partner>();

    public DbSet<RelationFact> RelationFacts => Set<RelationFact>();

    public DbSet<Outcome> Outcomes => Set<Outcome>();

    public DbSet<Measure> Measures => Set<Measure>();

    public DbSet<Observation> Observations => Set<Observation>();

    public DbSet<Charter> Charters => Set<Charter>();

    public DbSet<Statement> Statements => Set<Statement>();

    public DbSet<UnsavedWords> UnsavedWords => Set<UnsavedWords>();

    public DbSet<PartyNote> PartyNotes => Set<PartyNote>();

    public DbSet<Presence> Presences => Set<Presence>();

    public DbSet<Position> Positions => Set<Position>();

    public DbSet<StatementComment> StatementComments => Set<StatementComment>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<RoundRecord> RoundRecords => Set<RoundRecord>();

    public DbSet<RoundTurn> RoundTurns => Set<RoundTurn>();

    public DbSet<ParkedQuestion> ParkedQuestions => Set<ParkedQuestion>();

    public DbSet<CharterVersion> CharterVersions => Set<CharterVersion>();

    public DbSet<Signature> Signatures => Set<Signature>();

    public DbSet<SignatureDelegation> SignatureDelegations => Set<SignatureDelegation>();

    public DbSet<TakenDocument> TakenDocuments => Set<TakenDocument>();

    public DbSet<FitAssessment> FitAssessments => Set<FitAssessment>();

    public DbSet<FitAnswers> FitAnswers => Set<FitAnswers>();

    public DbSet<Body> Bodies => Set<Body>();

    public DbSet<BodySide> BodySides => Set<BodySide>();

    public DbSet<OpenBookItem> OpenBook => Set<OpenBookItem>();

    public DbSet<EscalationLadder> Ladders => Set<EscalationLadder>();

    public DbSet<ReviewPlan> ReviewPlans => Set<ReviewPlan>();

    public DbSet<ExitPlan> ExitPlans => Set<ExitPlan>();

    public DbSet<ValueAndEffort> Values => Set<ValueAndEffort>();

    public DbSet<GainShare> GainShares => Set<GainShare>();

    public DbSet<CharterExit> CharterExits => Set<CharterExit>();

    public DbSet<ExitTask> ExitTasks => Set<ExitTask>();

    public DbSet<ExitEvaluation> ExitEvaluations => Set<ExitEvaluation>();

    public DbSet<LibraryStatement> LibraryStatements => Set<LibraryStatement>();

    public DbSet<LibraryEdition> LibraryEditions => Set<LibraryEdition>();

    public DbSet<OfficeTemplate> OfficeTemplates => Set<OfficeTemplate>();

    public DbSet<TemplateEdition> TemplateEditions => Set<TemplateEdition>();

    public DbSet<ShippedTemplate> ShippedTemplates => Set<ShippedTemplate>();

    public DbSet<OfficeCalendar> Calendars => Set<OfficeCalendar>();

    public DbSet<Thresholds> Thresholds => Set<Thresholds>();

    public DbSet<Judgement> Judgements => Set<Judgement>();

    public DbSet<JudgementLook> JudgementLooks => Set<JudgementLook>();

    public DbSet<DriftSignal> DriftSignals => Set<DriftSignal>();

    public DbSet<DriftLook> DriftLooks => Set<DriftLook>();

    public DbSet<Audit> Audits => Set<Audit>();

    public DbSet<AlignmentRequest> AlignmentRequests => Set<AlignmentRequest>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<DecisionPosition> DecisionPositions => Set<DecisionPosition>();

    public DbSet<DecisionComment> DecisionComments => Set<DecisionComment>();

    public DbSet<Challenge> Challenges => Set<Challenge>();

    public DbSet<FunctionalPosition> FunctionalPositions => Set<FunctionalPosition>();

    /// <summary>
    /// Refuses a change that was begun on an older version than the one just loaded; from here to the save the row
    /// version guards.
    /// </summary>
    public static void Expect(AggregateRoot aggregate, uint version) => Rule.Guard(aggregate.Version == version, OfficeErrors.Conflict);

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.AddInterceptors(SentAhead.Always, PreparedAnew.Always);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        IdConversions.AddTo(conventions);
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<Percent>().HaveConversion<PercentConverter>().HavePrecision(5, 2);
        conventions.Properties<decimal>().HavePrecision(28, 8);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.HasCollation(InOrder.Collation, locale: InOrder.Locale, provider: "icu", deterministic: true);
        model.ApplyConfigurationsFromAssembly(typeof(OfficeDbContext).Assembly);
        foreach (var aggregate in model.Model.GetEntityTypes().Where(t => typeof(AggregateRoot).IsAssignableFrom(t.ClrType)))
        {
            model.Entity(aggregate.ClrType).Property<uint>(nameof(AggregateRoot.Version)).IsRowVersion();
        }
    }
}
