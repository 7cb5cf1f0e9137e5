using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Shared;

/// <summary>
/// A form whose model is the command itself. Fields are checked by the command's own validator, a second submit waits
/// for the first, refusals stand at their field or on top, and nothing typed is lost by any of them.
/// </summary>
public sealed partial class CommandForm<TCommand, TResult> : ComponentBase, IDisposable
    where TCommand : class, ICommand<TResult>
{
    private EditContext _edit = default!;
    private ValidationMessageStore _messages = default!;
    private IReadOnlyList<Error> _refusals = [];
    private ElementReference _summary;
    private bool _sending;
    private bool _conflict;
    private ActivityRow? _newer;

    [Parameter, EditorRequired]
    public TCommand Command { get; set; } = default!;

    /// <summary>What happens after the command was carried out.</summary>
    [Parameter]
    public EventCallback<TResult> Done { get; set; }

    /// <summary>Shows a Cancel button when set.</summary>
    [Parameter]
    public EventCallback Cancel { get; set; }

    /// <summary>The words on the submit button: a verb.</summary>
    [Parameter]
    public string Submit { get; set; } = "Save";

    [Parameter]
    public string? Id { get; set; }

    /// <summary>Asks for the newest version after a conflict; without it the form only says that there is one.</summary>
    [Parameter]
    public Func<Task<uint?>>? NewestVersion { get; set; }

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    [Inject]
    private Office Office { get; set; } = default!;

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    protected override void OnInitialized()
    {
        _edit = new EditContext(Command);
        _messages = new ValidationMessageStore(_edit);
        _edit.OnFieldChanged += CheckField;
    }

    public void Dispose() => _edit.OnFieldChanged -= CheckField;

    private IReadOnlyList<Error> Check(Func<IValidator<TCommand>, FluentValidation.Results.ValidationResult> how) =>
        Services.GetService<IValidator<TCommand>>() is { } validator
            ? [.. how(validator).Errors.Select(f => new Error(f.ErrorCode, f.ErrorMessage, f.PropertyName))]
            : [];

    private void CheckField(object? sender, FieldChangedEventArgs changed)
    {
        _messages.Clear(changed.FieldIdentifier);
        var faults = Check(v => v.Validate(Command, options => options.IncludeProperties(changed.FieldIdentifier.FieldName)));
        foreach (var fault in faults)
        {
            _messages.Add(changed.FieldIdentifier, fault.Message);
        }

        _edit.NotifyValidationStateChanged();
    }

    private async Task SubmitAsync()
    {
        if (_sending)
        {
            return;
        }

        if (Check(v => v.Validate(Command)) is { Count: > 0 } faults)
        {
            await ShowAsync(faults);
            return;
        }

        _sending = true;
        try
        {
            var result = await Office.SendAsync(Command);
            await ShowAsync(result.Errors);
            if (result.IsDone)
            {
                await Done.InvokeAsync(result.Value);
            }
        }
        finally
        {
            _sending = false;
        }
    }

    private async Task TryAgainAsync()
    {
        if (Command is IVersioned versioned && await NewestVersion!() is { } newest)
        {
            versioned.Version = newest;
        }

        await SubmitAsync();
    }

    private async Task ShowAsync(IReadOnlyList<Error> errors)
    {
        _messages.Clear();
        foreach (var error in errors.Where(IsAtAField))
        {
            _messages.Add(_edit.Field(error.Field!), error.Message);
        }

        _edit.NotifyValidationStateChanged();
        _refusals = [.. errors.Where(e => !IsAtAField(e))];
        _conflict = errors.Any(e => e == OfficeErrors.Conflict);
        _newer = _conflict ? await NewestChangeAsync() : null;
        if (errors.Count > 0)
        {
            // The summary comes into view and is read out; the fields below carry their own messages.
            StateHasChanged();
            await _summary.FocusAsync();
        }
    }

    // Who saved the newer version, and what: the newest entry in the story of the record that the command names.
    private async Task<ActivityRow?> NewestChangeAsync() =>
        ConflictSubject.Of(Command) is { } about && (await Office.AskAsync(new GetHistory(about, new Slice(1, 1)))).TryGet(out var story)
            ? story.Rows.FirstOrDefault()
            : null;

    private static bool IsAtAField(Error error) => error.Field is { } field && typeof(TCommand).GetProperty(field) is not null;
}
