using Npgsql;

namespace RelationshipOffice.Application.Persistence;

/// <summary>
/// Indexes of trigrams over what is searched most: a word in the middle of a name is found without reading all names (ADR 30).
/// They need the extension pg_trgm, which PostgreSQL ships but not every server has; without it a search finds the same, by reading.
/// </summary>
internal static class SearchIndexes
{
    private const string Make =
        """
        do $$
        declare searched record;
        begin
            -- An older schema, which the office does not work on.
            if to_regclass('functional_positions') is null or not exists (select from pg_available_extensions where name = 'pg_trgm') then
                return;
            end if;
            create extension if not exists pg_trgm;
            -- What waits to be put into such an index makes it look costly: after many new names it would not be asked until the next vacuum.
            for searched in
                select * from (values ('partners', 'name'), ('partners', 'legal_name'), ('charters', 'code'), ('charters', 'title'), ('charters', 'purpose')) s("table", "column")
            loop
                execute format('create index if not exists %I on %I using gin (%I gin_trgm_ops) with (fastupdate = off)',
                    'ix_' || searched."table" || '_' || searched."column" || '_words', searched."table", searched."column");
            end loop;
        exception when insufficient_privilege then
            null;
        end $$
        """;

    /// <summary>Makes those that are missing, so that a server that gets the extension later has them after the next migrate.</summary>
    public static async Task MakeAsync(NpgsqlConnection owner, CancellationToken ct)
    {
        await using var make = new NpgsqlCommand(Make, owner);
        await make.ExecuteNonQueryAsync(ct);
    }

    public static async Task<bool> AreMadeAsync(NpgsqlConnection owner, CancellationToken ct)
    {
        await using var ask = new NpgsqlCommand("select to_regclass('ix_charters_title_words') is not null", owner);
        return await ask.ExecuteScalarAsync(ct) is true;
    }
}
