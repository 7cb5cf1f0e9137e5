using Microsoft.EntityFrameworkCore;
using Npgsql;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>Which failures are refusals that a person can act on; everything else is a bug and stays an exception.</summary>
public static class Refusal
{
    public static readonly Error DatabaseAway = new(
        "office.database_away",
        "The office's records cannot be reached at the moment. What you typed is still here: wait a few seconds and try again; it will not be done twice.");

    public static readonly Error DatabaseFull = new(
        "office.database_full",
        "The office's records have no room left, so nothing was saved. What you typed is still here: tell your administrator, and try again once there is room.");

    public static Error? For(Exception thrown) => thrown switch
    {
        RuleBroken broken => broken.Error,
        DbUpdateConcurrencyException => OfficeErrors.Conflict,
        DbUpdateException { InnerException: PostgresException postgres } failed => For(postgres, failed),
        DbUpdateException { InnerException: NpgsqlException { IsTransient: true } } => DatabaseAway,
        PostgresException postgres => For(postgres, null),
        NpgsqlException or TimeoutException => DatabaseAway,
        // EF Core wraps once more what another try might mend: a lost connection, but a deadlock too.
        InvalidOperationException { InnerException: { } inner and (DbUpdateException or NpgsqlException or TimeoutException) } =>
            For(inner) ?? DatabaseAway,
        _ => null,
    };

    private static Error? For(PostgresException postgres, DbUpdateException? failed) => postgres.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation => NamedConstraints.ErrorOf(postgres.ConstraintName) ?? OfficeErrors.Duplicate,
        PostgresErrorCodes.CheckViolation => NamedConstraints.ErrorOf(postgres.ConstraintName),
        PostgresErrorCodes.ForeignKeyViolation when failed?.Entries.Any(e => e.State == EntityState.Deleted) == true => OfficeErrors.StillInUse,
        PostgresErrorCodes.ForeignKeyViolation => OfficeErrors.NotFound,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => OfficeErrors.Conflict,
        PostgresErrorCodes.DiskFull => DatabaseFull,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.QueryCanceled => DatabaseAway,
        PostgresErrorCodes.StringDataRightTruncation or PostgresErrorCodes.NumericValueOutOfRange => OfficeErrors.DoesNotFit,
        _ => null,
    };
}
