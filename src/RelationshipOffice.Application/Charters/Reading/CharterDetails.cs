using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Charters;

/// <summary>What the charter page shows.</summary>
public sealed record CharterDetails(
    CharterId Id, uint Version, string Code, string Title, string Purpose, string? Template, DateOnly StartDate,
    DateOnly ReviewDate, ContractDetails? Contract, Stage Stage, DateTimeOffset StageSince, int? CurrentVersion, bool IsStale,
    string Label, IReadOnlyList<PartyDetails> Parties, IReadOnlyList<DomainRow> Domains, IReadOnlyList<StatementRow> Statements,
    IReadOnlyList<OwedRow> Owes, IReadOnlyList<VersionRow> Versions, IReadOnlyList<GateRow> Gates, IReadOnlyList<WaitingParty> WaitingFor, CharterMay May)
{
    public bool MayGovern => May.Govern;

    /// <summary>
    /// Facts that went missing since the text was frozen, once only one signature is left: the last party cannot sign before
    /// they are there or acknowledged.
    /// </summary>
    public IReadOnlyList<Error> NewGaps { get; init; } = [];

    /// <summary>In which order the parties sign; nobody where they sign as they like.</summary>
    public IReadOnlyList<PartyRow> SigningOrder { get; init; } = [];

    /// <summary>Whether the reader may set that order: the office, until the first signature.</summary>
    public bool MayOrderSigning { get; init; }

    /// <summary>The amendment that is under way, or has lapsed last; none where there is none to speak of.</summary>
    public AmendmentBrief? Amendment { get; init; }

    /// <summary>The newest round of convergence while the charter is there; none before the first.</summary>
    public RoundBrief? Round { get; init; }

    /// <summary>The exit while it runs.</summary>
    public ExitBrief? Exit { get; init; }
}

/// <summary>What the reader may do with this charter now; computed by the functions that guard the use cases.</summary>
/// <param name="Draft">Write, reword, move and retire statements; admit and let go parties; revise the terms.</param>
/// <param name="Govern">Say who decides, and set the rules of domains.</param>
/// <param name="Appoint">Name sponsor, manager and signatory.</param>
/// <param name="Move">Take the steps listed under Gates.</param>
/// <param name="TakePositionsFor">The party for which the reader takes positions now, if any.</param>
/// <param name="RecordPositionsFor">Parties without any user, for which the office may record positions with evidence.</param>
/// <param name="SignFor">The party for which the reader may sign or decline now, if any.</param>
/// <param name="Propose">Put decisions and changes of type before the parties, because the charter is in force.</param>
/// <param name="Align">Raise an alignment request.</param>
/// <param name="Audit">Record audits of the parties.</param>
public sealed record CharterMay(
    bool Draft, bool Govern, bool Appoint, bool Move, PartnerId? TakePositionsFor, IReadOnlyList<PartnerId> RecordPositionsFor,
    PartnerId? SignFor, bool Propose = false, bool Align = false, bool Audit = false)
{
    /// <summary>Keep the private notes of the own party.</summary>
    public bool KeepNotes { get; init; }

    /// <summary>Propose an amendment, because the charter is in force and not on its way out.</summary>
    public bool Amend { get; init; }

    /// <summary>See the charter as one of its parties does.</summary>
    public bool LookAsParty { get; init; }
}

/// <summary>The contract beside the charter, with its own dates.</summary>
public sealed record ContractDetails(string Title, string Number, DateOnly? From, DateOnly? To);

/// <summary>A party by name.</summary>
public sealed record PartyRow(PartnerId Partner, string Name);

/// <summary>A party with the people who answer for it.</summary>
public sealed record PartyDetails(
    PartnerId Partner, string Name, string Role, IReadOnlyList<string> Needs, PersonName? Sponsor, PersonName? Manager, PersonName? Signatory, bool HasUsers);

/// <summary>A person by name.</summary>
public sealed record PersonName(PersonId Id, string Name);

/// <summary>Who decides in one domain, in a sentence and in its parts.</summary>
public sealed record DomainRow(
    DecisionDomain Domain, string Name, GovernanceType Type, IReadOnlyList<PartyRow> Leads, string WhoDecides, string Rule,
    DateOnly? RulePublishedOn, int Criticality, bool IsMandatory, bool NeedsARule, bool IsProtected, string DelegatedBy,
    DateOnly? DelegatedOn, bool IsRevocable, string OutsideSetter, IReadOnlyList<ProtectiveRule> ProtectiveRules, string ProtectionReason, int NoticeDays)
{
    public bool IsDelegated => DelegatedOn is not null;

    public bool IsExternal => OutsideSetter.Length > 0;
}

/// <summary>A statement in force, in the order of its section, with each party's position in the order of parties.</summary>
public sealed record StatementRow(
    StatementId Id, uint Version, Section Section, string Text, int Wording, IReadOnlyList<PositionRow> Positions);

/// <summary>Where one party stands; no stance means that it has not said so yet. Silence is never consent.</summary>
/// <param name="Version">Version of the position, to be sent with a change; none before the first.</param>
/// <param name="IsStale">The statement was reworded after the party took this position.</param>
/// <param name="Evidence">How the office knows it; empty when the party took it itself.</param>
public sealed record PositionRow(
    PartnerId Partner, string Party, Stance? Stance, string CounterText, bool IsStale, uint? Version, string? TakenBy, string Evidence)
{
    public bool IsRecordedByOffice => Evidence.Length > 0;
}

/// <summary>What the charter owes to one outcome; no rows means that it is an orphan charter (domain guide §5).</summary>
public sealed record OwedRow(OutcomeId Outcome, string Title, ContributionKind Kind, Percent? Weight, string Description);

/// <summary>A frozen version and what became of it, newest first.</summary>
/// <param name="Decision">The decision that brought it into force; none for one that the parties sign.</param>
public sealed record VersionRow(
    int Number, string ContentHash, DateTimeOffset CreatedAt, SetAsideRow? SetAside, IReadOnlyList<SignatureRow> Signatures,
    DecisionId? Decision = null)
{
    /// <summary>What that decision was, and since when it is in effect.</summary>
    public VersionOrigin? Origin { get; init; }
}

/// <summary>Why a version was set aside; no party means that the office took it back.</summary>
public sealed record SetAsideRow(string By, string? Party, string Reason, DateTimeOffset At)
{
    internal static SetAsideRow? Of(SetAside? aside, CharterNames names) => aside is null ? null : new SetAsideRow(
        names.Person(aside.By)!.Name, aside.Party is { } party ? names.Partner(party) : null, aside.Reason, aside.At);
}

/// <summary>A signature with its evidence.</summary>
public sealed record SignatureRow(
    PartnerId Partner, string Party, string Signer, DateTimeOffset SignedAt, string ContentHash, string PreviousEntry, string? DelegatedBy = null)
{
    internal static SignatureRow Of(Signature signature, CharterNames names) => new(
        signature.Partner, names.Partner(signature.Partner), signature.SignerName, signature.SignedAt, signature.ContentHash,
        signature.PreviousEntry, signature.Mandate?.Name);
}

/// <summary>Whose turn it is: a party, and the person there who can move things on, if one is named.</summary>
public sealed record WaitingParty(PartnerId Partner, string Party, string? Person)
{
    /// <summary>Since when it is this party's turn in a round; otherwise it counts from the stage.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>"Ana Silva at Sinos Leather"; the party alone where nobody is named for it.</summary>
    public string InWords() => Person is null ? Party : $"{Person} at {Party}";
}

/// <summary>The newest round of convergence in short.</summary>
public sealed record RoundBrief(RoundId Id, int Number, DateOnly DueOn, bool IsOpen);
