using System.Globalization;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>src/run.sh on a machine that lacks something, for somebody who may not install it: it says what to install.</summary>
public sealed class BareMachineTests(Checkout checkout) : IClassFixture<Checkout>
{
    [Fact]
    public async Task Without_PostgreSQL_it_says_what_to_install_on_which_machine()
    {
        // It is looked for with ls, and beside the first postgres of the path; nobody but root is offered an installation.
        await checkout.FakeAsync("ls", "exit 0");
        await checkout.FakeAsync("postgres", "exit 1");
        await checkout.FakeAsync("id", "echo 1000");

        var run = checkout.Start("--empty", "--port", FreePort.Next().ToString(CultureInfo.InvariantCulture));

        Assert.Equal(3, await run.EndsAsync());
        Assert.Contains(
            """
            PostgreSQL 15 or newer is needed and was not found.
              Debian, Ubuntu: sudo apt-get install postgresql
              macOS:          brew install postgresql@17
              elsewhere:      set PG_BIN to the folder that holds initdb and pg_ctl,
                              or OFFICE_DB to the connection string of a server you have.
            """,
            run.Said,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_SDK_it_says_what_to_install()
    {
        await using var bare = new Checkout();
        await bare.InitializeAsync();
        await bare.FakeAsync("dotnet", "exit 1");

        var run = bare.Start("--empty");

        Assert.Equal(3, await run.EndsAsync());
        Assert.Contains("The .NET SDK 10.0.4xx is needed and was not found.", run.Said, StringComparison.Ordinal);
        Assert.Contains("sudo apt-get install dotnet-sdk-10.0", run.Said, StringComparison.Ordinal);
    }
}
