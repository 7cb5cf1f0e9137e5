using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using RelationshipOffice.Application.Live;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;
using RelationshipOffice.Web.Access.Circuits;

namespace RelationshipOffice.Web.Shared;

/// <summary>What every page shares: it asks through the door, follows changes, keeps what prerendering asked, and stops what it started.</summary>
public abstract class OfficePage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<IDisposable> _started = [];
    protected OfficePage() => Left = _left.Token;

    [Inject]
    protected Office Office { get; set; } = default!;

    [Inject]
    private ChangeFeed Feed { get; set; } = default!;

    [Inject]
    private KeptAnswers Kept { get; set; } = default!;

    [Inject]
    private CircuitMark Mark { get; set; } = default!;

    /// <summary>Cancelled when the person leaves the page; what began before may still ask for it afterwards.</summary>
    protected CancellationToken Left { get; }

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        try
        {
            await base.SetParametersAsync(parameters);
        }
        finally
        {
            _loaded.TrySetResult();
        }
    }

    /// <summary>Asks, or takes the answer that prerendering already got to the same question.</summary>
    protected Task<Result<T>> AskAsync<T>(IQuery<T> query) =>
        Kept.AskAsync(GetType().Name, query, RendererInfo.IsInteractive, () => Office.AskAsync(query, Left));

    /// <summary>Whether the reader may do this, so that a page offers it to nobody else; the door decides anew.</summary>
    protected async Task<bool> MayAsync(Permission permission) => (await AskAsync(new GetMe())).TryGet(out var me) && me.May(permission);

    /// <summary>Runs <paramref name="reload"/> when anything of this kind changed, anywhere.</summary>
    protected void Follow(SubjectKind kind, Func<Task> reload) => Follow(c => c.Kind == kind, reload);

    /// <summary>Runs <paramref name="reload"/> when anything at all changed.</summary>
    protected void FollowAll(Func<Task> reload) => Follow(_ => true, reload);

    /// <summary>Runs <paramref name="reload"/> when the record changed that the page shows now; none: any of the kind.</summary>
    protected void Follow(SubjectKind kind, Func<Guid?> shown, Func<Task> reload) => Follow(c => c.IsOf(kind, shown()), reload);

    // At its own pace, when a browser shows this page, and when it is its turn among all that ask anew.
    private void Follow(Func<Change, bool> concerns, Func<Task> reload)
    {
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        var pace = new Pace();
        _started.Add(Feed.Follow(async changed =>
        {
            if (changed is not { } known || concerns(known))
            {
                await RefreshInTurnAsync(reload, pace);
            }
        }));
    }

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
        _started.ForEach(s => s.Dispose());
        GC.SuppressFinalize(this);
    }

    private async Task RefreshInTurnAsync(Func<Task> reload, Pace pace)
    {
        if (!pace.Takes())
        {
            return;
        }

        try
        {
            await pace.RestAsync(Left);
            await Mark.InSightAsync(Left);
            // News that came while the page was still loading: what it shows stands on what it loads first.
            await _loaded.Task.WaitAsync(Left);
            var asked = Stopwatch.GetTimestamp();
            using var turn = await Feed.TurnAsync(Left);
            pace.Begins();
            await RefreshAsync(reload);
            pace.Took(Stopwatch.GetElapsedTime(asked));
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
