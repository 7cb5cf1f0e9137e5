using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Outcomes.Importing;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Outcomes.Importing;

/// <summary>Files of observations, sent through the door and recorded as the background does it.</summary>
internal static class AFile
{
    public static byte[] Of(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

    public static Task<ImportId> UploadAsync(this OfficeFixture office, byte[] content) =>
        office.Door().SendAsync(new UploadImport { FileName = "figures.csv", Content = content }).ValueAsync();

    public static Task<ImportDetails> ImportAsync(this OfficeFixture office, ImportId import) => office.Door().AskAsync(new GetImport(import)).ValueAsync();

    public static async Task<ImportDetails> RecordAsync(this OfficeFixture office, ImportId import, ImportLayout? layout = null)
    {
        var seen = await office.ImportAsync(import);
        await office.Door().SendAsync(new SendImport { Import = import, Version = seen.Version, Layout = layout ?? seen.Layout }).ValueAsync();
        var scopes = office.Services.GetRequiredService<IServiceScopeFactory>();
        await scopes.RunOneAsync(new RecordImport { Import = import }, TestContext.Current.CancellationToken).ValueAsync();
        return await office.ImportAsync(import);
    }

    public static async Task<ImportDetails> RecordAsync(this OfficeFixture office, byte[] content) => await office.RecordAsync(await office.UploadAsync(content));

    /// <summary>A measure with a name of its own, so that a file can name it.</summary>
    public static async Task<(MeasureId Id, string Name)> ANamedMeasureAsync(this OfficeFixture office)
    {
        var command = AnOutcome.AMeasure(await office.AnOutcomeAsync());
        command.Name = $"Measure {Guid.CreateVersion7():N}";
        return (await office.Door().SendAsync(command).ValueAsync(), command.Name);
    }

    public static async Task<IReadOnlyList<ObservationRow>> ObservationsAsync(this OfficeFixture office, MeasureId measure) =>
        (await office.Door().AskAsync(new FindObservations(measure, new Pipeline.Slice(1, 100))).ValueAsync()).Rows;
}
