using System.Net;
using System.Net.Sockets;

namespace RelationshipOffice.Benchmarks.Measuring;

/// <summary>Ports for offices that are started by hand.</summary>
internal static class FreePort
{
    // Below those that a system gives to whoever asks for any: one of these could be gone before the office has it.
    private const int First = 20_000, Count = 12_000;

    private static int _last = Environment.ProcessId * 101 % Count;

    /// <summary>One that nobody has, and that no other call of this process is given.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref _last) % Count);
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken.
            }
        }
    }
}
