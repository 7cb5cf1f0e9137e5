using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Shared;

/// <summary>
/// A list: a semantic table with paging by the server; search, filters, order and page live in the address. Rows are
/// links; arrows or J and K walk over them. Old rows stay while new ones load. On a phone each row is a card.
/// <code>
/// &lt;OfficeGrid @ref="_grid" TRow="PartnerRow" Rows="FindAsync" One="partner" Many="partners" Href="p => $"/partners/{p.Id.Value}""&gt;
///     &lt;FilterContent&gt;&lt;OfficeFilter T="PartnerKind" Key="kind" Label="Kind" Words="k => k.InWords()" /&gt;&lt;/FilterContent&gt;
///     &lt;ChildContent&gt;
///         &lt;OfficeColumn Title="Name" Text="p => p.Name" SortBy="PartnerSort.Name" /&gt;
///         &lt;OfficeColumn Title="Kind" Context="p"&gt;@p.Kind.InWords()&lt;/OfficeColumn&gt;
///     &lt;/ChildContent&gt;
/// &lt;/OfficeGrid&gt;
///
/// private Task&lt;Result&lt;Page&lt;PartnerRow&gt;&gt;&gt; FindAsync(ListState list) => AskAsync(new FindPartners
///     { Search = list.Search, Kind = list.Choice&lt;PartnerKind&gt;("kind"), Sort = list.SortedBy&lt;PartnerSort&gt;(), IsDescending = list.IsDescending, Slice = list.Slice });
/// </code>
/// A page that follows changes calls <see cref="ReloadAsync"/>. The first value of the sort enum is the list's own order.
/// </summary>
public sealed partial class OfficeGrid<TRow> : ComponentBase, IListHost, IDisposable
{
    private readonly List<OfficeColumn<TRow>> _columns = [];
    private readonly HashSet<string> _filters = [];
    private string _search = "";
    private Page<TRow>? _page;
    private HashSet<string> _shared = [];
    private IReadOnlyList<Error> _refusals = [];
    private string _path = "";
    private int _asked;
    private int _shown;
    private bool _left;

    /// <summary>Asks the door for what the address wants.</summary>
    [Parameter, EditorRequired]
    public Func<ListState, Task<Result<Page<TRow>>>> Rows { get; set; } = default!;

    /// <summary>The columns.</summary>
    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    /// <summary>Filters beside the search field.</summary>
    [Parameter]
    public RenderFragment? FilterContent { get; set; }

    /// <summary>Where a row leads.</summary>
    [Parameter]
    public Func<TRow, string>? Href { get; set; }

    /// <summary>One of these, in lower case: "partner".</summary>
    [Parameter, EditorRequired]
    public string One { get; set; } = "";

    /// <summary>Several of these: "partners".</summary>
    [Parameter, EditorRequired]
    public string Many { get; set; } = "";

    [Parameter]
    public bool HasSearch { get; set; } = true;

    /// <summary>What an empty list says before anything was ever entered.</summary>
    [Parameter]
    public RenderFragment? FirstUse { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    public ListState State { get; private set; } = default!;

    private bool IsNarrowed => State.Search.Length > 0 || _filters.Any(key => State.Text(key) is not null);

    private string Count => _page switch
    {
        null => "",
        { Total: 1 } => $"1 {One}",
        { Ends: null } when ListState.PagesOf(_page) > 1 && _page.Rows.Count > 0 => $"{State.Slice.Skip + 1:N0}–{State.Slice.Skip + _page.Rows.Count:N0} of {Total(_page)} {Many}",
        _ => $"{Total(_page)} {Many}",
    };

    private string Caption => char.ToUpperInvariant(Many[0]) + Many[1..];

    /// <summary>Asks again; the rows shown stay until the answer is there.</summary>
    public async Task ReloadAsync()
    {
        var mine = ++_asked;
        StateHasChanged();
        var answer = await Rows(State);
        if (mine < _shown || _left)
        {
            return;
        }

        _shown = mine;
        _refusals = answer.Errors;
        _page = answer.TryGet(out var page) ? page : _page;
        _shared = SharedPages();
        StateHasChanged();
        if (_page is { Rows.Count: 0, Total: > 0 } && mine == _asked && (State.Number > 1 || State.Stretch != new Stretch(ListState.RowsPerPage)))
        {
            // The last page emptied while somebody stood on it.
            Go(_page.Ends is null ? ListState.OnPage(ListState.PagesOf(_page)) : ListState.FromTheBeginning());
        }
    }

    public void Set(string key, string? value) => Go(ListState.FromTheBeginning((key, string.IsNullOrWhiteSpace(value) ? null : value.Trim())));

    public void Filters(string key) => _filters.Add(key);

    public void Dispose()
    {
        _left = true;
        Navigation.LocationChanged -= Moved;
    }

    internal void Add(OfficeColumn<TRow> column)
    {
        _columns.Add(column);
        StateHasChanged();
    }

    internal void Remove(OfficeColumn<TRow> column) => _columns.Remove(column);

    protected override Task OnInitializedAsync()
    {
        _path = PathOf(Navigation.Uri);
        Read(Navigation.Uri);
        Navigation.LocationChanged += Moved;
        return ReloadAsync();
    }

    private void Read(string uri)
    {
        State = ListState.Of(uri);
        // What is being typed stays as typed: a trailing space is the beginning of the next word.
        _search = _search.Trim() == State.Search ? _search : State.Search;
    }

    private void Search(string words)
    {
        _search = words ?? "";
        Set("q", _search);
    }

    private static string PathOf(string uri) => new Uri(uri).AbsolutePath;

    private static string? ClassOf(OfficeColumn<TRow> column) => (column.IsFigure, column.WideOnly) switch
    {
        (true, true) => "office-figure office-wide",
        (true, false) => "office-figure",
        (false, true) => "office-wide",
        _ => null,
    };

    private string? SortOf(OfficeColumn<TRow> column) => column.SortBy switch
    {
        null => null,
        { } by when !State.IsSortedBy(by) => "none",
        _ => State.IsDescending ? "descending" : "ascending",
    };

    private static string Total(Page<TRow> page) => page.IsUncounted ? $"more than {Slice.MostCounted:N0}" : $"{page.Total:N0}";

    private void Sort(Enum by) => Go(ListState.FromTheBeginning(("sort", ListState.NameOf(by, State.IsSortedBy(by) && !State.IsDescending))));

    private void ShowAll() => Go(ListState.FromTheBeginning(_filters.Append("q").Select(key => (key, (object?)null))));

    // One list is one step of the history: Back leaves it as it was, not letter by letter.
    private void Go(IReadOnlyDictionary<string, object?> changes) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(changes), replace: true);

    private void Moved(object? sender, LocationChangedEventArgs to)
    {
        if (!_left && PathOf(to.Location) == _path)
        {
            Read(to.Location);
            _ = InvokeAsync(FollowAddressAsync);
        }
    }

    private async Task FollowAddressAsync()
    {
        try
        {
            await ReloadAsync();
        }
        catch (OperationCanceledException)
        {
            // The person left while the answer was on its way.
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }

    // By its page, so that a row keeps the focus when its values change; where several lead to one page, by what they say.
    private object KeyOf(TRow row) => Href is { } page && !_shared.Contains(page(row)) ? page(row) : row!;

    private HashSet<string> SharedPages() => Href is { } page && _page is { } shown
        ? [.. shown.Rows.CountBy(r => page(r), StringComparer.Ordinal).Where(p => p.Value > 1).Select(p => p.Key)]
        : [];
}
