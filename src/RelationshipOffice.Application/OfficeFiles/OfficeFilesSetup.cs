using Microsoft.Extensions.DependencyInjection;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>The ways into the loader for those who hold the office's services: the verb, the first setup, tests.</summary>
public static class OfficeFilesSetup
{
    /// <summary>Loads the demo world; in an office that has it already nothing changes.</summary>
    public static Task<LoadReport> LoadDemoWorldAsync(this IServiceProvider services, CancellationToken ct = default) =>
        services.LoadOfficeFilesAsync(DemoWorld.Files(), ct);

    public static async Task<LoadReport> LoadOfficeFilesAsync(
        this IServiceProvider services, IReadOnlyList<FileText> files, CancellationToken ct = default)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LoadOfficeFiles>().RunAsync(files, ct);
    }
}
