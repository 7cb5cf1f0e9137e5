using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// Everything that the drift rules look at for one charter, as plain records; what is left empty is not known, and says
/// nothing. Drift is what changed since the day from which the charter runs.
/// </summary>
public sealed record DriftCase(DateOnly Since, DateOnly Today, Func<PartnerId, string> NameOf)
{
    public DriftSettings Settings { get; init; } = DriftSettings.Default;

    /// <summary>The lines that the office set for its verdicts and that drift shares (D1, D2, D7, D9).</summary>
    public GovernanceSettings Thresholds { get; init; } = GovernanceSettings.Default;

    /// <summary>The parties, with what they offer and need.</summary>
    public IReadOnlyList<DriftParty> Parties { get; init; } = [];

    /// <summary>Who governs which domain.</summary>
    public IReadOnlyList<DriftDomain> Domains { get; init; } = [];

    public IReadOnlyList<Course<VotesSeen>> Votes { get; init; } = [];

    /// <summary>The gap of <c>Of</c> over <c>On</c>, in points; only where all facts for it are known.</summary>
    public IReadOnlyList<Course<GapSeen>> Gaps { get; init; } = [];

    /// <summary>Share of the sales of <c>Of</c> that <c>On</c> takes, in per cent.</summary>
    public IReadOnlyList<Course<decimal>> Shares { get; init; } = [];

    /// <summary>Answers on complexity, codifiability and capability.</summary>
    public IReadOnlyList<Course<string>> Answers { get; init; } = [];

    public IReadOnlyList<DriftDecision> Decisions { get; init; } = [];

    public IReadOnlyList<DriftChallenge> Challenges { get; init; } = [];

    public IReadOnlyList<DriftAudit> Audits { get; init; } = [];

    public IReadOnlyList<CompetenceChange> CompetenceChanges { get; init; } = [];

    public IReadOnlyList<PersonChange> PersonChanges { get; init; } = [];

    public IReadOnlyList<ConflictingPromise> Promises { get; init; } = [];

    public bool Has(GovernanceType type) => Domains.Any(d => d.Type == type);

    /// <summary>Pairs of a leader or owner and each other party, in domains of this type.</summary>
    public IEnumerable<(PartnerId Lead, PartnerId Other)> Led(GovernanceType type) => Domains
        .Where(d => d.Type == type).SelectMany(d => d.Leads).Distinct()
        .SelectMany(lead => Parties.Where(p => p.Partner != lead).Select(p => (lead, p.Partner)));

    public DateOnly LookedBackTo => Today.AddMonths(-Settings.MonthsLookedAt);
}

/// <summary>A party with what it offers and what it needs from the others.</summary>
public sealed record DriftParty(PartnerId Partner, IReadOnlyList<DriftOffer> Offers, IReadOnlyList<string> Needs);

/// <summary>A competence, its rating 0–4 and the day of the rating.</summary>
public sealed record DriftOffer(string Competence, int Rating, DateOnly On);

/// <summary>Who governs one domain, and how.</summary>
public sealed record DriftDomain(DecisionDomain Domain, GovernanceType Type, IReadOnlyList<PartnerId> Leads);

/// <summary>Votes of a partner and of all whom it controls, in per cent 0–100.</summary>
/// <param name="Free">Those that count.</param>
/// <param name="Restricted">Those that may not be used freely and count for nobody.</param>
public readonly record struct VotesSeen(decimal Free, decimal Restricted = 0)
{
    /// <summary>For a sentence: "60 % of the votes and 10 % restricted".</summary>
    public override string ToString() => this switch
    {
        { Restricted: 0 } => $"{Free:0.##} % of the votes",
        { Free: 0 } => $"{Restricted:0.##} % of the votes, restricted,",
        _ => $"{Free:0.##} % of the votes and {Restricted:0.##} % restricted",
    };
}

/// <summary>Points of the gap, and what its size is called.</summary>
public readonly record struct GapSeen(decimal Points, string Band, bool IsEqual);

/// <summary>A decision in effect, from the day on which it took effect.</summary>
/// <param name="LateConsents">Consents given after their day.</param>
/// <param name="OutsideBody">Taken outside the body that the charter names.</param>
public sealed record DriftDecision(
    string Key, string Title, GovernanceType Type, PartnerId? ProposedBy, DateOnly On, bool WasAmended, int LateConsents, bool OutsideBody);

/// <summary>A challenge, a waiver request or an appeal to what a leader decided.</summary>
/// <param name="Against">The decision that it is about.</param>
/// <param name="AnsweredLate">The written answer came late, or is overdue: a missed duty of the leader.</param>
public sealed record DriftChallenge(string Key, string Against, PartnerId Leader, DateOnly On, bool AnsweredLate);

/// <summary>An audit of one party, with how much it found.</summary>
public sealed record DriftAudit(string Key, PartnerId Partner, DateOnly On, string Auditor, int Findings);

/// <summary>The rating of a competence before and after.</summary>
/// <param name="Before">Rating 0–4; null when it was not offered.</param>
/// <param name="After">Rating 0–4; null when it is offered no longer.</param>
public sealed record CompetenceChange(string Key, PartnerId Partner, string Competence, int? Before, int? After, DateOnly On, string Source);

/// <summary>Somebody else answers for a side than before: its sponsor or its manager.</summary>
public sealed record PersonChange(string Key, PartnerId Partner, string Role, string Before, string After, DateOnly On);

/// <summary>What a party owes here and elsewhere, and what excludes each other.</summary>
public sealed record ConflictingPromise(
    PartnerId Party, PartnerId Here, PartnerId Elsewhere, string SaysHere, string SaysElsewhere, CharterId Other, string OtherCode,
    DateOnly On, string Source, string Key);
