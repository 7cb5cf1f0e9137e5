using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Charters.Drafting;

/// <summary>One statement with what can be done to it, where the parties stand beside it, and its editor in its place.</summary>
public sealed partial class StatementCard
{
    private IReadOnlyList<Error> _refusals = [];
    private string _moved = "";

    [Parameter, EditorRequired]
    public CharterDetails Charter { get; set; } = default!;

    [Parameter, EditorRequired]
    public StatementRow Statement { get; set; } = default!;

    [Parameter]
    public bool IsEdited { get; set; }

    /// <summary>What this person typed here before and has not saved.</summary>
    [Parameter]
    public UnsavedRow? Unsaved { get; set; }

    /// <summary>The statement to edit from now on; none ends editing.</summary>
    [Parameter]
    public EventCallback<StatementId?> Edit { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private bool ShowsPositions => Charter.Stage == Stage.Convergence || Statement.Positions.Any(p => p.Stance is not null);

    private List<StatementRow> Siblings => [.. Charter.Statements.Where(s => s.Section == Statement.Section)];

    private int Place => Siblings.FindIndex(s => s.Id == Statement.Id) + 1;

    private Task KeyAsync(KeyboardEventArgs key) => (key.AltKey, key.Key) switch
    {
        (true, "ArrowUp") when Place > 1 => MoveAsync(Place - 1),
        (true, "ArrowDown") when Place < Siblings.Count => MoveAsync(Place + 1),
        _ => Task.CompletedTask,
    };

    private async Task MoveAsync(int place)
    {
        var result = await Office.SendAsync(new MoveStatement { Statement = Statement.Id, Version = Statement.Version, Place = place });
        _refusals = result.Errors;
        await Changed.InvokeAsync();
        _moved = result.IsDone ? $"Moved to place {Place} of {Siblings.Count}." : "";
    }

    private async Task RetireAsync()
    {
        var dialog = await Dialogs.ShowAsync<RetireStatementDialog>(
            "Retire a statement", new DialogParameters<RetireStatementDialog> { { d => d.Charter, Charter.Id }, { d => d.Statement, Statement } }, OfficeDialog.Options);
        if (await dialog.Result is { Canceled: false })
        {
            await Changed.InvokeAsync();
        }
    }
}
