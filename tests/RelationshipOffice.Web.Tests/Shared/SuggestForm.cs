using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Tests.Shared;

/// <summary>A form with one suggestion field, as a dialog would hold it.</summary>
public sealed class SuggestForm : ComponentBase
{
    private EditContext _edit = default!;

    [Parameter]
    public SuggestFieldTests.Form Form { get; set; } = default!;

    [Parameter]
    public Func<string, CancellationToken, Task<IReadOnlyList<string>>> Find { get; set; } = default!;

    protected override void OnInitialized() => _edit = new EditContext(Form);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<CascadingValue<EditContext>>(0);
        builder.AddComponentParameter(1, "Value", _edit);
        builder.AddComponentParameter(2, "ChildContent", (RenderFragment)(inner =>
        {
            inner.OpenComponent<SuggestField<string>>(0);
            inner.AddComponentParameter(1, "Label", "Partner");
            inner.AddComponentParameter(2, "Field", _edit.Field(nameof(Form.Name)));
            inner.AddComponentParameter(3, "Chosen", Form.Name);
            inner.AddComponentParameter(4, "ChosenChanged", EventCallback.Factory.Create<string?>(this, chosen => Form.Name = chosen));
            inner.AddComponentParameter(5, "Find", Find);
            inner.AddComponentParameter(6, "NameOf", (Func<string?, string?>)(name => name));
            inner.CloseComponent();
        }));
        builder.CloseComponent();
    }
}
