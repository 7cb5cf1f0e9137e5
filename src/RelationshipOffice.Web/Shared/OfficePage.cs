using Microsoft.AspNetCore.Components;
using RelationshipOffice.Application.Live;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Access.Circuits;

namespace RelationshipOffice.Web.Shared;

/// <summary>What every page shares: it asks through the door, follows changes, keeps what prerendering asked, and stops what it started.</summary>
public abstract class OfficePage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private readonly List<IDisposable> _started = [];
    private KeptAnswers? _kept;

    protected OfficePage() => Left = _left.Token;

    [Inject]
    protected Office Office { get; set; } = default!;

    [Inject]
    private ChangeFeed Feed { get; set; } = default!;

    [Inject]
    private PersistentComponentState State { get; set; } = default!;

    [Inject]
    private CircuitMark Mark { get; set; } = default!;

    /// <summary>Cancelled when the person leaves the page; what began before may still ask for it afterwards.</summary>
    protected CancellationToken Left { get; }

    /// <summary>Asks, or takes the answer that prerendering already got to the same question.</summary>
    protected async Task<Result<T>> AskAsync<T>(IQuery<T> query)
    {
        _kept ??= new KeptAnswers(State, GetType().Name, keeps: !RendererInfo.IsInteractive);
        if (_kept.TryTake(query, out Result<T>? kept))
        {
            return kept;
        }

        var answer = await Office.AskAsync(query, Left);
        _kept.Keep(query, answer);
        return answer;
    }

    /// <summary>
    /// Runs <paramref name="reload"/> when something of this kind changed anywhere: at most once per tenth of a second, when a
    /// browser shows this page, and when it is its turn among all that ask anew.
    /// </summary>
    protected void Follow(SubjectKind kind, Func<Task> reload)
    {
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        var pending = 0;
        _started.Add(Feed.Follow(async changed =>
        {
            if ((changed is { } noun && noun != kind) || Interlocked.Exchange(ref pending, 1) == 1)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
            await RefreshInTurnAsync(reload, () => Interlocked.Exchange(ref pending, 0));
        }));
    }

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
        _started.ForEach(s => s.Dispose());
        _kept?.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task RefreshInTurnAsync(Func<Task> reload, Action begins)
    {
        try
        {
            await Mark.InSightAsync(Left);
            using var turn = await Feed.TurnAsync(Left);
            begins();
            await RefreshAsync(reload);
        }
        catch (OperationCanceledException)
        {
            // The person left before it was this page's turn.
        }
    }

    /// <summary>Loads anew from outside the renderer, unless the person has left; a fault goes to the page.</summary>
    protected async Task RefreshAsync(Func<Task> reload)
    {
        try
        {
            await InvokeAsync(async () =>
            {
                if (!_left.IsCancellationRequested)
                {
                    await reload();
                    StateHasChanged();
                }
            });
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            // The person left while the answer was on its way.
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }
}
