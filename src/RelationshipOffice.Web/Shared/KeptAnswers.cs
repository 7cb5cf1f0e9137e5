using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Shared;

/// <summary>Carries the answers that prerendering got over to the interactive page, so that nothing is asked twice.</summary>
internal sealed class KeptAnswers : IDisposable
{
    // The state of all components travels in one hub message, and the hub takes 32 KB: beyond it no circuit would begin.
    // What does not fit is simply asked again.
    private const int MostBytes = 12_000;

    private static readonly ConditionalWeakTable<PersistentComponentState, StrongBox<long>> Used = [];

    private readonly PersistentComponentState _state;
    private readonly string _page;
    private readonly Dictionary<string, byte[]> _answers = [];
    private readonly PersistingComponentStateSubscription? _persisting;

    public KeptAnswers(PersistentComponentState state, string page, bool keeps)
    {
        (_state, _page) = (state, page);
        _persisting = keeps ? state.RegisterOnPersisting(Persist, RenderMode.InteractiveServer) : null;
    }

    public bool TryTake<T>(IQuery<T> query, [NotNullWhen(true)] out Result<T>? answer)
    {
        answer = null;
        if (_persisting is not null || !_state.TryTakeFromJson<byte[]>(KeyOf(query), out var bytes) || bytes is null)
        {
            return false;
        }

        using var unpacked = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var kept = JsonSerializer.Deserialize<Kept<T>>(unpacked, OfficeJson.Options)!;
        answer = kept.Errors.Count > 0 ? Result<T>.Refused(kept.Errors) : kept.Value!;
        return true;
    }

    public void Keep<T>(IQuery<T> query, Result<T> answer)
    {
        if (_persisting is null)
        {
            return;
        }

        var used = Used.GetOrCreateValue(_state);
        var before = _answers.GetValueOrDefault(KeyOf(query))?.Length ?? 0;
        if (Pack(new Kept<T>(answer.IsDone ? answer.Value : default, answer.Errors), MostBytes - used.Value + before) is { } packed)
        {
            used.Value += packed.Length - before;
            _answers[KeyOf(query)] = packed;
        }
    }

    public void Dispose() => _persisting?.Dispose();

    // An answer may hold a hundred thousand rows: packing ends where it is seen that they do not fit.
    private static byte[]? Pack<T>(Kept<T> kept, long room)
    {
        using var packed = new Bag(room);
        try
        {
            using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                JsonSerializer.Serialize(brotli, kept, OfficeJson.Options);
            }
        }
        catch (BagIsFull)
        {
            return null;
        }

        return packed.ToArray();
    }

    private Task Persist()
    {
        foreach (var (key, bytes) in _answers)
        {
            _state.PersistAsJson(key, bytes);
        }

        return Task.CompletedTask;
    }

    private string KeyOf<T>(IQuery<T> query) =>
        $"{_page}/{query.GetType().Name}/{Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize<object>(query, OfficeJson.Options)))}";

    private sealed record Kept<T>(T? Value, IReadOnlyList<Error> Errors);

    private sealed class Bag(long room) : MemoryStream
    {
        // A stream derived from this one writes spans through here as well.
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Length + count > room)
            {
                throw new BagIsFull();
            }

            base.Write(buffer, offset, count);
        }
    }

    private sealed class BagIsFull : Exception;
}
