using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Benchmarks.Circuits;

/// <summary>
/// An open page of the real application without a browser: it is asked for over HTTP, comes alive over a WebSocket, takes render
/// batches, answers what scripts would, and is clicked and typed into.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HubConnection _hub;
    private readonly Visitor _visitor;
    private readonly Uri _office;
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Screen _screen = new();
    private readonly List<Exception> _faults = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int> _renderer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _id;
    private int _calls;
    private int _unanswered;

    private Circuit(HubConnection hub, Visitor visitor, string path) => (_hub, _visitor, _office, Path) = (hub, visitor, visitor.Office, path);

    /// <summary>Where this page is now.</summary>
    public string Path { get; private set; }

    /// <summary>Bytes of render batches so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>Render batches so far.</summary>
    public int Batches { get; private set; }

    /// <summary>Opens a page and waits until it can be used.</summary>
    public static async Task<Circuit> OpenAsync(Visitor visitor, string path)
    {
        var html = await visitor.ReadAsync(path);
        var builder = new HubConnectionBuilder().WithUrl(new Uri(visitor.Office, "/_blazor"), options =>
        {
            options.Cookies = visitor.Cookies;
            options.Transports = HttpTransportType.WebSockets;
            options.Headers["Origin"] = visitor.Office.GetLeftPart(UriPartial.Authority);
        });
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        var hub = builder.Build();
        hub.ServerTimeout = Patience;
        var circuit = new Circuit(hub, visitor, path);
        circuit.Listen();
        await hub.StartAsync();
        await circuit.ComeAliveAsync(html);
        return circuit;
    }

    /// <summary>Follows a link within the office, as a click on it does.</summary>
    public Task GoAsync(string path) => LocationAsync(path, isIntercepted: true);

    /// <summary>Waits until the page shows something.</summary>
    public async Task<T> SeeAsync<T>(Func<Screen, T?> what, string inWords)
    {
        using var late = new CancellationTokenSource(Patience);
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_faults.Count > 0)
                {
                    throw new CircuitEnded($"{Path}: the circuit ended.", _faults[0]);
                }

                if (what(_screen) is { } seen)
                {
                    return seen;
                }

                changed = _changed.Task;
            }

            try
            {
                await changed.WaitAsync(late.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"{Path} did not show {inWords} in {Patience.TotalSeconds:0} s, but: {Shown()}");
            }
        }
    }

    /// <summary>Waits until the office has done all that was asked of it here.</summary>
    public Task RestAsync() => SeeAsync(_ => Volatile.Read(ref _unanswered) == 0 ? this : null, "that all was done");

    /// <summary>Closes the page as a browser does that closes its tab, so that the office does not keep it for somebody who comes back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_id is not null && _hub.State == HubConnectionState.Connected)
        {
            await _visitor.LeaveAsync(_id);
        }

        await _hub.DisposeAsync();
        _turn.Dispose();
    }

    private string Shown()
    {
        lock (_lock)
        {
            var text = string.Join(' ', _screen.All.Where(p => p.Tag.Length == 0 && p.Words.Trim().Length > 0).Select(p => p.Words.Trim()));
            return text.Length > 1000 ? text[..1000] : text;
        }
    }

    private void Listen()
    {
        _hub.On<long, byte[]>("JS.RenderBatch", TakeAsync);
        _hub.On<long, string, string?, int, long, int>("JS.BeginInvokeJS", AnswerAsync);
        _hub.On<string, bool, string>("JS.EndInvokeDotNet", (_, isDone, result) => isDone ? DoneAsync() : FailAsync(new InvalidOperationException(result)));
        _hub.On<string>("JS.Error", error => FailAsync(new InvalidOperationException(error)));
        _hub.Closed += closed => FailAsync(closed ?? new InvalidOperationException("The connection was closed."));
    }

    private async Task ComeAliveAsync(string html)
    {
        var state = State().Match(html) is { Success: true } found ? found.Groups[1].Value : "";
        _id = await _hub.InvokeAsync<string>("StartCircuit", new Uri(_office, "/").ToString(), new Uri(_office, Path).ToString(), "[]", state);
        await _renderer.Task.WaitAsync(Patience);
        var adds = Marker().Matches(html).Select(m => m.Groups[1].Value).Where(m => m.Contains("\"descriptor\"", StringComparison.Ordinal))
            .Select((marker, n) => $"{{\"type\":\"add\",\"ssrComponentId\":{n + 1},\"marker\":{marker}}}");
        await _hub.SendAsync("UpdateRootComponents", $"{{\"batchId\":1,\"operations\":[{string.Join(',', adds)}]}}", state);
        await SeeAsync(s => s.All.FirstOrDefault(p => p.Tag == "main" && p.Attributes.ContainsKey("data-interactive")), "that it is alive");
    }

    private async Task TakeAsync(long id, byte[] bytes)
    {
        await _turn.WaitAsync();
        try
        {
            lock (_lock)
            {
                _screen.Apply(new RenderBatch(bytes));
                Bytes += bytes.Length;
                Batches++;
                Tell();
            }

            await _hub.SendAsync("OnRenderCompleted", id, null);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task AnswerAsync(long call, string name, string? arguments, int resultType, long target, int callType)
    {
        if (name == "Blazor._internal.attachWebRendererInterop")
        {
            _renderer.TrySetResult(int.Parse(Renderer().Match(arguments!).Groups[1].Value, CultureInfo.InvariantCulture));
        }

        if (name == "Blazor._internal.navigationManager.navigateTo")
        {
            var said = JsonDocument.Parse(arguments!).RootElement;
            // A browser that loads a page anew leaves this one.
            await (said[1].TryGetProperty("forceLoad", out var anew) && anew.GetBoolean()
                ? FailAsync(new InvalidOperationException($"The page was told to load {said[0]} anew."))
                : LocationAsync(said[0].GetString()!, isIntercepted: false));
        }

        if (call > 0)
        {
            await _hub.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,{Scripts.Answer(resultType)}]");
        }
    }

    private Task LocationAsync(string path, bool isIntercepted)
    {
        var to = new Uri(_office, path);
        Path = to.PathAndQuery;
        return _hub.SendAsync("OnLocationChanged", to.ToString(), null, isIntercepted);
    }

    private Task DoneAsync()
    {
        lock (_lock)
        {
            Interlocked.Decrement(ref _unanswered);
            Tell();
        }

        return Task.CompletedTask;
    }

    private Task FailAsync(Exception fault)
    {
        lock (_lock)
        {
            _faults.Add(fault);
            Tell();
        }

        return Task.CompletedTask;
    }

    private void Tell()
    {
        _changed.TrySetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->", RegexOptions.Singleline)]
    private static partial Regex State();

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->", RegexOptions.Singleline)]
    private static partial Regex Marker();

    [GeneratedRegex("\"__dotNetObject\":(\\d+)")]
    private static partial Regex Renderer();
}

/// <summary>The page was closed from the other side, by a fault or by the end of the application.</summary>
internal sealed class CircuitEnded(string message, Exception because) : Exception(message, because);
