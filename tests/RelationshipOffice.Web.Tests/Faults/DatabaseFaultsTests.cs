namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>The database goes away under open pages (F-73, F-75): each page says what happened, keeps what was typed, and goes on by itself.</summary>
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
    }

    [Fact]
    public async Task Where_nothing_comes_back_a_page_says_so_in_time_and_what_was_recorded_meanwhile_is_recorded_once()
    {
        await using var person = await Recorder.ComeAsync(strained.Office.Address, 30);
        await person.TypeAsync();
        strained.Cable.Hold();

        await person.SendAsync();
        var refused = await person.AnswerAsync();
        strained.Cable.Mend();
        await person.SendAsync();

        Assert.StartsWith(Away, refused, StringComparison.Ordinal);
        Assert.Null(await person.AnswerAsync());
        Assert.Equal(1, await strained.KeptAsync(person));
    }
}
