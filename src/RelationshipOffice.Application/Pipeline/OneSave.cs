using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Persistence;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>
/// Runs a command in one transaction: the change, its activity rows, the remembered answer and the notice to other
/// pages are saved together or not at all.
/// </summary>
internal sealed class OneSave(OfficeDbContext db, ActivityWriter activity, SavesUnderWay underWay)
{
    // Asked by every command, as who acts is by every use case (Actors).
    private static readonly Func<OfficeDbContext, Guid, CancellationToken, Task<HandledCommand?>> ReadHandled = EF.CompileAsyncQuery(
        (OfficeDbContext db, Guid id, CancellationToken _) => db.HandledCommands.AsNoTracking().SingleOrDefault(c => c.Id == id));

    public async Task<Result<TResult>> RunAsync<TResult>(
        UseCase<TResult> useCase, IServiceProvider services, object request, Actor actor, CancellationToken ct)
    {
        using var save = underWay.Begin();
        // Nothing goes back to a savepoint, and EF Core passes over in silence that one could not be released: a session that ended
        // in that moment would go on in another one, without the transaction.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var once = request as IOnce;
        var body = once is null ? [] : SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, request.GetType(), OfficeJson.Options));
        if (once is not null && await FindHandledAsync(once.CommandId, ct) is { } handled)
        {
            return handled.ActorId == actor.Id.Value && handled.Body.AsSpan().SequenceEqual(body)
                ? JsonSerializer.Deserialize<TResult>(handled.Answer, OfficeJson.Options)!
                : OfficeErrors.CommandReused;
        }

        var result = await useCase.HandleAsync(services, request, actor, ct);
        if (!result.IsDone)
        {
            return result;
        }

        // What the use case changed is looked for once; what is added from here on says so itself.
        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await activity.AppendAsync(actor, ct);
        if (once is not null)
        {
            Remember(once.CommandId, actor, body, result.Value);
        }

        var measures = db.MeasuresToRollUp();
        RequireOne(transaction);
        await db.SaveChangesAsync(ct);
        await db.RollUpAsync(measures, ct);
        RequireOne(transaction);
        // A commit that was sent is not called off: half-cancelled would leave the caller not knowing.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    // EF Core opens a lost connection again by itself, and then there is no transaction any more.
    private void RequireOne(IDbContextTransaction transaction)
    {
        if (db.Database.CurrentTransaction != transaction)
        {
            throw new TimeoutException("The database ended the session in the middle of a save.");
        }
    }

    // The lock makes the second of two equal commands wait for the first one's answer.
    private Task<HandledCommand?> FindHandledAsync(Guid id, CancellationToken ct)
    {
        db.Ahead.Lock(id.ToString(), 1);
        return ReadHandled(db, id, ct);
    }

    private void Remember<TResult>(Guid id, Actor actor, byte[] body, TResult answer) => db.HandledCommands.Add(new HandledCommand
    {
        Id = id,
        ActorId = actor.Id.Value,
        Body = body,
        Answer = JsonSerializer.Serialize(answer, OfficeJson.Options),
        Moment = activity.Moment,
    });
}
