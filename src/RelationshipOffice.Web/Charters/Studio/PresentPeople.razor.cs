using Microsoft.AspNetCore.Components;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Charters.Studio;

public sealed partial class PresentPeople
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    private readonly Guid _page = Guid.CreateVersion7();
    private IReadOnlyList<PresentPerson> _present = [];
    private (CharterId, Section?)? _said;
    private PeriodicTimer? _beat;
    private Task _saying = Task.CompletedTask;

    [Parameter, EditorRequired]
    public CharterId Charter { get; set; }

    /// <summary>Where this person writes; none while they read.</summary>
    [Parameter]
    public Section? Writes { get; set; }

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        Dispose();
        _beat?.Dispose();
        if (_said is not null)
        {
            // A word that is still on its way would come after the goodbye, and hold for a minute.
            await _saying.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Office.SendAsync(new LeaveCharter { Page = _page });
        }
    }

    protected override void OnInitialized()
    {
        Follow(SubjectKind.Presence, () => Charter.Value, LookAsync);
        if (RendererInfo.IsInteractive)
        {
            _beat = new PeriodicTimer(Heartbeat, Time);
            _ = BeatAsync(_beat);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && _said != (Charter, Writes))
        {
            _said = (Charter, Writes);
            await SayAsync();
            await LookAsync();
        }
    }

    private async Task BeatAsync(PeriodicTimer beat)
    {
        while (await beat.WaitForNextTickAsync())
        {
            // Somebody who vanished without a word is found by looking again.
            await RefreshAsync(async () =>
            {
                await SayAsync();
                await LookAsync();
            });
        }
    }

    private Task SayAsync() => _saying = Office.SendAsync(new BePresent { Charter = Charter, Page = _page, Section = Writes });

    private async Task LookAsync() => _present = (await Office.AskAsync(new FindPresent(Charter), Left)).TryGet(out var found) ? found.Rows : [];
}
