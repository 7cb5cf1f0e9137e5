using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Activity;

/// <summary>How one entry is bound to the one before it: SHA-256 over the previous hash and the canonical content.</summary>
internal static class ActivityChain
{
    public static readonly byte[] Beginning = new byte[32];

    public static byte[] Hash(
        byte[] previous, Subject about, int sequence, ActivityBy by, DateTimeOffset moment, string name, string content, string changes)
    {
        var canonical = string.Join('\n',
            about.Kind.ToString(), about.Id.ToString("D"), sequence.ToString(CultureInfo.InvariantCulture),
            by.Id.ToString("D"), by.Name, by.Address ?? "",
            moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture), name, content, changes);
        return SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(canonical)]);
    }

    /// <summary>Whether an entry still carries the hash that its own content gives.</summary>
    public static bool Holds(ActivityEntry entry) => entry.Hash.AsSpan().SequenceEqual(Hash(
        entry.PreviousHash, new Subject(entry.SubjectKind, entry.SubjectId), entry.Sequence,
        new ActivityBy(entry.ActorId, entry.ActorName, entry.Address), entry.Moment, entry.Event, entry.Content, entry.Changes));
}

/// <summary>Who did it, under which name on that day and from which network address.</summary>
internal readonly record struct ActivityBy(Guid Id, string Name, string? Address);
