using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>A cable between the office and its database that can be cut, held so that nothing comes through, and made slow.</summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _open = [];
    private readonly CancellationTokenSource _over = new();
    private readonly string _host;
    private readonly int _port;
    private readonly Task _accepting;
    private volatile TaskCompletionSource? _held;
    private volatile bool _cut;
    private volatile int _delay;
    private int _delayed;

    public TcpProxy(string host, int port)
    {
        (_host, _port) = (host, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How often something was kept waiting on its way.</summary>
    public int Delayed => Volatile.Read(ref _delayed);

    /// <summary>Ends every connection, and each new one at once.</summary>
    public void Cut()
    {
        _cut = true;
        foreach (var connection in _open.Keys)
        {
            connection.Close();
        }
    }

    /// <summary>Keeps every connection open and lets nothing through, as a firewall does that forgot them.</summary>
    public void Hold() => _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Keeps whatever goes through waiting, in both directions, as a long way does.</summary>
    /// <param name="milliseconds">For each piece that is passed on.</param>
    public void Delay(int milliseconds) => _delay = milliseconds;

    public void Mend()
    {
        (_cut, _delay) = (false, 0);
        Interlocked.Exchange(ref _held, null)?.SetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        Cut();
        Mend();
        await _accepting;
        _listener.Dispose();
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_over.IsCancellationRequested)
        {
            TcpClient near;
            try
            {
                near = await _listener.AcceptTcpClientAsync(_over.Token);
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException)
            {
                return;
            }

            _ = ConnectAsync(near);
        }
    }

    private async Task ConnectAsync(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
        {
            if (_cut)
            {
                return;
            }

            await far.ConnectAsync(_host, _port);
            _open[near] = _open[far] = 0;
            await Task.WhenAny(PassAsync(near, far), PassAsync(far, near));
            _open.TryRemove(near, out _);
            _open.TryRemove(far, out _);
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to)
    {
        var bytes = new byte[16 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(bytes) is > 0 and var count)
            {
                if (_held is { } held)
                {
                    await held.Task;
                }

                if (_delay is > 0 and var wait)
                {
                    Interlocked.Increment(ref _delayed);
                    await Task.Delay(wait);
                }

                await to.GetStream().WriteAsync(bytes.AsMemory(0, count));
            }
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The other side went, or the cable was cut.
        }
    }
}
