using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Shared;

/// <summary>
/// Carries what prerendering was answered over to the page that comes alive, so that nothing is asked twice. The page itself
/// carries a ticket only: the answers stay here (<see cref="HandedOver"/>).
/// </summary>
internal sealed class KeptAnswers(PersistentComponentState state, HandedOver handedOver, IActorSource who, TimeProvider time) : IDisposable
{
    private const string Ticket = "answers";

    // An answer may hold a hundred thousand rows: what is larger is simply asked again.
    private const int MostBytes = 200_000;

    private readonly long _since = time.GetTimestamp();
    private PersistingComponentStateSubscription? _persisting;
    private HandedOver.Answers? _answers;
    private bool _hasFetched;

    /// <summary>The answer that prerendering already got for this part of the page to the same question, or a new one.</summary>
    public async Task<Result<T>> AskAsync<T>(string part, IQuery<T> query, bool isAlive, Func<Task<Result<T>>> ask)
    {
        var question = $"{part}/{query.GetType().Name}/{JsonSerializer.Serialize<object>(query, OfficeJson.Options)}";
        if (isAlive && (await FetchedAsync())?.Take(question) is { } packed)
        {
            var kept = JsonSerializer.Deserialize<Kept<T>>(packed, OfficeJson.Options)!;
            return kept.Errors.Count > 0 ? Result<T>.Refused(kept.Errors) : kept.Value!;
        }

        var answer = await ask();
        if (!isAlive)
        {
            await KeepAsync(question, new Kept<T>(answer.IsDone ? answer.Value : default, answer.Errors));
        }

        return answer;
    }

    public void Dispose() => _persisting?.Dispose();

    // Answers grow old while a page stays open: those that nobody asked for at once are of no use later.
    private async ValueTask<HandedOver.Answers?> FetchedAsync()
    {
        if (!_hasFetched)
        {
            _hasFetched = true;
            _answers = state.TryTakeFromJson<string>(Ticket, out var ticket) && ticket is not null
                ? handedOver.Fetch(ticket, await who.WhoAsync())
                : null;
        }

        return time.GetElapsedTime(_since) < HandedOver.Patience ? _answers : _answers = null;
    }

    private async ValueTask KeepAsync<T>(string question, Kept<T> answer)
    {
        _answers ??= new HandedOver.Answers(await who.WhoAsync());
        _persisting ??= state.RegisterOnPersisting(LeaveAsync, RenderMode.InteractiveServer);
        _answers.Take(question);
        using var room = new Room(MostBytes - _answers.Bytes);
        try
        {
            JsonSerializer.Serialize(room, answer, OfficeJson.Options);
            _answers.Put(question, room.ToArray());
        }
        catch (NoRoom)
        {
            // Packing ends where it is seen that it does not fit.
        }
    }

    private Task LeaveAsync()
    {
        state.PersistAsJson(Ticket, handedOver.Leave(_answers!));
        return Task.CompletedTask;
    }

    private sealed record Kept<T>(T? Value, IReadOnlyList<Error> Errors);

    private sealed class Room(int most) : MemoryStream
    {
        // A stream derived from this one writes spans through here as well.
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Length + count > most)
            {
                throw new NoRoom();
            }

            base.Write(buffer, offset, count);
        }
    }

    private sealed class NoRoom : Exception;
}
