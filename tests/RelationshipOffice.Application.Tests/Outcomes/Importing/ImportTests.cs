using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Outcomes.Importing;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Tests.Outcomes.Importing;

public sealed class ImportTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_read_checked_recorded_and_told()
    {
        var (measure, name) = await office.ANamedMeasureAsync();
        var import = await office.UploadAsync(AFile.Of("Measure,Day,Value,Source,Note", $"{name},2026-10-31,61.5,Ledger,October", $"{name},2026-11-20,\"1,062\",Ledger,"));
        var seen = await office.ImportAsync(import);

        var check = await office.Door().AskAsync(new CheckImport(import, seen.Layout)).ValueAsync();
        var done = await office.RecordAsync(import);

        Assert.Equal(("CSV in UTF-8, cells parted by commas", 2), (seen.ReadAs, seen.FileRows));
        Assert.Equal((2, 0, 0, 1), (check.New, check.FaultRows, check.Known, check.DoubtRows));
        Assert.Equal((ImportState.Recorded, 2), (done.State, done.Recorded));
        Assert.Equal([(1062m, "Ledger", ""), (61.5m, "Ledger", "October")], (await office.ObservationsAsync(measure)).Select(o => (o.Value, o.Source, o.Note)));
        await using var db = office.Database();
        Assert.Equal(1062, (await db.Set<MeasureRollup>().SingleAsync(r => r.Measure == measure, Ct)).LastValue);
        Assert.Contains(await db.Activity.Where(a => a.Event == nameof(ObservationsImported)).Select(a => a.Content).ToListAsync(Ct), c => c.Contains(import.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_time_nothing_is_recorded_twice_and_other_values_are_corrections()
    {
        var (measure, name) = await office.ANamedMeasureAsync();
        await office.RecordAsync(AFile.Of("Measure,Day,Value,Source", $"{name},2026-10-31,50,Ledger", $"{name},2026-11-20,60,Ledger"));

        var again = await office.RecordAsync(AFile.Of("Measure,Day,Value,Source", $"{name},2026-10-31,50,Ledger", $"{name},2026-11-20,65,Ledger", $"{name},2026-11-20,64,Auditor"));

        Assert.Equal((1, 1, 1), (again.Recorded, again.Corrected, again.Known));
        Assert.Equal([(64m, false), (65m, false), (60m, true), (50m, false)], (await office.ObservationsAsync(measure)).OrderByDescending(o => o.On).ThenBy(o => o.IsCorrected).ThenBy(o => o.Value).Select(o => (o.Value, o.IsCorrected)));
    }

    [Fact]
    public async Task Undone_it_is_as_if_it_had_not_been()
    {
        var (measure, name) = await office.ANamedMeasureAsync();
        await office.Door().SendAsync(new RecordObservation { Measure = measure, Value = 60, On = new DateOnly(2026, 11, 20), Source = "Ledger" }).ValueAsync();
        var done = await office.RecordAsync(AFile.Of("Measure,Day,Value,Source", $"{name},2026-11-20,65,Ledger", $"{name},2026-11-21,66,Ledger"));

        await office.Door().SendAsync(new UndoImport { Import = done.Id, Version = done.Version }).ValueAsync();

        Assert.Equal((60m, false), Assert.Single(await office.ObservationsAsync(measure)) is var o ? (o.Value, o.IsCorrected) : default);
        await using var db = office.Database();
        Assert.Equal(60, (await db.Set<MeasureRollup>().SingleAsync(r => r.Measure == measure, Ct)).LastValue);
        var undone = await office.ImportAsync(done.Id);
        await office.Door().SendAsync(new UndoImport { Import = done.Id, Version = undone.Version }).RefusedAsync(ImportErrors.NothingToUndo);
    }

    [Fact]
    public async Task What_was_built_upon_is_not_taken_away()
    {
        var (measure, name) = await office.ANamedMeasureAsync();
        var done = await office.RecordAsync(AFile.Of("Measure,Day,Value,Source", $"{name},2026-11-20,65,Ledger"));
        var old = Assert.Single(await office.ObservationsAsync(measure));
        await office.Door().SendAsync(new CorrectObservation { Observation = old.Id, Version = old.Version, Value = 66, On = old.On, Source = "Ledger", Reason = "A slip." }).ValueAsync();

        await office.Door().SendAsync(new UndoImport { Import = done.Id, Version = done.Version }).RefusedAsync(ImportErrors.BuiltUpon);

        Assert.Equal(2, (await office.ObservationsAsync(measure)).Count);
    }

    [Fact]
    public async Task Of_ten_thousand_rows_exactly_the_bad_ones_are_told_and_nothing_is_recorded_unless_asked()
    {
        var (measure, name) = await office.ANamedMeasureAsync();
        string[] bad =
        [
            $"{name},2026-02-30,1,L", $"{name},tomorrow,1,L", $"{name},2027-01-01,1,L", $"{name},,1,L", $"{name},2026-01-01,much,L", $"{name},2026-01-01,\"1,5\",L",
            $"{name},2026-01-01,,L", $"{name},2026-01-01,1,", ",2026-01-01,1,L", "No such measure,2026-01-01,1,L",
        ];
        var lines = Enumerable.Range(0, 10_000).Select(i => i % 73 == 0 ? bad[i / 73 % bad.Length] : $"{name},{new DateOnly(2026, 1, 1).AddDays(i % 300):yyyy-MM-dd},{i}.5,Source {i}").ToList();
        var wrong = lines.Select((line, i) => (line, i)).Where(l => l.i % 73 == 0).Select(l => l.i + 2).ToList();
        // A head of its own: how a file is read is kept for the next one that looks alike.
        var import = await office.UploadAsync(AFile.Of(["Measure,Day,Value,Source,Remark", .. lines.Select(l => l + ",")]));

        var refused = await office.RecordAsync(import);

        Assert.Equal((ImportState.Refused, wrong.Count, 0), (refused.State, refused.Refused, refused.Recorded));
        Assert.Empty(await office.ObservationsAsync(measure));
        var csv = Encoding.UTF8.GetString(await office.Door().AskAsync(new WriteImportFaults(import)).ValueAsync());
        Assert.Equal(wrong, Regex.Matches(csv, ",(\\d+),\"?(Measure|Day|Value|Source): ").Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
        var good = await office.RecordAsync(import, refused.Layout with { GoodRowsOnly = true });
        Assert.Equal((ImportState.Recorded, 10_000 - wrong.Count, wrong.Count), (good.State, good.Recorded, good.Refused));
    }

    [Theory]
    [InlineData("utf-8", "CSV in UTF-8")]
    [InlineData("utf-16", "CSV in UTF-16")]
    [InlineData("utf-16BE", "CSV in UTF-16")]
    public async Task The_mark_at_the_beginning_of_a_file_is_no_part_of_its_first_heading(string name, string readAs)
    {
        var (measure, measureName) = await office.ANamedMeasureAsync();
        var written = Encoding.GetEncoding(name);

        var done = await office.RecordAsync([.. written.GetPreamble(), .. written.GetBytes($"Measure,Day,Value,Source\n{measureName},2026-10-31,61.5,Zürich 東京\n")]);

        Assert.StartsWith(readAs, done.ReadAs, StringComparison.Ordinal);
        Assert.Equal([(61.5m, "Zürich 東京")], (await office.ObservationsAsync(measure)).Select(o => (o.Value, o.Source)));
    }

    [Fact]
    public async Task Semicolons_commas_and_days_first_are_found_by_themselves()
    {
        var (measure, name) = await office.ANamedMeasureAsync();

        var done = await office.RecordAsync([.. Encoding.Latin1.GetBytes(string.Join("\n", "Measure;Datum;Wert;Quelle", $"{name};31.10.2026;1.234,5;Zürich", $"{name};1.11.2026;7,25;Zürich"))]);

        Assert.StartsWith("CSV in Western European", done.ReadAs, StringComparison.Ordinal);
        Assert.Equal([(7.25m, new DateOnly(2026, 11, 1)), (1234.5m, new DateOnly(2026, 10, 31))], (await office.ObservationsAsync(measure)).Select(o => (o.Value, o.On)));
        Assert.Equal("Zürich", (await office.ObservationsAsync(measure))[0].Source);
    }

    [Fact]
    public async Task A_unit_that_is_not_the_measure_s_is_told_at_its_row()
    {
        var (measure, name) = await office.ANamedMeasureAsync();
        var import = await office.UploadAsync(AFile.Of("Measure,Day,Value,Unit,Source", $"{name},2026-11-01,7,POINTS,Ledger", $"{name},2026-11-02,7,days,Ledger", $"{name},2026-11-03,7,,Ledger"));
        var layout = (await office.ImportAsync(import)).Layout;

        var check = await office.Door().AskAsync(new CheckImport(import, layout)).ValueAsync();

        Assert.Equal((2, 1), (check.New, check.FaultRows));
        Assert.Equal(new RowFault(3, "Unit", "days", $"“{name}” is measured in points. Convert the value, or name the right measure."), Assert.Single(check.Faults));
        Assert.Empty(await office.ObservationsAsync(measure));
    }

    [Fact]
    public async Task A_number_of_a_workbook_beyond_all_figures_is_told_at_its_row()
    {
        var (_, name) = await office.ANamedMeasureAsync();
        using var book = new MemoryStream();
        book.SaveAs(new[] { new { Measure = name, Day = "2026-11-20", Value = 1e300, Source = "Book" } });
        var import = await office.UploadAsync(book.ToArray());

        var check = await office.Door().AskAsync(new CheckImport(import, (await office.ImportAsync(import)).Layout)).ValueAsync();

        Assert.Equal(("Value", "1E+300"), Assert.Single(check.Faults) is var fault ? (fault.Column, fault.Value) : default);
    }

    [Fact]
    public async Task A_workbook_is_read_with_its_days_and_numbers()
    {
        var (measure, name) = await office.ANamedMeasureAsync();
        using var book = new MemoryStream();
        book.SaveAs(new[] { new { Measure = name, Day = new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Unspecified), Value = 62.5, Source = "Book" } });

        var done = await office.RecordAsync(book.ToArray());

        Assert.Equal(("an XLSX workbook, its first sheet", 1), (done.ReadAs, done.Recorded));
        Assert.Equal((62.5m, new DateOnly(2026, 11, 20)), Assert.Single(await office.ObservationsAsync(measure)) is var o ? (o.Value, o.On) : default);
    }

    [Theory]
    [InlineData("", "import.empty", "The file is empty")]
    [InlineData("Day,Value", "import.unreadable", "a head and no rows")]
    [InlineData("Day,Day\n1,2", "import.unreadable", "named “Day”")]
    [InlineData("Day,Value\n2026-01-01,\"1\n2", "import.unreadable", "never closed")]
    [InlineData("Day,Value\n2026-01-01,1\"2", "import.unreadable", "Line 2: a quotation mark")]
    [InlineData("Day\0,Value\n1,2", "import.unreadable", "NUL")]
    [InlineData("PK\u0003\u0004 broken", "import.unreadable", "cannot be opened")]
    public async Task What_cannot_be_read_is_refused_at_once(string text, string code, string says)
    {
        var refused = await office.Door().SendAsync(new UploadImport { FileName = "x.csv", Content = Encoding.UTF8.GetBytes(text) });

        var error = Assert.Single(refused.Errors);
        Assert.Equal(code, error.Code);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_measure_and_one_source_may_be_chosen_for_all_rows()
    {
        var (measure, _) = await office.ANamedMeasureAsync();
        var import = await office.UploadAsync(AFile.Of("Date,Amount", "2026-11-20,5"));

        var layout = (await office.ImportAsync(import)).Layout with { OneMeasure = measure, OneSource = "Typed by hand" };
        var done = await office.RecordAsync(import, layout);

        Assert.Equal(ImportState.Recorded, done.State);
        Assert.Equal("Typed by hand", Assert.Single(await office.ObservationsAsync(measure)).Source);
        // The next file of the same head is read alike.
        Assert.Equal(layout, (await office.ImportAsync(await office.UploadAsync(AFile.Of("Date,Amount", "2026-11-21,6")))).Layout);
    }

    [Fact]
    public async Task Sent_twice_it_is_recorded_once_and_a_layout_without_a_day_is_refused()
    {
        var (_, name) = await office.ANamedMeasureAsync();
        var import = await office.UploadAsync(AFile.Of("Measure,Day,Value,Source", $"{name},2026-11-20,65,Ledger"));
        var seen = await office.ImportAsync(import);

        await office.Door().SendAsync(new SendImport { Import = import, Version = seen.Version, Layout = seen.Layout with { Day = null } }).RefusedAsync("import.day.missing");
        await office.RecordAsync(import);

        var done = await office.ImportAsync(import);
        await office.Door().SendAsync(new SendImport { Import = import, Version = done.Version, Layout = seen.Layout }).RefusedAsync(ImportErrors.Sent);
        await office.Door().SendAsync(new SendImport { Import = import, Version = seen.Version, Layout = seen.Layout }).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task Only_who_keeps_outcomes_imports()
    {
        var manager = office.As(await office.AStrangerAsync());

        await manager.SendAsync(new UploadImport { FileName = "x.csv", Content = AFile.Of("Day,Value", "2026-01-01,1") }).RefusedAsync(OfficeErrors.Forbidden);
        await manager.AskAsync(new FindImports(new Slice(1, 10))).RefusedAsync(OfficeErrors.Forbidden);
    }
}
