using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging.Abstractions;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;
using RelationshipOffice.Web.Access;
using RelationshipOffice.Web.Access.Circuits;

namespace RelationshipOffice.Web.Tests.Access;

public sealed class OpenCircuitsTests
{
    private readonly OpenCircuits _circuits = new(NullLogger<OpenCircuits>.Instance);
    private readonly Identity _ana = new(PersonId.New(), "stamp", null, Guid.CreateVersion7());

    [Fact]
    public void The_twenty_first_circuit_of_one_person_ends_with_a_page_that_says_so()
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.False(Open(_ana).Circuit.IsEnded);
        }

        var (circuit, browser) = Open(_ana);

        Assert.True(circuit.IsEnded);
        Assert.Equal(OpenCircuits.FullPage, browser.SentTo);
        Assert.False(Open(new Identity(PersonId.New(), "stamp")).Circuit.IsEnded);
    }

    [Fact]
    public void Signing_out_ends_the_circuits_of_that_session_only()
    {
        var here = Open(_ana);
        var elsewhere = Open(_ana with { Session = Guid.CreateVersion7() });

        _circuits.EndSession(_ana.Session);

        Assert.True(here.Circuit.IsEnded);
        Assert.NotNull(here.Browser.SentTo);
        Assert.False(elsewhere.Circuit.IsEnded);
    }

    [Fact]
    public void A_circuit_ends_when_its_sign_in_is_lost_or_its_rights_change()
    {
        var (lost, changed) = (Open(_ana), Open(new Identity(PersonId.New(), "stamp")));
        _circuits.Apply([new(lost.Circuit.SignIn!, Officer), new(changed.Circuit.SignIn!, Officer)]);
        Assert.False(lost.Circuit.IsEnded || changed.Circuit.IsEnded);

        _circuits.Apply([new(lost.Circuit.SignIn!, null), new(changed.Circuit.SignIn!, Officer with { Roles = Roles.Executive })]);

        Assert.True(lost.Circuit.IsEnded && changed.Circuit.IsEnded);
    }

    [Theory]
    [InlineData("/charters?q=a", "/charters?q=a")]
    [InlineData(null, "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/a\r\nSet-Cookie: x", "/")]
    public void A_return_address_stays_in_the_office(string? wanted, string expected) => Assert.Equal(expected, LocalAddress.Of(wanted));

    private static Rights Officer { get; } = new(Roles.Officer, null);

    private (OpenCircuit Circuit, Browser Browser) Open(Identity signIn)
    {
        var browser = new Browser();
        var circuit = new OpenCircuit(Guid.CreateVersion7().ToString(), signIn, browser);
        _circuits.Admit(circuit);
        return (circuit, browser);
    }

    private sealed class Browser : NavigationManager
    {
        public Browser() => Initialize("http://office.example/", "http://office.example/charters");

        public string? SentTo { get; private set; }

        protected override void NavigateToCore(string uri, NavigationOptions options) => SentTo = uri;
    }
}
