using System.Text.Json;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Benchmarks.Data;

internal sealed partial class OfficeData
{
    /// <summary>A lead measure for each outcome, then one for each contribution of a charter.</summary>
    private int Measures => size.Outcomes + size.Charters;

    private async Task WriteOutcomesAsync()
    {
        var dice = DiceFor("outcomes");
        await using (var table = await CopyTable.OpenAsync(connection, "outcomes", "id title statement owner revision"))
        {
            for (var n = 0; n < size.Outcomes; n++)
            {
                table.Row(Outcome(n), Words.Aim(dice, n), Words.Text(dice), Person(size.Partners), 1);
            }
        }

        await using (var table = await CopyTable.OpenAsync(connection, "measures", "id outcome name unit direction baseline target starts due frequency owner revision"))
        {
            for (var n = 0; n < Measures; n++)
            {
                var isHigher = dice.Chance(0.6);
                table.Row(
                    Measure(n), Outcome(OutcomeOf(n)), n < size.Outcomes ? "Lead measure" : $"Part of RC-{n - size.Outcomes + 1}", "%", isHigher ? nameof(Direction.Up) : nameof(Direction.Down),
                    isHigher ? 20 : 80, isHigher ? 80 : 20, Today.AddDays(-900), Today.AddDays(dice.Between(30, 600)), nameof(Frequency.Monthly), Person(size.Partners), 1);
            }
        }

        await ExecuteAsync($"update outcomes o set lead_measure = m.id from measures m where m.outcome = o.id and m.name = 'Lead measure'");

        await using var contributions = await CopyTable.OpenAsync(
            connection, "outcome_contributions", "id charter kind weight measure confidence evidence description gates outcome_id");
        for (var n = 0; n < size.Charters; n++)
        {
            // Ten charters an outcome: eight shares of eleven per cent, an enabler and a threshold; the rest stays unassigned.
            var kind = (n / size.Outcomes) switch { 8 => nameof(ContributionKind.Enabler), 9 => nameof(ContributionKind.Threshold), _ => nameof(ContributionKind.Share) };
            contributions.Row(
                Id(26, n), Charter(n), kind, kind == nameof(ContributionKind.Share) ? 11 : null, Measure(size.Outcomes + n), nameof(Confidence.Medium), "Joint scorecard", Words.Text(dice), Array.Empty<Guid>(), Outcome(n % size.Outcomes));
        }
    }

    private int OutcomeOf(int measure) => measure < size.Outcomes ? measure : (measure - size.Outcomes) % size.Outcomes;

    private async Task WriteObservationsAsync()
    {
        var dice = DiceFor("observations");
        await using var table = await CopyTable.OpenAsync(connection, "observations", "id outcome measure value on source note is_verified author author_stands_for is_corrected revision");
        var seen = new int[Measures];
        for (var n = 0; n < size.Observations; n++)
        {
            // Half of them evenly, half on few busy measures.
            var measure = n % 2 == 0 ? n / 2 % Measures : dice.Skewed(Measures);
            var day = Today.AddDays(-(seen[measure]++ % 900));
            table.Row(
                Id(27, n), Outcome(OutcomeOf(measure)), Measure(measure), 20 + dice.Below(6000) / 100m, day, $"Source {seen[measure] / 900}", "", dice.Chance(0.7),
                Person(size.Partners), Partner(size.Partners), false, 1);
        }
    }

    private async Task WriteActivityAsync()
    {
        var dice = DiceFor("activity");
        var hash = $"\\x{new string('0', 64)}";
        var told = new int[size.Outcomes];
        await using var table = await CopyTable.OpenAsync(
            connection, "activity", "subject_kind subject_id sequence actor_id actor_name moment event content changes previous_hash hash");
        for (var n = 0; n < size.Entries; n++)
        {
            var outcome = dice.Skewed(size.Outcomes);
            var happened = new ObservationRecorded(
                OutcomeId.From(Outcome(outcome)), MeasureId.From(Measure(outcome)), ObservationId.From(Id(27, n)), 20 + dice.Below(6000) / 100m, Today.AddDays(-(n % 900)), "Ledger");
            table.Row(
                nameof(SubjectKind.Outcome), Outcome(outcome), ++told[outcome], Person(size.Partners), "Officer Zero",
                new DateTimeOffset(Today.AddDays(-900), TimeOnly.MinValue, TimeSpan.Zero).AddSeconds(n * 900.0 * 86_400 / size.Entries), nameof(ObservationRecorded),
                JsonSerializer.Serialize(happened, OfficeJson.Options), "[]", hash, hash);
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = new Npgsql.NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
