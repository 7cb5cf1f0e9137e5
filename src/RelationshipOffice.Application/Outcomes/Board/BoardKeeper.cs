using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;

namespace RelationshipOffice.Application.Outcomes.Board;

/// <summary>
/// Keeps the office's board between questions. To see that nothing happened costs one statement; what happened is read anew
/// and nothing else (ADR 22). Of several who ask after a change one reads, and the others wait for it.
/// </summary>
internal sealed class BoardKeeper(IDbContextFactory<OfficeDbContext> contexts, TimeProvider time) : IDisposable
{
    // More subjects than this are read sooner together with all others.
    private const int Most = 400;

    // What was written past the activity, which only the nightly proof of the rollups does, is not hidden for longer.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    // Early enough that nobody who asks has to wait for it.
    private static readonly TimeSpan RenewedAfter = TimeSpan.FromMinutes(8);

    private readonly SemaphoreSlim _one = new(1);
    private Kept? _kept;
    private volatile bool _wasAsked = true;

    public async Task<OfficeBoard> ReadAsync(DateOnly today, CancellationToken ct)
    {
        _wasAsked = true;
        var asked = Stopwatch.GetTimestamp();
        // Of its own, for the asker's shows no more than the asker may see.
        await using var db = await contexts.CreateDbContextAsync(ct);
        // Asked before anything is read: what is written meanwhile makes the next asker look again.
        var now = await OfficeState.ReadAsync(db, ct);
        if (Fresh(today) is { } kept && now.Says(kept.State))
        {
            return kept.Board;
        }

        await _one.WaitAsync(ct);
        try
        {
            // What somebody began to read after this question is good for it too, whatever was written meanwhile: where changes
            // never end, those who wait would else read one after the other.
            return Fresh(today) is { } read && read.Began > asked ? read.Board : await ReadAnewAsync(db, today, ct);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>
    /// Reads everything, so that the next who asks need not: before anybody has asked, when a new day has begun, and before what
    /// is kept is too old. Where nobody asked since, it is left.
    /// </summary>
    public async Task RenewAsync(DateOnly today, CancellationToken ct)
    {
        if (!_wasAsked || (_kept is { } kept && kept.Day == today && time.GetElapsedTime(kept.At) < RenewedAfter))
        {
            return;
        }

        _wasAsked = false;
        try
        {
            _kept = await WholeAsync(today, ct);
        }
        catch
        {
            // A reading that failed is tried again.
            _wasAsked = true;
            throw;
        }
    }

    public void Dispose() => _one.Dispose();

    // Who asks meanwhile goes on with what there is, and what is written meanwhile is found at the next question.
    private async Task<Kept> WholeAsync(DateOnly today, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var began = Stopwatch.GetTimestamp();
        var now = await OfficeState.ReadAsync(db, ct);
        return await WholeAsync(db, now, now.Known(null, 0), today, began, ct);
    }

    private async Task<OfficeBoard> ReadAnewAsync(OfficeDbContext db, DateOnly today, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        var now = await OfficeState.ReadAsync(db, ct);
        var kept = Fresh(today);
        if (kept is not null && now.Says(kept.State))
        {
            return kept.Board;
        }

        var known = now.Known(kept?.State, kept?.Known ?? 0);
        if (kept is not null && await OfficeState.ChangedAsync(db, kept.Known, Most, ct) is var changed && changed.Count <= Most)
        {
            var facts = await new FactsReader(db, today).ReadAgainAsync(kept.Board.Facts, changed, ct);
            _kept = kept with { State = now, Known = known, Began = began, Board = new OfficeBoard(facts, today, kept.Board) };
        }
        else
        {
            _kept = await WholeAsync(db, now, known, today, began, ct);
        }

        return _kept.Board;
    }

    private async Task<Kept> WholeAsync(OfficeDbContext db, OfficeState now, long known, DateOnly today, long began, CancellationToken ct)
    {
        var at = time.GetTimestamp();
        return new Kept(now, known, today, at, began, new OfficeBoard(await new FactsReader(db, today).ReadAsync(ct), today));
    }

    private Kept? Fresh(DateOnly today) => _kept is { } kept && kept.Day == today && time.GetElapsedTime(kept.At) < Longest ? kept : null;

    private sealed record Kept(OfficeState State, long Known, DateOnly Day, long At, long Began, OfficeBoard Board);
}
