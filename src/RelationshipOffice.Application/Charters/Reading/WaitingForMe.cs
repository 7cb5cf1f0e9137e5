using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// What waits for the reader in the charters: signatures to give, positions to take, strategic fit to answer, and for officers charters that can go
/// on, whose last signature is held up, or that are past their review date; in decisions the word of the own party, answers
/// that it owes and invitations for a function; running exits; and drift signals. Longest waiting first.
/// </summary>
/// <param name="Shown">Of how many charters it is told what waits in them; the others are counted.</param>
[Requires(Permission.UseTheOffice)]
public sealed record WaitingForMe(int Shown = int.MaxValue) : IQuery<WaitingList>;

/// <summary>What waits in the charters that are shown, longest waiting first, and in how many charters something waits.</summary>
public sealed record WaitingList(IReadOnlyList<WaitingItem> Rows, int Charters);

/// <summary>What somebody is to do with a charter.</summary>
public enum Wait
{
    Sign,
    TakePositions,

    /// <summary>The reader's side has not answered a strategic fit assessment.</summary>
    AnswerFit,

    /// <summary>Every side has answered a strategic fit assessment.</summary>
    ConcludeFit,

    /// <summary>Every party is done with a round of convergence, or its day has passed.</summary>
    CloseRound,

    /// <summary>A round is closed: the workshop, the next round or review follows.</summary>
    RunWorkshop,

    /// <summary>A question of the parking lot waits for an answer of the reader's side.</summary>
    SettleQuestion,

    /// <summary>Every party has taken its positions and nobody objects.</summary>
    MoveToReview,

    /// <summary>Every party has signed.</summary>
    MoveToOperational,

    /// <summary>An agreed charter waits for members of the reader's side in its bodies.</summary>
    StaffBodies,

    /// <summary>The last party cannot sign: facts went missing, or the governance became Invalid.</summary>
    FreeLastSignature,

    /// <summary>A party declined the text; its reason reaches everybody until the next review.</summary>
    Declined,

    /// <summary>Whoever was to sign for a party has left.</summary>
    NameSignatory,

    /// <summary>Past its review date.</summary>
    Review,

    /// <summary>A decision waits for the word of the reader's party.</summary>
    Decide,

    /// <summary>The reader's party owes a written answer.</summary>
    Answer,

    /// <summary>The reader is invited to speak for a function.</summary>
    SpeakForFunction,

    /// <summary>A drift signal waits for the reader's answer.</summary>
    AnswerSignal,

    /// <summary>A party opened the exit: everybody of every party reads by when it ends.</summary>
    ExitOpened,

    /// <summary>Duties of the exit are open, or overdue.</summary>
    FinishExitTasks,

    /// <summary>The end is reached, and the reader's side has not said what came of it.</summary>
    EvaluateExit,

    /// <summary>The exit is done, and every party has spoken.</summary>
    CloseCharter,
}

/// <summary>One thing that waits, in a sentence, and since when.</summary>
public sealed record WaitingItem(Wait Kind, CharterId Charter, string Code, string Title, string Sentence, DateTimeOffset Since,
    DecisionId? Decision = null, DriftSignalId? Signal = null, ParkedQuestionId? Question = null);

internal sealed class WaitingForMeHandler(
    OfficeDbContext db, OfficeClock clock, WaitingDecisions decisions, WaitingSignatures signatures, WaitingBodies bodies, WaitingRounds rounds, WaitingExits exits)
    : IHandler<WaitingForMe, WaitingList>
{
    public async Task<Result<WaitingList>> HandleAsync(WaitingForMe request, Actor actor, CancellationToken ct)
    {
        List<WaitingItem> items = [.. await decisions.ReadAsync(actor, ct)];
        if (actor.May(Permission.SeeCharters))
        {
            items.AddRange(await signatures.ReadAsync(actor, ct));
            items.AddRange(await OfMyPartyAsync(actor, ct));
            items.AddRange(await db.WaitingFitsAsync(actor, ct));
            items.AddRange(await bodies.OfMyPartyAsync(actor, ct));
            items.AddRange(await exits.ReadAsync(actor, ct));
            items.AddRange(await rounds.ReadAsync(actor, ct));
            items.AddRange(await db.WaitingQuestionsAsync(actor, ct));
        }

        if (actor.MayAnswerSignals())
        {
            items.AddRange(await SignalsAsync(actor, ct));
        }

        if (actor.May(Permission.MoveCharters))
        {
            items.AddRange(await ToMoveAsync(actor, ct));
            items.AddRange((await HeldUpReview.ReadAsync(db, actor, ct)).Select(r => Item(Wait.FreeLastSignature, r.Charter, $"{r.Sentence}")));
        }

        // What can go into review needs no further round.
        var ready = items.Where(i => i.Kind == Wait.MoveToReview).Select(i => i.Charter).ToHashSet();
        items.RemoveAll(i => i.Kind == Wait.RunWorkshop && ready.Contains(i.Charter));
        var waiting = items.OrderBy(i => i.Since).ThenBy(i => i.Code, InOrder.Codes).ToList();
        var charters = waiting.Select(i => i.Charter).Distinct().ToList();
        var shown = charters.Take(request.Shown).ToHashSet();
        return new WaitingList(await SayAsync([.. waiting.Where(i => shown.Contains(i.Charter))], ct), charters.Count);
    }

    // A thousand charters may be agreed; what keeps one from operation is read where somebody reads it.
    private async Task<IReadOnlyList<WaitingItem>> SayAsync(List<WaitingItem> shown, CancellationToken ct)
    {
        var agreed = shown.Where(i => i.Kind == Wait.MoveToOperational).Select(i => i.Charter).ToList();
        var held = agreed.Count == 0 ? [] : await bodies.HeldUpAsync(await db.Charters.AsNoTracking().Where(c => agreed.Contains(c.Id)).ToListAsync(ct), ct);
        return [.. shown.Select(i => i.Kind == Wait.MoveToOperational ? i with { Sentence = $"Every party has signed. {held[i.Charter]}" } : i)];
    }

    private async Task<IEnumerable<WaitingItem>> OfMyPartyAsync(Actor actor, CancellationToken ct)
    {
        if (actor.StandsFor is not { } party)
        {
            return [];
        }

        var charters = await db.Charters.AsNoTracking().ReachableBy(actor)
            .Where(c => c.Parties.Any(p => p.Partner == party) && c.Stage == Stage.Convergence)
            .Select(c => new
            {
                Charter = c,
                HasRounds = db.Rounds.Any(r => r.Charter == c.Id),
                Open = db.Statements.Count(s => s.Charter == c.Id && !s.IsRetired
                    && !db.Positions.Any(x => x.Statement == s.Id && x.Partner == party && x.Wording == s.Wording)),
            })
            .ToListAsync(ct);
        return charters
            .Where(c => !c.HasRounds && c.Open > 0 && actor.TakesPositionsFor(c.Charter) is not null)
            .Select(c => Item(Wait.TakePositions, c.Charter, $"Statements that wait for the position of your side: {c.Open}."));
    }

    private async Task<IEnumerable<WaitingItem>> ToMoveAsync(Actor actor, CancellationToken ct)
    {
        var today = clock.Today;
        // Thousands may be past their review, so no more of each is read than is told.
        var found = await db.Charters.ReachableBy(actor)
            .Where(c => c.Stage == Stage.Agreed || (c.Stage == Stage.Operational && c.Terms.ReviewDate < today)
                || (c.Stage == Stage.Convergence && !db.Rounds.Any(r => r.Charter == c.Id && r.Closed == null)
                    && !db.ParkedQuestions.Any(q => q.Charter == c.Id && q.Settled == null)
                    && !db.Positions.Any(x => x.Charter == c.Id && x.Stance == Stance.Object && db.Statements.Any(s => s.Id == x.Statement && !s.IsRetired))
                    && c.Parties.All(p => !db.Statements.Any(s => s.Charter == c.Id && !s.IsRetired
                        && !db.Positions.Any(x => x.Statement == s.Id && x.Partner == p.Partner && x.Wording == s.Wording)))))
            .Select(c => new { c.Id, c.Code, c.Title, c.Stage, c.StageSince, c.Terms.ReviewDate }).ToListAsync(ct);
        return found.Select(c => c.Stage switch
        {
            Stage.Agreed => new WaitingItem(Wait.MoveToOperational, c.Id, c.Code, c.Title, "", c.StageSince),
            Stage.Convergence => new WaitingItem(
                Wait.MoveToReview, c.Id, c.Code, c.Title, "Every party has taken its positions and nobody objects. Freeze it for signing.", c.StageSince),
            _ => new WaitingItem(
                Wait.Review, c.Id, c.Code, c.Title, FormattableString.Invariant($"Its review was due on {c.ReviewDate:d MMMM yyyy}."),
                new DateTimeOffset(c.ReviewDate, TimeOnly.MinValue, TimeSpan.Zero)),
        });
    }

    private async Task<IEnumerable<WaitingItem>> SignalsAsync(Actor actor, CancellationToken ct)
    {
        var mine = db.SignalsFor(actor).AsNoTracking().Where(s => s.State == SignalState.Open && (s.Owner == null || s.Owner == actor.Id));
        return (await db.Rows(mine, actor).ToListAsync(ct)).Select(s => new WaitingItem(
            Wait.AnswerSignal, s.Charter, s.Code, s.Title, FormattableString.Invariant($"Drift: {s.Sentence} Answer by {s.DueOn:d MMMM yyyy}."),
            new DateTimeOffset(s.FoundOn, TimeOnly.MinValue, TimeSpan.Zero), Signal: s.Id));
    }

    internal static WaitingItem Item(Wait kind, Charter charter, FormattableString sentence) =>
        new(kind, charter.Id, charter.Code, charter.Title, FormattableString.Invariant(sentence), charter.StageSince);
}
