using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Shared;

/// <summary>
/// A form whose model is the command itself. A field is checked by the command's own validator when it is left, and all of
/// them on submit; refusals stand at their field and in a summary that leads to it, the first faulty field gets the focus,
/// a second submit waits for the first, and nothing typed is lost by any of them.
/// </summary>
public sealed partial class CommandForm<TCommand, TResult> : ComponentBase, IDisposable
    where TCommand : class, ICommand<TResult>
{
    private readonly PendingWork _work = new();
    private readonly HashSet<FieldIdentifier> _left = [];
    private EditContext _edit = default!;
    private ValidationMessageStore _messages = default!;
    private IReadOnlyList<Error> _told = [];
    private IReadOnlyList<Refused> _refused = [];
    private ElementReference _summary;
    private bool _sending;
    private bool _isDone;
    private bool _conflict;

    [Parameter, EditorRequired]
    public TCommand Command { get; set; } = default!;

    /// <summary>What happens after the command was carried out.</summary>
    [Parameter]
    public EventCallback<TResult> Done { get; set; }

    /// <summary>
    /// Asked when every field is right, before anything is sent: refusals are shown, and none means that the asker shows
    /// something first. Null sends.
    /// </summary>
    [Parameter]
    public Func<Task<IReadOnlyList<Error>?>>? Review { get; set; }

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

    /// <summary>Whose story tells of a newer version, where the command itself names no charter, outcome, person or partner.</summary>
    [Parameter]
    public Subject? About { get; set; }

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    [Inject]
    private Office Office { get; set; } = default!;

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    protected override void OnInitialized()
    {
        _edit = new EditContext(Command);
        _messages = new ValidationMessageStore(_edit);
        _edit.OnFieldChanged += CheckField;
    }

    public void Dispose() => _edit.OnFieldChanged -= CheckField;

    private async Task SubmitAsync()
    {
        if (_sending || _isDone)
        {
            return;
        }

        _sending = true;
        try
        {
            await _work.SettledAsync();
            var faults = Faults();
            if (faults.Count > 0 || AreFieldsInDoubt())
            {
                await ShowAsync(faults, []);
                return;
            }

            if (Review is not null && await Review() is { } before)
            {
                await ShowAsync(before, RefusedAt(before));
                return;
            }

            var result = await Office.SendAsync(Command);
            await ShowAsync(result.Errors, RefusedAt(result.Errors));
            if (result.IsDone)
            {
                // A second click may arrive before the form is gone.
                _isDone = true;
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
        var newest = await NewestVersion!();
        if (Command is IVersionedOnceKept kept)
        {
            kept.Version = newest;
        }
        else if (Command is IVersioned versioned && newest is { } known)
        {
            versioned.Version = known;
        }

        await SubmitAsync();
    }

    private void CheckField(object? sender, FieldChangedEventArgs changed)
    {
        _left.Add(changed.FieldIdentifier);
        Tell(Faults());
    }

    private List<Refused> RefusedAt(IEnumerable<Error> errors) => [.. errors.Select(e => (Error: e, At: At(e))).Where(e => e.At is not null)
        .Select(e => new Refused(e.At!.Value, e.Error.Message, FieldPath.ValueOf(e.At.Value)))];

    private IReadOnlyList<Error> Faults() => Services.GetService<IValidator<TCommand>>() is { } validator
        ? [.. validator.Validate(Command).Errors.Select(f => new Error(f.ErrorCode, f.ErrorMessage, f.PropertyName))]
        : [];

    // A field may hold what is no value at all, such as half a date or a name that is nowhere: it says so itself.
    private bool AreFieldsInDoubt()
    {
        _messages.Clear();
        return _edit.GetValidationMessages().Any();
    }

    private async Task ShowAsync(IReadOnlyList<Error> errors, IReadOnlyList<Refused> refused)
    {
        _refused = refused;
        _left.UnionWith(errors.Select(At).OfType<FieldIdentifier>());
        _told = errors;
        _conflict = errors.Any(e => e == OfficeErrors.Conflict);
        Tell(refused.Count > 0 ? [] : errors);
        if (errors.Count > 0 || _edit.GetValidationMessages().Any())
        {
            StateHasChanged();
            await FocusAsync(null);
        }
    }

    // A refusal of the door stays at its field until what stands there is changed; looking at it changes nothing.
    private void Tell(IReadOnlyList<Error> faults)
    {
        _messages.Clear();
        foreach (var fault in faults)
        {
            if (At(fault) is { } field && _left.Contains(field))
            {
                _messages.Add(field, fault.Message);
            }
        }

        foreach (var refused in _refused.Where(r => Equals(FieldPath.ValueOf(r.Field), r.Value)))
        {
            _messages.Add(refused.Field, refused.Message);
        }

        _edit.NotifyValidationStateChanged();
    }

    // Without a message: the first faulty field, or the summary where no field is at fault.
    private ValueTask FocusAsync(string? message) => Script.InvokeVoidAsync("officeForms.focus", _summary, message);

    private FieldIdentifier? At(Error error) => FieldPath.Find(Command, error.Field);

    private bool IsAtAField(Error error) => At(error) is not null;

    private sealed record Refused(FieldIdentifier Field, string Message, object? Value);
}
