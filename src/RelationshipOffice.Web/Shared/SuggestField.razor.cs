using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;

namespace RelationshipOffice.Web.Shared;

/// <summary>Chooses one of many by typing a part of its name; what is typed and matches nothing stays, and says so.</summary>
public sealed partial class SuggestField<TOption> : ComponentBase, IDisposable
    where TOption : class
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly string _id = $"suggest-{Guid.CreateVersion7():N}";
    private ValidationMessageStore? _doubts;
    private CancellationTokenSource? _searching;
    private IReadOnlyList<TOption> _options = [];
    private TOption? _shown;
    private string _text = "";
    private string? _answered;
    private int _at = -1;
    private bool _isOpen;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The command's field, so that refusals stand here.</summary>
    [Parameter, EditorRequired]
    public FieldIdentifier Field { get; set; }

    /// <summary>What is chosen.</summary>
    [Parameter]
    public TOption? Chosen { get; set; }

    [Parameter]
    public EventCallback<TOption?> ChosenChanged { get; set; }

    /// <summary>What goes with these words, best first; empty words ask for the first of all.</summary>
    [Parameter, EditorRequired]
    public Func<string, CancellationToken, Task<IReadOnlyList<TOption>>> Find { get; set; } = default!;

    /// <summary>What an option is called.</summary>
    [Parameter, EditorRequired]
    public Func<TOption?, string?> NameOf { get; set; } = default!;

    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public string? HelperText { get; set; }

    /// <summary>What to say where no option matches.</summary>
    [Parameter]
    public string NothingFound { get; set; } = "Nothing has this name.";

    [CascadingParameter]
    private EditContext? Form { get; set; }

    [CascadingParameter]
    private PendingWork? Work { get; set; }

    private bool IsOpen => _isOpen && _options.Count > 0;

    private string? Fault => _doubts?[Field].FirstOrDefault() ?? Form?.GetValidationMessages(Field).FirstOrDefault();

    protected override void OnInitialized()
    {
        if (Form is not null)
        {
            _doubts = new ValidationMessageStore(Form);
            Form.OnValidationStateChanged += Show;
        }
    }

    protected override void OnParametersSet()
    {
        if (!Equals(_shown, Chosen))
        {
            (_shown, _text) = (Chosen, NameOf(Chosen) ?? "");
        }
    }

    public void Dispose()
    {
        _searching?.Cancel();
        _searching?.Dispose();
        if (Form is not null)
        {
            Form.OnValidationStateChanged -= Show;
        }
    }

    private async Task TypeAsync(string? typed)
    {
        (_text, _isOpen) = (typed ?? "", true);
        await SearchAsync(_text, Pause);
    }

    private async Task OpenAsync()
    {
        _isOpen = true;
        // The chosen name stands in the field: offer the others too.
        await SearchAsync(_text == NameOf(Chosen) ? "" : _text, TimeSpan.Zero);
    }

    private Task KeyAsync(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown" or "ArrowUp" when IsOpen:
                _at = (_at + (key.Key == "ArrowDown" ? 1 : _options.Count - (_at < 0 ? 0 : 1))) % _options.Count;
                return Task.CompletedTask;
            case "ArrowDown" or "ArrowUp":
                return OpenAsync();
            case "Escape":
                Close();
                return Task.CompletedTask;
            case "Enter" when _isOpen:
                return Started(TakeAsync());
            default:
                return Task.CompletedTask;
        }
    }

    // Enter takes the option that is marked; typing marks the best one, as soon as the search has answered.
    private async Task TakeAsync()
    {
        await AnsweredAsync();
        if (_answered == _text && _at >= 0 && _at < _options.Count)
        {
            await ChooseAsync(_options[_at]);
        }
    }

    private Task Leave() => Started(LeaveAsync());

    private async Task LeaveAsync()
    {
        if (_text == (NameOf(Chosen) ?? ""))
        {
            Close();
            _doubts?.Clear();
        }
        else if (string.IsNullOrWhiteSpace(_text))
        {
            await ChooseAsync(null);
        }
        else
        {
            await AnsweredAsync();
            if (_answered != _text)
            {
                // Back in the field already, and typing.
                return;
            }

            var same = _options.FirstOrDefault(o => string.Equals(NameOf(o), _text.Trim(), StringComparison.OrdinalIgnoreCase));
            await (same is not null || _options.Count == 1 ? ChooseAsync(same ?? _options[0]) : DoubtAsync());
        }

        Form?.NotifyFieldChanged(Field);
    }

    private async Task ChooseAsync(TOption? option)
    {
        Close();
        _doubts?.Clear();
        (_shown, _text) = (option, NameOf(option) ?? "");
        await ChosenChanged.InvokeAsync(option);
        Form?.NotifyFieldChanged(Field);
    }

    private async Task DoubtAsync()
    {
        var typed = _text;
        Close();
        if (Chosen is not null)
        {
            _shown = null;
            await ChosenChanged.InvokeAsync(null);
        }

        _doubts?.Clear();
        _doubts?.Add(Field, $"“{typed.Trim()}” is not one of the list. Choose one, or empty the field.");
    }

    private Task AnsweredAsync() => _answered == _text ? Task.CompletedTask : SearchAsync(_text, TimeSpan.Zero);

    private async Task SearchAsync(string words, TimeSpan pause)
    {
        _searching?.Cancel();
        using var search = _searching = new CancellationTokenSource();
        var text = _text;
        try
        {
            await Task.Delay(pause, search.Token);
            var found = await Find(words.Trim(), search.Token);
            if (_searching == search)
            {
                (_options, _answered, _at) = (found, text, words.Length > 0 && found.Count > 0 ? 0 : -1);
            }
        }
        catch (OperationCanceledException)
        {
            // Typed on, or left: a later search answers.
        }
        finally
        {
            _searching = _searching == search ? null : _searching;
        }
    }

    private void Close() => (_isOpen, _options, _answered, _at) = (false, [], null, -1);

    private Task Started(Task work)
    {
        Work?.Add(work);
        return work;
    }

    private void Show(object? sender, ValidationStateChangedEventArgs changed) => StateHasChanged();
}
