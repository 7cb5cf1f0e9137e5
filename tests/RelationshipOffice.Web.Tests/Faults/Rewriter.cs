using RelationshipOffice.Benchmarks.Circuits;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>An officer who words one statement of a draft of their own anew, time after time, so that what was acknowledged can be told.</summary>
internal sealed class Rewriter(int n) : IAsyncDisposable
{
    private Visitor? _visitor;
    private Circuit? _page;

    /// <summary>The latest wording of which the page said that it is saved; each has a number of its own.</summary>
    public int Acknowledged { get; private set; }

    // The office's own people come after one person for each partner.
    public Guid Officer { get; } = OfficeData.Person(Size.S.Partners + 3 + n);

    public Guid Charter { get; } = OfficeData.CharterInDraft(n, Size.S);

    /// <summary>Begins all wordings of this officer.</summary>
    public string Mark => $"Wording of {n}, number ";

    /// <summary>Opens the charter, sees there the wording that is kept, and goes on from it.</summary>
    public async Task ComeAsync(Uri office, int kept)
    {
        await DisposeAsync();
        Acknowledged = kept;
        _visitor = await Visitor.WelcomeAsync(office, Officer);
        _page = await Circuit.OpenAsync(_visitor, $"/charters/{Charter}");
        if (kept > 0)
        {
            await SeeAsync(kept);
        }
    }

    /// <summary>Saves wordings until the page ends; answers what ended it.</summary>
    public async Task<Exception> RewordToTheEndAsync()
    {
        try
        {
            while (true)
            {
                await RewordAsync(Acknowledged + 1);
                Acknowledged++;
            }
        }
        catch (Exception ended) when (ended is InvalidOperationException or TimeoutException or HttpRequestException or CircuitEnded)
        {
            return ended;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_page is not null)
        {
            await _page.DisposeAsync();
        }

        _visitor?.Dispose();
    }

    private async Task RewordAsync(int number)
    {
        await _page!.ClickAsync(p => p.Tag == "button" && p.Above().Any(a => a.Is("charter-statement")), "the menu of a statement");
        await _page.ClickAsync(p => p.Text == "Reword" && p.Handlers.ContainsKey("onclick"), "the entry that rewords");
        await _page.TypeAsync(p => p.Tag == "textarea" && p.Above().Any(a => a.Is("charter-editor")), $"{Mark}{number}.", "the editor");
        await _page.ClickAsync(p => p.Tag == "button" && p["type"] == "submit" && p.Above().Any(a => a.Is("charter-editor")), "the button that saves");
        await SeeAsync(number);
    }

    private Task<Part> SeeAsync(int number) => _page!.SeeAsync(
        s => s.All.Any(p => p.Is("charter-editor")) ? null : s.All.FirstOrDefault(p => p.Words == $"{Mark}{number}."), $"wording {number}");
}
