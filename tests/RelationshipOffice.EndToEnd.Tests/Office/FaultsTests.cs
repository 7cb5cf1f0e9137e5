using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RelationshipOffice.EndToEnd.Tests.Office;

public sealed class FaultsTests(TheOffice office)
{
    [Fact]
    public void A_warning_of_the_office_is_noticed()
    {
        office.Services.GetRequiredService<ILogger<FaultsTests>>().LogWarning("The cellar is wet.");

        Assert.Contains("The cellar is wet.", Assert.Single(Faults.Take()), StringComparison.Ordinal);
    }
}
