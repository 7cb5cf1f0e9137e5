using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class UnsavedWordsTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private const string Form = "reword/1";

    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task What_was_typed_waits_for_who_typed_it()
    {
        var charter = (await office.ACharterAsync()).Id;
        await Door.SendAsync(Keep(charter, "Half a sen")).ValueAsync();

        await Door.SendAsync(Keep(charter, "Half a sentence")).ValueAsync();

        var kept = Assert.Single((await Door.AskAsync(new FindUnsavedWords(charter)).ValueAsync()).Rows);
        Assert.Equal((Form, "As it stood.", 3, "Half a sentence"), (kept.Form, kept.Before, kept.Wording, kept.Words));
    }

    [Fact]
    public async Task Nobody_else_reads_it_and_no_story_tells_of_it()
    {
        var charter = await office.AConvergingCharterAsync();
        var story = await StoryAsync(charter.Id);

        await Door.SendAsync(Keep(charter.Id, "Not ready for anybody.")).ValueAsync();

        Assert.Empty((await office.As(charter.Sides[0].Manager).AskAsync(new FindUnsavedWords(charter.Id)).ValueAsync()).Rows);
        Assert.Empty((await office.As(await office.APersonAsync("Oda Other", Domain.People.Roles.Officer)).AskAsync(new FindUnsavedWords(charter.Id)).ValueAsync()).Rows);
        Assert.Equal(story, await StoryAsync(charter.Id));
    }

    [Fact]
    public async Task It_is_thrown_away_for_one_form_only()
    {
        var charter = (await office.ACharterAsync()).Id;
        await Door.SendAsync(Keep(charter, "One.")).ValueAsync();
        await Door.SendAsync(Keep(charter, "Two.", "write/Vision")).ValueAsync();

        await Door.SendAsync(new ForgetUnsavedWords { Charter = charter, Form = Form }).ValueAsync();

        Assert.Equal(["Two."], (await Door.AskAsync(new FindUnsavedWords(charter)).ValueAsync()).Rows.Select(r => r.Words));
        await Door.SendAsync(new ForgetUnsavedWords { Charter = charter, Form = Form }).ValueAsync();
    }

    [Fact]
    public async Task Two_tabs_that_keep_the_same_form_at_once_both_get_through()
    {
        var charter = (await office.ACharterAsync()).Id;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Door.SendAsync(Keep(charter, $"Draft {i}")).ValueAsync()));

        Assert.Single((await Door.AskAsync(new FindUnsavedWords(charter)).ValueAsync()).Rows);
    }

    [Fact]
    public async Task More_than_can_be_kept_and_a_charter_out_of_reach_are_refused()
    {
        var charter = await office.ACharterAsync();
        var stranger = office.As((await office.ASideAsync()).Manager);

        await Door.SendAsync(Keep(charter.Id, new string('x', KeepUnsavedWords.MostCharacters))).ValueAsync();
        await Door.SendAsync(Keep(charter.Id, new string('x', KeepUnsavedWords.MostCharacters + 1))).RefusedAsync("words.too_long");
        await stranger.SendAsync(Keep(charter.Id, "Mine.")).RefusedAsync(OfficeErrors.NotFound);
        await stranger.SendAsync(new ForgetUnsavedWords { Charter = charter.Id, Form = Form }).RefusedAsync(OfficeErrors.NotFound);
        Assert.Empty((await stranger.AskAsync(new FindUnsavedWords(charter.Id)).ValueAsync()).Rows);
        await office.AsVisitor().SendAsync(Keep(charter.Id, "Mine.")).RefusedAsync(OfficeErrors.SignedOut);
    }

    private static KeepUnsavedWords Keep(CharterId charter, string words, string form = Form) =>
        new() { Charter = charter, Form = form, Before = "As it stood.", Wording = 3, Words = words };

    private async Task<int> StoryAsync(CharterId charter) =>
        (await Door.AskAsync(new GetHistory(new Subject(SubjectKind.Charter, charter.Value), new Slice(1, 1))).ValueAsync()).Total;
}
