using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// What somebody remarks on a statement, for a party or for the office; every party reads it. A position that came after its
/// round had closed is kept as one, so that nothing typed is lost (domain guide §4).
/// </summary>
public sealed class StatementComment : AggregateRoot
{
    private StatementComment()
    {
    }

    private StatementComment(Statement statement, PartnerId? partner, PersonId by, string words, DateTimeOffset now) =>
        (Id, Charter, Statement, Partner, By, Words, At) = (StatementCommentId.New(), statement.Charter, statement.Id, partner, by, words, now);

    public StatementCommentId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public StatementId Statement { get; private set; }

    /// <summary>For whom it is said; none: the office remarks.</summary>
    public PartnerId? Partner { get; private set; }

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Plain text; empty only for a late position without words of its own.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Number of the round that had closed when this came as a position; none for a remark.</summary>
    public int? LateForRound { get; private set; }

    /// <summary>Where the party would have stood.</summary>
    public Stance? LateStance { get; private set; }

    /// <summary>How the office knew the late position of a party without users.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>Refuses any stage but convergence (<c>charter.comment.not_in_convergence</c>), a retired statement and a missing text.</summary>
    public static StatementComment Remark(Charter charter, Statement statement, PartnerId? partner, PersonId by, string words, DateTimeOffset now)
    {
        Guard(charter.Stage == Stage.Convergence, CommentErrors.OnlyInConvergence);
        Guard(!statement.IsRetired, StatementErrors.Retired);
        var remark = new StatementComment(
            statement, partner, by, Text.Required(words, Text.Paragraph, "charter.comment", "A comment", nameof(Words)), now);
        remark.Record(new StatementCommented(remark.Charter, remark.Statement, partner, remark.Words));
        return remark;
    }

    /// <summary>Keeps a position that came after the round had closed; it counts for nothing and is not lost.</summary>
    public static StatementComment Late(Statement statement, Round round, PartnerId partner, PositionTaken taken, DateTimeOffset now)
    {
        Guard(!round.IsOpen, RoundErrors.StillOpen);
        var late = new StatementComment(statement, partner, taken.By, taken.CounterText, now)
        {
            LateForRound = round.Number,
            LateStance = taken.Stance,
            Evidence = taken.Evidence,
        };
        late.Record(new LatePositionKept(late.Charter, late.Statement, partner, round.Number, taken.Stance, taken.CounterText));
        return late;
    }
}

/// <summary>What comments on statements refuse.</summary>
public static class CommentErrors
{
    public static readonly Error OnlyInConvergence =
        new("charter.comment.not_in_convergence", "Statements are commented on while the charter is in convergence.");

    public static readonly Error NotForYou =
        new("charter.comment.not_for_you", "Only people who stand for a party of this charter, and the office, comment on its statements.");
}

public sealed record StatementCommented(CharterId Charter, StatementId Statement, PartnerId? Partner, string Words) : CharterEvent(Charter);

public sealed record LatePositionKept(
    CharterId Charter, StatementId Statement, PartnerId Partner, int Number, Stance Stance, string CounterText) : CharterEvent(Charter);
