using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace RelationshipOffice.Web.Layout;

/// <summary>Where a page met a fault, shows what the layout says of it with an error id, under which the log has the rest.</summary>
public sealed class FaultBoundary(ILogger<FaultBoundary> log) : ErrorBoundaryBase
{
    private string _id = "";

    /// <summary>What is shown instead of the page, by the error id.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<string> Fault { get; set; } = default!;

    protected override Task OnErrorAsync(Exception exception)
    {
        _id = Activity.Current?.TraceId.ToString()[..12] ?? Guid.CreateVersion7().ToString("N")[^12..];
        log.LogError(exception, "Fault {ErrorId} in an open page", _id);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddContent(0, CurrentException is null ? ChildContent : Fault(_id));
}
