using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Benchmarks.Circuits;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Tests.Faults;
using Door = RelationshipOffice.Application.Pipeline.Office;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>Pages that are open while the manager of a party is moved to another one (F-11).</summary>
public sealed class ReplacedManagerTests(LiveLeaksTests.PlainOffice office) : IClassFixture<LiveLeaksTests.PlainOffice>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_does_not_stand_for_the_party_any_more_saves_nothing_from_a_page_that_was_open()
    {
        using var visitor = await Visitor.WelcomeAsync(office.Address, OfficeData.Person(1));
        await using var page = await Circuit.OpenAsync(visitor, $"/measures/{OfficeData.MeasureOfCharter(1, Size.S)}");
        await RecordAsync(page, "In time");
        await page.SeeAsync(s => s.All.FirstOrDefault(p => p.Is("office-note") && p["role"] == "status"), "that it is recorded");

        await MoveAsync(1);
        // The form may be gone by then.
        await RecordAsync(page, "Too late").ContinueWith(_ => { }, Ct, TaskContinuationOptions.None, TaskScheduler.Default);
        await EndsAsync(page);

        Assert.Equal(1, await KeptAsync("In time"));
        Assert.Equal(0, await KeptAsync("Too late"));
    }

    [Fact]
    public async Task Within_ten_seconds_an_open_page_is_loaded_anew_and_shows_a_charter_of_the_old_party_no_more()
    {
        var charter = $"/charters/{OfficeData.Charter(2)}";
        using var visitor = await Visitor.WelcomeAsync(office.Address, OfficeData.Person(2));
        await using var page = await Circuit.OpenAsync(visitor, charter);
        Assert.Contains("RC-3", await visitor.ReadAsync(charter), StringComparison.Ordinal);

        await MoveAsync(2);

        await EndsAsync(page);
        Assert.DoesNotContain("RC-3", await visitor.ReadAsync(charter), StringComparison.Ordinal);
        Assert.DoesNotContain("RC-3 ", await visitor.ReadAsync("/charters"), StringComparison.Ordinal);
    }

    // It begins anew with the new rights.
    private static Task EndsAsync(Circuit page) => Assert.ThrowsAsync<CircuitEnded>(() => page.SeeAsync(_ => (string?)null, "an end")).WaitAsync(TimeSpan.FromSeconds(10), Ct);

    private static async Task RecordAsync(Circuit page, string source)
    {
        await page.FillAsync("Value", "20.5");
        await page.FillAsync("Source", source);
        await page.ClickAsync(p => p.Tag == "button" && p["type"] == "submit", "the button that records");
    }

    private Task<long> KeptAsync(string source) => Records.AskAsync(office.Connection, $"select count(*) from observations where source = '{source}'");

    // To the last partner there is, with which these people share no charter.
    private async Task MoveAsync(int person)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<Door>().As(new PersonId(OfficeData.Person(Size.S.Partners + 2)));
        var seen = await door.AskAsync(new GetPerson(new PersonId(OfficeData.Person(person))), Ct).ValueAsync();
        await door.SendAsync(new MovePerson { Person = seen.Id, Version = seen.Version, StandsFor = new PartnerId(OfficeData.Partner(Size.S.Partners - 1)) }, Ct).ValueAsync();
    }
}
