using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Benchmarks.Circuits;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Web.Tests.Attacks;

/// <summary>What no page's own script says, said over the connection of a page that is alive.</summary>
internal static class Forgery
{
    private const string AnyCall = "1000";

    /// <summary>An event of this page under any number of a handler.</summary>
    public static async Task ForgeEventAsync(this Circuit page, ulong handler, string name, object arguments, HubConnection? over = null)
    {
        var (hub, renderer) = (over ?? HubOf(page), RendererOf(page).Task);
        var json = JsonSerializer.Serialize(new object[] { new { eventHandlerId = handler, eventName = name, eventFieldInfo = (object?)null }, arguments });
        await hub.SendAsync("BeginInvokeDotNetFromJS", AnyCall, null, "DispatchEventAsync", (long)await renderer, json);
    }

    /// <summary>A call of any method on the server.</summary>
    public static Task ForgeCallAsync(this Circuit page, string? assembly, string method, long target, string arguments) =>
        HubOf(page).SendAsync("BeginInvokeDotNetFromJS", AnyCall, assembly, method, target, arguments);

    /// <summary>Waits until the office refuses what was said here, or ends the page.</summary>
    public static Task<CircuitEnded> EndsAsync(this Circuit page) => Assert.ThrowsAsync<CircuitEnded>(() => page.SeeAsync(_ => (string?)null, "an end"));

    /// <summary>A second connection with the cookies of this person, which opens no page and says what it is sent.</summary>
    public static async Task<HubConnection> ConnectAsync(Visitor visitor, StringBuilder heard)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(visitor.Office, "/_blazor"), options =>
        {
            options.Cookies = visitor.Cookies;
            options.Transports = HttpTransportType.WebSockets;
        });
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        var hub = builder.Build();
        hub.On<long, byte[]>("JS.RenderBatch", (_, batch) => Hear(heard, Encoding.UTF8.GetString(batch)));
        hub.On<long, string, string?, int, long, int>("JS.BeginInvokeJS", (_, name, arguments, _, _, _) => Hear(heard, $"{name} {arguments}"));
        await hub.StartAsync(TestContext.Current.CancellationToken);
        return hub;
    }

    /// <summary>The secret by which a browser comes back to its page.</summary>
    public static string SecretOf(Circuit page) => IdOf(page)!;

    private static void Hear(StringBuilder heard, string words)
    {
        lock (heard)
        {
            heard.AppendLine(words);
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_hub")]
    private static extern ref HubConnection HubOf(Circuit page);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_renderer")]
    private static extern ref TaskCompletionSource<int> RendererOf(Circuit page);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_id")]
    private static extern ref string? IdOf(Circuit page);
}
