using System.Text.Json;
using RelationshipOffice.Application.Charters;
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
                table.Row(Outcome(n), TitleOf(n), Words.Text(dice), Person(size.Partners), 1);
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
            var owed = ContributionOf(n);
            contributions.Row(
                owed.Id, Charter(n), owed.Kind, owed.Weight, Measure(size.Outcomes + n), nameof(Confidence.Medium), "Joint scorecard", owed.Description, Array.Empty<Guid>(), Outcome(n % size.Outcomes));
        }
    }

    private string TitleOf(int outcome) => Words.Aim(DiceFor("outcome titles", outcome), outcome);

    /// <summary>Ten charters an outcome: eight shares of eleven per cent, an enabler and a threshold; the rest stays unassigned.</summary>
    private TextContribution ContributionOf(int charter)
    {
        var kind = (charter / size.Outcomes) switch { 8 => ContributionKind.Enabler, 9 => ContributionKind.Threshold, _ => ContributionKind.Share };
        return new TextContribution(
            Id(26, charter), TitleOf(charter % size.Outcomes), kind, kind == ContributionKind.Share ? 11.00m : null, Words.Text(DiceFor("contributions", charter)), null, null, null, null);
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
        var told = new (int Sequence, byte[] Hash)[size.Outcomes];
        Array.Fill(told, (0, OfficeForm.Beginning));
        await using var table = await CopyTable.OpenAsync(
            connection, "activity", "subject_kind subject_id sequence actor_id actor_name moment event content changes previous_hash hash");
        for (var n = 0; n < size.Entries; n++)
        {
            var outcome = dice.Skewed(size.Outcomes);
            var happened = new ObservationRecorded(
                OutcomeId.From(Outcome(outcome)), MeasureId.From(Measure(outcome)), ObservationId.From(Id(27, n)), 20 + dice.Below(6000) / 100m, Today.AddDays(-(n % 900)), "Ledger");
            var (sequence, previous) = told[outcome];
            // The database keeps whole microseconds, and a hash covers what it keeps.
            var moment = new DateTimeOffset(Today.AddDays(-900), TimeOnly.MinValue, TimeSpan.Zero).AddMicroseconds(n * (900L * 86_400_000_000 / size.Entries));
            var content = JsonSerializer.Serialize(happened, OfficeJson.Options);
            var hash = OfficeForm.HashOf(previous, happened.About, sequence + 1, Person(size.Partners), FirstOfficer, moment, nameof(ObservationRecorded), content, "[]");
            table.Row(
                nameof(SubjectKind.Outcome), Outcome(outcome), sequence + 1, Person(size.Partners), FirstOfficer, moment, nameof(ObservationRecorded), content, "[]", Hex(previous), Hex(hash));
            told[outcome] = (sequence + 1, hash);
        }
    }

    private static string Hex(byte[] bytes) => $"\\x{Convert.ToHexStringLower(bytes)}";

    private async Task ExecuteAsync(string sql)
    {
        await using var command = new Npgsql.NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
