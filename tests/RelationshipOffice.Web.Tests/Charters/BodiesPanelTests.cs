using Bunit;
using MudBlazor;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Collaboration;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Charters;
using RelationshipOffice.Web.Charters.Bodies;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Charters;

/// <summary>Bodies on a charter's page: who may name whom, and what is missing before the charter works.</summary>
public sealed class BodiesPanelTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_manager_names_members_of_the_own_side_only()
    {
        var charter = await office.AnAgreedCharterAsync();
        var (one, other) = (charter.Sides[0], charter.Sides[1]);
        await using var screen = new Screen(office, one.Manager);
        var seen = await office.SeenAsync(charter.Id);

        var panel = screen.Render<BodiesPanel>(p => p.Add(x => x.Charter, seen));

        await panel.WaitForAssertionAsync(() => Assert.Contains("Relationship team", panel.Markup, StringComparison.Ordinal));
        string Name(PartnerId party) => $"Name members of Relationship team for {seen.Parties.Single(p => p.Partner == party).Name}";
        Assert.Single(panel.FindAll($"[aria-label='{Name(one.Partner)}']"));
        Assert.Empty(panel.FindAll($"[aria-label='{Name(other.Partner)}']"));
        Assert.Contains("It can meet once every side has named a member.", panel.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Found a body", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_nobody_chose_is_told_at_its_field_and_nothing_is_sent()
    {
        var charter = await office.AnAgreedCharterAsync();
        var body = Assert.Single((await office.StructureAsync(charter.Id)).Bodies);
        await using var screen = new Screen(office, office.Officer);
        var dialog = await screen.OpenAsync(new DialogParameters<StaffBodyDialog>
        {
            { d => d.Charter, charter.Id }, { d => d.Body, body }, { d => d.Side, body.Sides[0] },
        });

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Contains("Choose the person, or take the line away.", Screen.Field(dialog, "Member 1").TextContent, StringComparison.Ordinal);
        Assert.Empty((await office.StructureAsync(charter.Id)).Bodies[0].Sides[0].Members);
    }

    [Fact]
    public async Task While_agreed_the_page_says_what_is_missing_and_links_to_the_bodies()
    {
        var charter = await office.AnAgreedCharterAsync();
        var seen = await office.SeenAsync(charter.Id);
        await using var screen = new Screen(office, office.Officer);

        var steps = screen.Render<NextSteps>(p => p.Add(x => x.Charter, seen));

        Assert.Contains("Relationship team has not met yet. Record its first meeting.", steps.Markup, StringComparison.Ordinal);
        Assert.All(steps.FindAll(".charter-gate li a"), a => Assert.EndsWith("?show=bodies", a.GetAttribute("href"), StringComparison.Ordinal));
    }
}
