using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Tests.Office;

namespace RelationshipOffice.Application.Tests.Governance;

internal static class Looking
{
    /// <summary>Lets the office look for drift; if another turn is under way, waits for one of its own.</summary>
    public static async Task LookForDriftAsync(this OfficeFixture office)
    {
        var watch = office.Services.GetRequiredService<DriftWatch>();
        for (var i = 0; i < 100 && !await watch.TryRunAsync(TestContext.Current.CancellationToken); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
