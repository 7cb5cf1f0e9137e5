using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.Web.Tests.Access;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>Requests that no browser makes, written to the line by hand: an answer that tells nothing, and an office that goes on.</summary>
public sealed class OddRequestTests(ServedOffice office) : IClassFixture<ServedOffice>
{
    private static readonly string[] Inner = ["   at ", "Exception", "Kestrel", "Npgsql", "select ", "Microsoft.", "ASP.NET"];

    [Fact]
    public async Task Each_is_refused_in_words_that_tell_nothing_of_the_inside()
    {
        var (name, form) = ("Host: localhost\r\nConnection: close\r\n", "Content-Type: application/x-www-form-urlencoded\r\n");
        (string Status, string Request)[] odd =
        [
            ("414", $"GET /{new string('a', 9000)} HTTP/1.1\r\n{name}\r\n"),
            ("431", $"GET / HTTP/1.1\r\n{name}{string.Concat(Enumerable.Range(0, 120).Select(i => $"X-{i}: 1\r\n"))}\r\n"),
            ("431", $"GET / HTTP/1.1\r\n{name}X-Long: {new string('a', 40_000)}\r\n\r\n"),
            ("400", $"GET / HTTP/1.1\r\nConnection: close\r\n\r\n"),
            ("400", $"GET / HTTP/1.1\r\n{name}X-Odd: a\0b\r\n\r\n"),
            ("404", $"GET /%zz\u0001 HTTP/1.1\r\n{name}\r\n"),
            ("400", $"POST /account/sign-in HTTP/1.1\r\n{name}{form}Transfer-Encoding: chunked\r\n\r\nnonsense\r\n"),
            ("400", $"POST /account/sign-in HTTP/1.1\r\n{name}{form}Content-Length: 4\r\n\r\na=%F"),
            ("400", $"POST /account/sign-in HTTP/1.1\r\n{name}Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 9\r\n\r\n--x\r\nbad\r"),
            ("400", $"POST /account/sign-in HTTP/1.1\r\n{name}Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{{\"a\":[[[["),
            ("400", $"POST /account/passkeys/ask HTTP/1.1\r\n{name}Content-Type: application/json\r\nContent-Length: 1\r\n\r\n{{"),
            ("404", $"GET /nowhere.php?id=1%27%20or%201=1 HTTP/1.1\r\n{name}\r\n"),
            ("404", $"GET /..%2f..%2fappsettings.json HTTP/1.1\r\n{name}\r\n"),
            ("405", $"DELETE /account/sign-in HTTP/1.1\r\n{name}\r\n"),
        ];
        var wrong = new List<string>();
        foreach (var (status, request) in odd)
        {
            var answer = await SayAsync(request);
            if (!answer.StartsWith($"HTTP/1.1 {status} ", StringComparison.Ordinal)
                || answer.Contains("\nServer:", StringComparison.OrdinalIgnoreCase)
                || Array.Exists(Inner, i => answer.Contains(i, StringComparison.OrdinalIgnoreCase)))
            {
                wrong.Add($"{request[..Math.Min(60, request.Length)]} … expected {status}:\n{answer[..Math.Min(400, answer.Length)]}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        using var next = new PlainClient(office.Address);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await next.GetAsync("/health/live")).StatusCode);
    }

    private async Task<string> SayAsync(string request)
    {
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var line = new TcpClient();
        await line.ConnectAsync("127.0.0.1", office.Address.Port, over.Token);
        await using var secret = new SslStream(line.GetStream(), leaveInnerStreamOpen: false, (_, _, _, _) => true);
        await secret.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost" }, over.Token);
        await secret.WriteAsync(Encoding.Latin1.GetBytes(request), over.Token);
        using var answer = new MemoryStream();
        try
        {
            await secret.CopyToAsync(answer, over.Token);
        }
        catch (IOException)
        {
            // Hung up on, after the answer.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
