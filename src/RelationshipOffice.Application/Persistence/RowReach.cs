using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Persistence;

/// <summary>
/// Row-level security, the second wall behind <c>CharterReach</c>, <c>PartnerReach</c> and <c>OutcomeReach</c> (ADR 24): the
/// database shows the office's role only charters, partners and outcomes that the session's reach names, and what hangs on them
/// (<see cref="RowPolicies"/>). A session that names none sees none. Whoever sees the whole office is another role, whose policy
/// is no condition at all: a condition that holds for every row or for few hides from the database how many there will be, and
/// it plans for few.
/// </summary>
internal static class RowReach
{
    /// <summary>Of the program itself, and of whoever sees the whole office: as a role of its own.</summary>
    public const string Everything = "all";

    /// <summary>
    /// The reach of whoever acts: everything; or whether it administers people, whose partner's charters it sees, and who is
    /// asked to speak for a function in others.
    /// </summary>
    public static string Of(Actor actor) => actor.SeesWholeOffice
        ? Everything
        : $"{(actor.May(Permission.AdministerPeople) ? "administrator" : "")}/{actor.StandsFor?.Value}/{(actor.IsSignedIn ? actor.Id.Value : null)}";

    /// <summary>Says it ahead of the next statement: to the end of the transaction, or for that statement if it stands alone.</summary>
    public static void Say(OfficeDbContext db) =>
        db.Ahead.Call($"set_config('role', case {db.Reach} when 'all' then {AppRole.Whole} else {AppRole.Name} end, true), set_config('office.reach', {db.Reach}, true)");

    /// <summary>
    /// Reads past the wall until it is disposed: for what is computed from everything for everybody, and cut to the reader's reach
    /// afterwards. Who does so, and why, stands in <c>PoliciesTests</c>.
    /// </summary>
    public static IDisposable PastTheWall(this OfficeDbContext db)
    {
        var before = db.Reach;
        db.StayPastTheWall();
        return new Passage(db, before);
    }

    /// <summary>The same to the end of the use case, with what it saves.</summary>
    public static void StayPastTheWall(this OfficeDbContext db) => Tell(db, Everything);

    // Outside a transaction each statement says the reach by itself; without the role there is no wall.
    private static void Tell(OfficeDbContext db, string reach)
    {
        if (db.Reach == reach)
        {
            return;
        }

        db.Reach = reach;
        if (db.HasToldReach && db.Database.CurrentTransaction is not null)
        {
            Say(db);
        }
    }

    private sealed class Passage(OfficeDbContext db, string before) : IDisposable
    {
        public void Dispose() => Tell(db, before);
    }
}

/// <summary>Tells the database the reach at the beginning of each transaction; it is forgotten with its end.</summary>
internal sealed class ReachOfTransactions : DbTransactionInterceptor
{
    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is OfficeDbContext db)
        {
            db.HasToldReach = true;
            RowReach.Say(db);
        }

        return ValueTask.FromResult(result);
    }
}

/// <summary>Tells the reach with a statement that stands alone: the two are one transaction.</summary>
internal sealed class ReachOfStatements : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData);
        return ValueTask.FromResult(result);
    }

    private static void Tell(DbCommand command, CommandEventData eventData)
    {
        if (command.Transaction is null && eventData.Context is OfficeDbContext db)
        {
            RowReach.Say(db);
        }
    }
}
