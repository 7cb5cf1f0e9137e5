using System.Net.Sockets;
using System.Text;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>Who sends a request, or takes its answer, byte by byte (F-86): others are served meanwhile, and who sends is cut off.</summary>
public sealed class SlowClientsTests(StrainedOffice strained) : IClassFixture<StrainedOffice>
{
    private const int OfEach = 150;

    private const string Host = "Host: localhost\r\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_drips_keeps_nobody_waiting_and_is_cut_off()
    {
        await using var person = await Recorder.ComeAsync(strained.Office.Address, 90);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var readers = Many(_ => SipAsync(enough.Token));
        var senders = Many(n => n % 2 == 0
            ? DripAsync($"GET / HTTP/1.1\r\n{Host}X", Ct)
            : DripAsync($"POST /account/sign-in HTTP/1.1\r\n{Host}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n", Ct));

        for (var n = 0; n < 10; n++)
        {
            Assert.Empty(await person.RecordOnceAsync());
        }

        Assert.Equal(10, await strained.KeptAsync(person));
        // The office ends them; who is never cut off drips until the test gives up.
        await Task.WhenAll(senders).WaitAsync(TimeSpan.FromMinutes(3), Ct);
        await enough.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Empty(await person.RecordOnceAsync());
    }

    private static List<Task> Many(Func<int, Task> one) => [.. Enumerable.Range(0, OfEach).Select(one)];

    /// <summary>Begins a request that never ends; done when the line is cut.</summary>
    private async Task DripAsync(string begins, CancellationToken ct)
    {
        using var line = await CallAsync(begins, ct);
        try
        {
            while (true)
            {
                await line.SendAsync(Encoding.ASCII.GetBytes("x"), ct);
                await Task.Delay(1000, ct);
            }
        }
        catch (SocketException)
        {
            // Cut off.
        }
    }

    /// <summary>Asks for much and takes a byte a second of it, until it is enough.</summary>
    private async Task SipAsync(CancellationToken enough)
    {
        using var line = await CallAsync(string.Concat(Enumerable.Repeat($"GET /_content/MudBlazor/MudBlazor.min.css HTTP/1.1\r\n{Host}\r\n", 20)), enough);
        try
        {
            var one = new byte[1];
            while (await line.ReceiveAsync(one, enough) > 0)
            {
                await Task.Delay(1000, enough);
            }
        }
        catch (Exception ended) when (ended is SocketException or OperationCanceledException)
        {
            // Cut off, or enough.
        }
    }

    private async Task<Socket> CallAsync(string begins, CancellationToken ct)
    {
        var line = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await line.ConnectAsync(strained.Office.Address.Host, strained.Office.Address.Port, ct);
        await line.SendAsync(Encoding.ASCII.GetBytes(begins), ct);
        return line;
    }
}
