using RelationshipOffice.Application.Tests.Office;

namespace RelationshipOffice.Application.Tests.OfficeFiles;

/// <summary>The demo world, for those who look at what is in it and not at how it came in.</summary>
public sealed class ADemoOffice(TemplateDatabase template) : IAsyncLifetime
{
    internal AnEmptyOffice Office { get; private set; } = default!;

    public async ValueTask InitializeAsync() => Office = await AnEmptyOffice.OpenAsync(template, hasDemoWorld: true);

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
