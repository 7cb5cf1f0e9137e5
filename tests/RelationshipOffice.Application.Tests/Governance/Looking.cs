using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Tests.Office;

namespace RelationshipOffice.Application.Tests.Governance;

/// <summary>Turns of the office's own work.</summary>
internal static class Looking
{
    public static Task LookForDriftAsync(this OfficeFixture office) => office.TurnAsync<DriftWatch>();

    public static Task JudgeAsync(this OfficeFixture office) => office.TurnAsync<JudgementWatch>();

    // Another turn may be under way, or the server may still be letting go of the lock of the turn before.
    private static async Task TurnAsync<TWork>(this OfficeFixture office) where TWork : OncePerOffice
    {
        var work = office.Services.GetRequiredService<TWork>();
        for (var i = 0; i < 100 && !await work.TryRunAsync(TestContext.Current.CancellationToken); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
