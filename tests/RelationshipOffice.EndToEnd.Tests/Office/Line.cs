using Microsoft.Playwright;

namespace RelationshipOffice.EndToEnd.Tests.Office;

/// <summary>The connection of one page to the office, which a test can cut and mend.</summary>
internal sealed class Line
{
    private readonly List<IWebSocketRoute> _live = [];
    private bool _isCut;

    /// <summary>Takes hold of the connections that the page will open.</summary>
    public static async Task<Line> OfAsync(IPage page)
    {
        var line = new Line();
        await page.RouteWebSocketAsync(url => url.Contains("_blazor", StringComparison.Ordinal), line.Connect);
        // Without this the page would come back by long polling.
        await page.RouteAsync(
            url => url.Contains("_blazor", StringComparison.Ordinal), route => line._isCut ? route.AbortAsync() : route.ContinueAsync());
        return line;
    }

    public async Task CutAsync()
    {
        _isCut = true;
        foreach (var socket in _live)
        {
            await socket.CloseAsync();
        }
    }

    public void Mend() => _isCut = false;

    private void Connect(IWebSocketRoute socket)
    {
        if (_isCut)
        {
            _ = socket.CloseAsync();
            return;
        }

        _live.Add(socket);
        socket.ConnectToServer();
    }
}
