using Microsoft.AspNetCore.Components;

namespace RelationshipOffice.Web.Shared;

/// <summary>One column of an <see cref="OfficeGrid{TRow}"/>. The first is the row's name and its link.</summary>
public sealed class OfficeColumn<TRow> : ComponentBase, IDisposable
{
    [CascadingParameter]
    private OfficeGrid<TRow> Grid { get; set; } = default!;

    /// <summary>The heading; units belong here.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The cell as text; use the content for anything richer.</summary>
    [Parameter]
    public Func<TRow, string?>? Text { get; set; }

    [Parameter]
    public RenderFragment<TRow>? ChildContent { get; set; }

    /// <summary>A value of the query's sort enum; without it the column does not sort.</summary>
    [Parameter]
    public Enum? SortBy { get; set; }

    /// <summary>Figures stand right, in tabular digits.</summary>
    [Parameter]
    public bool IsFigure { get; set; }

    /// <summary>Left out of the card that a phone shows.</summary>
    [Parameter]
    public bool WideOnly { get; set; }

    public RenderFragment Cell(TRow row) => ChildContent?.Invoke(row) ?? (builder => builder.AddContent(0, Text?.Invoke(row)));

    public void Dispose() => Grid.Remove(this);

    protected override void OnInitialized() => Grid.Add(this);
}
