using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What the office holds of one charter that its readiness is read from; days, so that each line can say since when.</summary>
/// <param name="DraftedOn">The day on which the charter was drafted; what was copied into the draft stands since then.</param>
/// <param name="FreshFrom">From this day on a rating counts as fresh.</param>
/// <param name="Parties">The parties, in their order.</param>
public sealed record ReadinessFacts(DateOnly DraftedOn, DateOnly FreshFrom, IReadOnlyList<ReadyParty> Parties)
{
    /// <summary>When the first text lay before the parties.</summary>
    public DateOnly? FrozenOn { get; init; }

    /// <summary>When every party had signed the text in force; none for a draft and for what was withdrawn.</summary>
    public DateOnly? AgreedOn { get; init; }

    /// <summary>When the charter went into operation.</summary>
    public DateOnly? OperationalOn { get; init; }

    /// <summary>Parties whose signature is asked for now.</summary>
    public IReadOnlyList<PartnerId> ToSign { get; init; } = [];

    /// <summary>When a party's people were last named, and when its role and needs were last described.</summary>
    public DateOnly? NamedOn { get; init; }

    public DateOnly? DescribedOn { get; init; }

    /// <summary>Sections with a statement in force, and since when there is one.</summary>
    public IReadOnlyDictionary<Section, DateOnly> Written { get; init; } = new Dictionary<Section, DateOnly>();

    public ReadyFit? Fit { get; init; }

    public ReadyVerdict? Verdict { get; init; }

    /// <summary>When the first domain was governed, and when the first decision under the charter took effect.</summary>
    public DateOnly? GovernedOn { get; init; }

    public DateOnly? DecidedOn { get; init; }

    /// <summary>When the first decision on price and value share took effect.</summary>
    public DateOnly? PriceDecidedOn { get; init; }

    public IReadOnlyList<ReadyBody> Bodies { get; init; } = [];

    /// <summary>When the open book, the ladder, the review and the exit plan were first written.</summary>
    public DateOnly? OpenBookOn { get; init; }

    public DateOnly? LadderOn { get; init; }

    public DateOnly? ReviewPlanOn { get; init; }

    public DateOnly? ExitPlanOn { get; init; }

    /// <summary>Parties that show something in the open book.</summary>
    public IReadOnlyList<PartnerId> Showing { get; init; } = [];

    /// <summary>Parties with an audit that leaves no finding open, and the day of the newest.</summary>
    public IReadOnlyDictionary<PartnerId, DateOnly> AuditedOn { get; init; } = new Dictionary<PartnerId, DateOnly>();

    /// <summary>Bodies on the rungs of the ladder.</summary>
    public IReadOnlyList<BodyId> Rungs { get; init; } = [];

    public IReadOnlyList<ReadyContribution> Contributions { get; init; } = [];

    /// <summary>When people of two parties had recorded values of what the charter contributes to.</summary>
    public DateOnly? SeenBothWaysOn { get; init; }

    /// <summary>When the office last looked for drift and no signal was left open.</summary>
    public DateOnly? NoDriftOn { get; init; }

    /// <summary>The body that holds the review; empty where none is named.</summary>
    public string ReviewBody { get; init; } = "";

    /// <summary>When a review ended with the charter going on, unless the next one is overdue.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>When the first alignment request was answered.</summary>
    public DateOnly? AlignedOn { get; init; }

    /// <summary>When every duty of the exit plan was done.</summary>
    public DateOnly? ExitDoneOn { get; init; }

    public bool HasContract { get; init; }

    /// <summary>When the annex or the clause of the text in force was taken for the contract.</summary>
    public DateOnly? AnnexTakenOn { get; init; }
}

/// <summary>One party.</summary>
/// <param name="HasPeople">A manager and a signatory who still stand for it are named.</param>
/// <param name="HasAnyone">Somebody is named.</param>
/// <param name="HasNeeds">It says what it needs from the others.</param>
/// <param name="NeedsMetOn">Rated on that day, the others offer all of it; none while something is not offered.</param>
/// <param name="RatedOn">The day of its newest rated competence.</param>
/// <param name="HasAnswered">Its people have answered the newest strategic fit assessment.</param>
public sealed record ReadyParty(
    PartnerId Partner, bool HasPeople, bool HasAnyone, bool HasNeeds, DateOnly? NeedsMetOn, DateOnly? RatedOn, bool HasAnswered);

/// <summary>The newest strategic fit assessment.</summary>
/// <param name="AnsweredOn">The day of the newest answers.</param>
/// <param name="IsMadeBefore">It was made elsewhere and is written down with its source.</param>
/// <param name="Fits">What was concluded; none while it is open.</param>
/// <param name="HasFactor">It names a benefit factor.</param>
public sealed record ReadyFit(DateOnly OpenedOn, DateOnly? AnsweredOn, DateOnly? ConcludedOn, bool IsMadeBefore, bool? Fits, bool HasFactor);

/// <summary>What the rules of governance say today.</summary>
/// <param name="On">Since when they say so.</param>
/// <param name="HasFacts">A fact was used.</param>
/// <param name="IsUnverified">A finding rests on facts that are old or that nobody verified.</param>
public sealed record ReadyVerdict(DateOnly On, Validity Validity, bool LacksFacts, bool HasFacts, bool IsUnverified);

/// <summary>A joint body: which sides have nobody in it, and when it met first.</summary>
public sealed record ReadyBody(BodyId Id, string Name, IReadOnlyList<PartnerId> SidesWithout, DateOnly? MetOn, DateOnly FoundedOn)
{
    public bool IsAtWork => SidesWithout.Count == 0 && MetOn is not null;
}

/// <summary>What the charter owes to one outcome: since when, whether it has a baseline and a target, and its first observation.</summary>
public sealed record ReadyContribution(DateOnly PledgedOn, bool HasTarget, DateOnly? ObservedOn);
