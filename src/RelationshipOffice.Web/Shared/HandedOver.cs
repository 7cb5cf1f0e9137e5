using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.Shared;

/// <summary>
/// Where the answers of a prerendered page wait, in the memory of this office, until the page that comes alive fetches them with
/// the ticket that it carries (ADR 32). Whoever comes late, twice or as somebody else finds nothing and asks anew.
/// </summary>
internal sealed class HandedOver : IDisposable
{
    /// <summary>A page comes alive within seconds or not at all: a robot, or a browser without scripts.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private const int MostBytes = 32_000_000;

    private readonly MemoryCache _waiting = new(new MemoryCacheOptions { SizeLimit = MostBytes, ExpirationScanFrequency = Patience / 2 });

    /// <summary>Answers the ticket. Where there is no more room, nothing waits behind it.</summary>
    public string Leave(Answers answers)
    {
        var ticket = RandomNumberGenerator.GetHexString(32);
        _waiting.Set(ticket, answers, new MemoryCacheEntryOptions { Size = answers.Bytes, AbsoluteExpirationRelativeToNow = Patience });
        return ticket;
    }

    public Answers? Fetch(string ticket, Identity? who)
    {
        var found = _waiting.Get<Answers>(ticket);
        _waiting.Remove(ticket);
        return found?.Reader == Answers.ReaderOf(who) ? found : null;
    }

    public void Dispose() => _waiting.Dispose();

    /// <summary>Packed answers by their question, of one page and one reader.</summary>
    internal sealed class Answers(Identity? who)
    {
        private readonly Dictionary<string, byte[]> _packed = [];

        public Identity? Reader { get; } = ReaderOf(who);

        public int Bytes { get; private set; }

        // The address is where a request came from, and no part of who reads.
        public static Identity? ReaderOf(Identity? who) => who is null ? null : who with { Address = null };

        public void Put(string question, byte[] answer)
        {
            _packed.Add(question, answer);
            Bytes += answer.Length;
        }

        public byte[]? Take(string question)
        {
            if (_packed.Remove(question, out var answer))
            {
                Bytes -= answer.Length;
            }

            return answer;
        }
    }
}
