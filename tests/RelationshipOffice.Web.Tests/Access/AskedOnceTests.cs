using System.Net;
using Microsoft.AspNetCore.Http;
using RelationshipOffice.Domain.People;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.Web.Access;
using RelationshipOffice.Web.Access.Circuits;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>Who acts is asked once per request: for the cookie, the frame and the page together.</summary>
public sealed class AskedOnceTests(ServedOffice office) : IClassFixture<ServedOffice>
{
    [Theory]
    [InlineData("/account")]
    [InlineData("/administration/people")]
    [InlineData("/")]
    public async Task A_page_reads_the_session_and_the_rights_in_one_statement(string path)
    {
        using var guest = await office.AdministratorAsync("once@people.example");
        await guest.GetAsync(path);

        var statements = (await AskedFor.PageAsync(guest, path)).Statements;

        Assert.Single(statements, s => IsAbout(s, "people", "sessions", "security_stamp"));
        Assert.True(statements.Count > 1);
    }

    [Fact]
    public async Task Signing_out_elsewhere_and_losing_a_role_hold_from_the_next_request_on()
    {
        using var guest = await office.AdministratorAsync("loses@people.example");
        Assert.Contains("Invite somebody", await TextAsync(guest), StringComparison.Ordinal);

        await office.ExecuteAsync($"update people set roles = {(int)Roles.Executive} where email = 'loses@people.example'");
        Assert.DoesNotContain("Invite somebody", await TextAsync(guest), StringComparison.Ordinal);

        await office.ExecuteAsync("update people set is_suspended = true where email = 'loses@people.example'");
        Assert.Equal(HttpStatusCode.Redirect, (await guest.GetAsync("/administration/people")).StatusCode);
    }

    [Fact]
    public void A_circuit_keeps_nothing_for_it_outlives_rights()
    {
        var mark = new CircuitMark();
        var source = new CircuitActorSource(new HttpContextAccessor(), mark, null!);
        Assert.NotNull(source.Kept);

        mark.IsCircuit = true;

        Assert.Null(source.Kept);
    }

    private static bool IsAbout(string statement, params string[] words) => words.All(w => statement.Contains(w, StringComparison.Ordinal));

    private static async Task<string> TextAsync(PlainClient guest) => await (await guest.GetAsync("/administration/people")).Content.ReadAsStringAsync();
}
