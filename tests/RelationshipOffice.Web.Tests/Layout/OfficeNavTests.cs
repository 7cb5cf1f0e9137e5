using Microsoft.AspNetCore.Components;
using RelationshipOffice.Web.Layout;

namespace RelationshipOffice.Web.Tests.Layout;

public sealed class OfficeNavTests
{
    [Fact]
    public void Every_entry_leads_to_a_page()
    {
        var pages = typeof(OfficeNav).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), false))
            .Select(r => ((RouteAttribute)r).Template).ToHashSet();

        Assert.NotEmpty(OfficeNav.Entries);
        Assert.Empty(OfficeNav.Entries.Select(e => e.Address).Except(pages));
    }
}
