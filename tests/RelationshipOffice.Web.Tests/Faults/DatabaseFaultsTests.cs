using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RelationshipOffice.Application.Persistence;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>The database goes away under open pages, or lies far off (F-73, F-75): each page says what happened, keeps what was typed, and goes on by itself.</summary>
public sealed class DatabaseFaultsTests(StrainedOffice strained) : IClassFixture<StrainedOffice>
{
    private const string Away = "The office's records cannot be reached at the moment.";

    [Fact]
    public async Task Cut_off_each_of_ten_pages_says_so_and_the_first_try_afterwards_records_once()
    {
        var people = await Task.WhenAll(Enumerable.Range(10, 10).Select(n => Recorder.ComeAsync(strained.Office.Address, n)));
        await Task.WhenAll(people.Select(p => p.TypeAsync()));
        strained.Cable.Cut();

        await Task.WhenAll(people.Select(p => p.SendAsync()));
        var refused = await Task.WhenAll(people.Select(p => p.AnswerAsync()));
        strained.Cable.Mend();
        await Task.WhenAll(people.Select(p => p.SendAsync()));
        var answers = await Task.WhenAll(people.Select(p => p.AnswerAsync()));

        Assert.All(refused, sentence => Assert.StartsWith(Away, sentence, StringComparison.Ordinal));
        Assert.All(answers, Assert.Null);
        foreach (var person in people)
        {
            Assert.Equal(1, await strained.KeptAsync(person));
            await person.DisposeAsync();
        }

        await Records.ProveAsync(strained.Connection);
    }

    [Fact]
    public async Task Where_nothing_comes_back_each_page_says_so_in_time_and_what_was_recorded_meanwhile_is_recorded_once()
    {
        await using var person = await Recorder.ComeAsync(strained.Office.Address, 30);
        using var reader = await Reader.ComeAsync(strained.Office.Address, 31);
        await person.TypeAsync();
        strained.Cable.Hold();

        var page = reader.GetAsync(Reader.PageOf(31));
        await person.SendAsync();
        var refused = await person.AnswerAsync();
        using var unread = await page;
        strained.Cable.Mend();
        await person.SendAsync();

        Assert.StartsWith(Away, refused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unread.StatusCode);
        Assert.Contains("cannot be reached at the moment", await unread.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(await person.AnswerAsync());
        Assert.Equal(1, await strained.KeptAsync(person));
        await Records.ProveAsync(strained.Connection);
    }

    [Fact]
    public async Task Nobody_waits_longer_than_fifteen_seconds_for_a_database_that_says_nothing()
    {
        await using var db = DatabaseSetup.ByHand("Host=nowhere;Database=none");

        var connection = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());

        var longest = TimeSpan.FromSeconds(connection.Timeout + db.Database.GetCommandTimeout()!.Value) + TimeSpan.FromMilliseconds(connection.CancellationTimeout);
        Assert.InRange(longest, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task Over_a_slow_cable_what_each_of_three_people_saves_arrives_once_as_it_was_typed_and_nobody_is_refused()
    {
        var people = await Task.WhenAll(Enumerable.Range(40, 3).Select(n => Recorder.ComeAsync(strained.Office.Address, n)));
        strained.Cable.Delay(milliseconds: 60);
        await Task.WhenAll(people.Select(p => p.TypeAsync()));

        await Task.WhenAll(people.Select(p => p.SendAsync()));
        var answers = await Task.WhenAll(people.Select(p => p.AnswerAsync()));

        Assert.True(strained.Cable.Delayed > 0, "Nothing went the slow way.");
        strained.Cable.Mend();
        Assert.All(answers, Assert.Null);
        foreach (var person in people)
        {
            Assert.Equal(1, await Records.AskAsync(strained.Connection, $"select count(*) from observations where source = '{person.Source}' and value = 20.01"));
            Assert.Equal(1, await strained.KeptAsync(person));
            await person.DisposeAsync();
        }

        await Records.ProveAsync(strained.Connection);
    }
}
