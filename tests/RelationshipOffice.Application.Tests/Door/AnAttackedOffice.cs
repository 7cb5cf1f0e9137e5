using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Door;

/// <summary>Somebody at the door, and what is theirs.</summary>
internal sealed record Attacker(string Role, PersonId Person, Pipeline.Office Door, PartnerId? Partner, IReadOnlyList<CharterId> Mine)
{
    public bool SeesWholeOffice => Role is "officer" or "executive";
}

/// <summary>A full office with everybody who may come to its door. Nothing that is tried on it is kept.</summary>
public sealed class AnAttackedOffice(TemplateDatabase template) : IAsyncLifetime
{
    private const string Suspended = "ravi.menon@office.example";

    // How the database ends a save that it would otherwise have kept.
    private const string Undone = "UNDON";

    private readonly AFullOffice _full = new(template);
    private Task<IReadOnlyList<Cell>>? _cells;

    internal Records Records { get; private set; } = default!;

    internal IReadOnlyList<Attacker> Attackers { get; private set; } = [];

    /// <summary>Every use case × everybody × what is theirs, what is another's and what is not there; asked once.</summary>
    internal Task<IReadOnlyList<Cell>> CellsAsync() => _cells ??= Trial.OfAllAsync(this);

    public async ValueTask InitializeAsync()
    {
        await _full.InitializeAsync();
        await using var db = _full.Office.Database();
        Attackers =
        [
            await ComeAsync(db, "officer", Rarities.Officer, "RC-2"),
            await ComeAsync(db, "executive", "tomas.lindqvist@office.example", "RC-1"),
            await ComeAsync(db, "administrator", Rarities.Administrator, "RC-1"),
            await ComeAsync(db, "manager", "david.okafor@hospitalists.example", "RC-2"),
            await ComeAsync(db, "manager of two", "bruno.klein@serra.example", "RC-7", "RC-6"),
            await ComeAsync(db, "invitee", Rarities.Invitee, "RC-6"),
            await LookAsync(db, "david.okafor@hospitalists.example"),
            await ComeAsync(db, "suspended", Suspended, "RC-2"),
            (await ComeAsync(db, "nobody", Rarities.Officer, "RC-2")) with { Door = AsVisitor() },
        ];
        await db.Database.ExecuteSqlAsync($"update people set is_suspended = true where email = {Suspended}");
        Records = await Records.ReadAsync(db);
        ActivityBefore = await CountActivityAsync();
        await KeepNothingAsync(db);
    }

    /// <summary>
    /// Whether a save was carried out to its end and then undone, and the entries of activity that it would have left: each event,
    /// and who is named in it.
    /// </summary>
    internal static bool IsUndone(Exception thrown, out string entries)
    {
        entries = thrown is Npgsql.PostgresException { SqlState: Undone } undone ? undone.MessageText : "";
        return thrown is Npgsql.PostgresException { SqlState: Undone };
    }

    internal int ActivityBefore { get; private set; }

    internal async Task<int> CountActivityAsync()
    {
        await using var db = _full.Office.Database();
        return await db.Activity.CountAsync();
    }

    public ValueTask DisposeAsync() => _full.DisposeAsync();

    private Pipeline.Office AsVisitor() => _full.Services.CreateScope().ServiceProvider.GetRequiredService<Pipeline.Office>();

    private async Task<Attacker> ComeAsync(OfficeDbContext db, string role, string email, params string[] mine)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Email == email);
        var charters = await db.Charters.Where(c => mine.Contains(c.Code)).OrderByDescending(c => c.Code).Select(c => c.Id).ToListAsync();
        return new Attacker(role, person.Id, AsVisitor().As(person.Id), person.StandsFor, charters);
    }

    // Somebody of the office, who sees it as the party of this manager does.
    private async Task<Attacker> LookAsync(OfficeDbContext db, string email)
    {
        var seen = await ComeAsync(db, "looking as manager", email, "RC-2");
        var officer = await db.People.SingleAsync(p => p.Email == Rarities.Officer);
        var door = await Seat.SeatAsync(_full.Services, db, officer.Id);
        await door.SendAsync(new LookAsPartner { Partner = seen.Partner!.Value }).ValueAsync();
        return seen with { Person = officer.Id, Door = door };
    }

    // Each change is checked by the database to the end, and forgotten in the moment in which it would be kept.
    private static Task KeepNothingAsync(OfficeDbContext db) => db.Database.ExecuteSqlRawAsync(
        """
        create function undo() returns trigger language plpgsql security definer as $undo$
            begin
                -- That it was sent is remembered of a command too that found nothing to do.
                if tg_table_name = 'handled_commands' then
                    return null;
                end if;
                raise exception '%', (select coalesce(string_agg(event || ' by ' || actor_id, ', ' order by subject_kind, event), '') from activity where xmin = pg_current_xact_id()::xid)
                    using errcode = 'UNDON';
            end
        $undo$;
        do $$
        declare kept record;
        begin
            for kept in select c.oid::regclass as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' loop
                execute format('create constraint trigger nothing_is_kept after insert or update or delete on %s deferrable initially deferred for each row execute function undo()', kept.name);
            end loop;
        end $$
        """);
}
