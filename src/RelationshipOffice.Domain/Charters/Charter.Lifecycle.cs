using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

public sealed partial class Charter
{
    private List<string> _acknowledgedGaps = [];

    public Stage Stage { get; private set; } = Stage.Proposed;

    /// <summary>When the present stage began: who keeps others waiting is counted from here.</summary>
    public DateTimeOffset StageSince { get; private set; }

    /// <summary>Number of the newest frozen version, 0 before the first.</summary>
    public int LatestVersion { get; private set; }

    /// <summary>The version that lies before the parties, or holds; none while the text is being worked on.</summary>
    public int? CurrentVersion { get; private set; }

    /// <summary>For which gaps of facts a reason was given since the text was frozen; each is named by <see cref="Gate.GapKeys"/>.</summary>
    public IReadOnlyList<string> AcknowledgedGaps => _acknowledgedGaps;

    public bool IsDraft => Stage < Stage.Agreed;

    /// <summary>Whether text, rules and parties may change: a draft that is not frozen for signing.</summary>
    public bool IsOpen => IsDraft && Stage != Stage.InReview;

    /// <summary>Agreed and not over: decisions are taken under it, and its text changes only by an amendment.</summary>
    public bool IsInForce => Stage is Stage.Agreed or Stage.Operational or Stage.UnderReview or Stage.ExitActivated;

    /// <summary>In force and not on its way out: its text and rules may be amended.</summary>
    public bool IsAmendable => IsInForce && Stage != Stage.ExitActivated;

    /// <summary>Whether it has come to an end: what it owed to outcomes counts no more (domain guide §5).</summary>
    public bool IsOver => Stage is Stage.Closed or Stage.Withdrawn;

    /// <summary>
    /// Takes the charter a step along its life. Refuses a step that is none (<c>charter.stage.no_such_step</c>), agreement
    /// by hand (<c>charter.stage.by_signatures</c>), an exit that no party opened (<c>charter.exit.by_a_party</c>), a way back or a withdrawal without a reason, a gate at which something is
    /// missing, and review without a reason while the rules of governance lack facts (<c>charter.gate.gaps_unacknowledged</c>).
    /// </summary>
    public void MoveTo(Stage to, string reason, GateFacts facts, DateTimeOffset now)
    {
        Guard(to != Stage.Agreed, CharterErrors.AgreedBySignaturesOnly);
        Guard(to != Stage.ExitActivated, ExitErrors.ByAPartyOnly);
        Guard(Lifecycle.Allows(Stage, to), CharterErrors.NoSuchStep);
        Guard(!Lifecycle.NeedsAReason(Stage, to) || !string.IsNullOrWhiteSpace(reason), CharterErrors.ReasonMissing);
        if (Gate.Missing(this, to, facts) is [var first, ..])
        {
            throw new RuleBroken(first);
        }

        Acknowledge(Gate.Gaps(to, facts), to == Stage.InReview ? Gate.GapKeys(facts) : [], reason);
        CurrentVersion = to switch
        {
            Stage.InReview => ++LatestVersion,
            Stage.Convergence or Stage.Withdrawn => null,
            _ => CurrentVersion,
        };
        Enter(to, reason, now);
    }

    /// <summary>
    /// Says why the parties go on without facts that went missing after the text was frozen (domain guide §4). Refuses any stage
    /// but review (<c>charter.signature.not_in_review</c>), when nothing new is missing (<c>charter.gate.no_new_gaps</c>), and an
    /// empty reason (<c>charter.gate.gaps_unacknowledged</c>).
    /// </summary>
    public void AcknowledgeGaps(string reason, GateFacts facts)
    {
        Guard(Stage == Stage.InReview, SigningErrors.NotInReview);
        var gaps = Gate.NewGaps(this, facts);
        Guard(gaps.Count > 0, CharterErrors.NoNewGaps);
        Acknowledge(gaps, [.. _acknowledgedGaps.Union(Gate.GapKeys(facts))], reason);
    }

    /// <summary>All parties have signed the version before them. Refuses while one of them has not.</summary>
    public void Agree(IReadOnlyCollection<PartnerId> signed, DateTimeOffset now)
    {
        Guard(Stage == Stage.InReview, SigningErrors.NotInReview);
        Guard(_parties.TrueForAll(p => signed.Contains(p.Partner)), SigningErrors.SomebodyHasNotSigned);
        Enter(Stage.Agreed, "", now);
    }

    /// <summary>Refuses a change of what the parties sign unless the charter is an open draft.</summary>
    public void GuardOpen()
    {
        Guard(IsDraft, CharterErrors.OnlyADraftChanges);
        Guard(IsOpen, CharterErrors.FrozenForSigning);
    }

    private void Acknowledge(IReadOnlyList<Error> gaps, IReadOnlyList<string> keys, string reason)
    {
        Guard(gaps.Count == 0 || !string.IsNullOrWhiteSpace(reason), CharterErrors.GapsUnacknowledged);
        _acknowledgedGaps = [.. keys];
        if (gaps.Count > 0)
        {
            Record(new GapsAcknowledged(Id, gaps.Count, string.Join(" ", gaps.Select(g => g.Message)), reason.Trim()));
        }
    }

    private void Enter(Stage stage, string reason, DateTimeOffset now)
    {
        var from = Stage;
        (Stage, StageSince) = (stage, now);
        Record(new CharterMoved(Id, from, stage, (reason ?? "").Trim()));
    }
}
