using System.Text;
using Microsoft.AspNetCore.SignalR.Client;
using RelationshipOffice.Benchmarks.Circuits;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;
using RelationshipOffice.Web.Tests.Faults;

namespace RelationshipOffice.Web.Tests.Attacks;

/// <summary>A page that is alive, with a form that is filled, and a script that says what the page does not offer (F-46, F-47).</summary>
public sealed class ForgedCallsTests(StrainedOffice strained) : IClassFixture<StrainedOffice>
{
    private const string Submit = "submit";

    private static int _people = 20;

    private readonly int _person = Interlocked.Increment(ref _people);

    // Otherwise what is forged below might be refused for its shape alone.
    [Fact]
    public async Task A_form_sent_by_hand_by_its_own_person_is_taken()
    {
        using var visitor = await WelcomeAsync();
        await using var page = await FilledAsync(visitor);

        await page.ForgeEventAsync(await SenderAsync(page), Submit, new { type = Submit });

        await Wait.UntilAsync(async () => await KeptAsync() == 1);
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(987_654_321UL)]
    [InlineData(ulong.MaxValue)]
    public async Task An_event_for_a_handler_that_is_not_there_is_refused(ulong handler)
    {
        using var visitor = await WelcomeAsync();
        await using var page = await FilledAsync(visitor);

        await page.ForgeEventAsync(handler, Submit, new { type = Submit });

        await page.EndsAsync();
        Assert.Equal(0, await KeptAsync());
        await OthersGoOnAsync();
    }

    [Theory]
    [InlineData("RelationshipOffice.Web", "ForgetEverything", 0)]
    [InlineData("RelationshipOffice.Application", "SendAsync", 0)]
    [InlineData("System.Private.CoreLib", "Exit", 0)]
    [InlineData("No.Such.Assembly", "Run", 0)]
    [InlineData(null, "SendAsync", 1)]
    [InlineData(null, "Dispose", 1)]
    [InlineData(null, "DispatchEventAsync", 987_654)]
    public async Task A_method_that_is_not_for_the_browser_is_not_called(string? assembly, string method, long target)
    {
        using var visitor = await WelcomeAsync();
        await using var page = await FilledAsync(visitor);

        await page.ForgeCallAsync(assembly, method, target, "[]");

        await page.EndsAsync();
        Assert.Equal(0, await KeptAsync());
        await OthersGoOnAsync();
    }

    [Fact]
    public async Task Who_knows_the_secret_of_somebody_else_s_page_reads_and_sends_nothing_there()
    {
        using var visitor = await WelcomeAsync();
        await using var page = await FilledAsync(visitor);
        var sender = await SenderAsync(page);
        using var thief = await Visitor.WelcomeAsync(strained.Office.Address, OfficeData.Person(_person + 40));
        var heard = new StringBuilder();
        await using var hub = await Forgery.ConnectAsync(thief, heard);

        await hub.InvokeAsync<bool>("ConnectCircuit", Forgery.SecretOf(page), TestContext.Current.CancellationToken);
        await page.ForgeEventAsync(sender, Submit, new { type = Submit }, over: hub);
        await OthersGoOnAsync();

        Assert.Equal(0, await KeptAsync());
        Assert.DoesNotContain(Source, heard.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("data-command", heard.ToString(), StringComparison.Ordinal);
    }

    private string Source => $"Forged by {_person}";

    private Task<Visitor> WelcomeAsync() => Visitor.WelcomeAsync(strained.Office.Address, OfficeData.Person(_person));

    private async Task<Circuit> FilledAsync(Visitor visitor)
    {
        var page = await Circuit.OpenAsync(visitor, $"/measures/{OfficeData.MeasureOfCharter(_person, Size.S)}");
        await page.FillAsync("Value", "20.5");
        await page.FillAsync("Source", Source);
        await page.RestAsync();
        return page;
    }

    private static async Task<ulong> SenderAsync(Circuit page) =>
        (await page.SeeAsync(s => s.All.FirstOrDefault(p => p.Tag == "form" && p["data-command"] == "RecordObservation"), "the form")).Handlers["onsubmit"];

    private Task<long> KeptAsync() => Records.AskAsync(strained.Connection, $"select count(*) from observations where source = '{Source}'");

    private async Task OthersGoOnAsync()
    {
        await using var other = await Recorder.ComeAsync(strained.Office.Address, _person + 20);
        Assert.Empty(await other.RecordOnceAsync());
    }
}
