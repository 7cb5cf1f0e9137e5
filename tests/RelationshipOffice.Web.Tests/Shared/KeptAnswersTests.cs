using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Tests.Shared;

/// <summary>What prerendering asked reaches the page that comes alive: at once, once, and only whoever it was read for.</summary>
public sealed class KeptAnswersTests : BunitContext
{
    private const string Anew = "asked anew";

    private static readonly Identity Ana = new(new PersonId(Guid.CreateVersion7()), "stamp", "10.0.0.1", Guid.CreateVersion7());

    private readonly BunitPersistentComponentState _page;
    private readonly FakeTimeProvider _time = new();
    private readonly HandedOver _handedOver = new();

    public KeptAnswersTests() => _page = this.AddBunitPersistentComponentState();

    [Fact]
    public async Task An_answer_and_a_refusal_are_taken_over_by_the_same_question_of_the_same_part()
    {
        await PrerenderAsync(("Page", 1, "forty-two"), ("Page", 2, OfficeErrors.NotFound), ("Layout", 1, "a frame"));
        using var alive = Kept(Ana);

        Assert.Equal("forty-two", (await AliveAsync(alive, 1)).Value);
        Assert.Equal(OfficeErrors.NotFound.Code, (await AliveAsync(alive, 2)).Errors[0].Code);
        Assert.Equal("a frame", (await AliveAsync(alive, 1, "Layout")).Value);
        Assert.Equal(Anew, (await AliveAsync(alive, 3)).Value);
    }

    [Fact]
    public async Task It_is_taken_once_by_one_page()
    {
        await PrerenderAsync(("Page", 1, "forty-two"), ("Page", 2, "forty-three"));
        using var alive = Kept(Ana);
        using var late = Kept(Ana);

        Assert.Equal("forty-two", (await AliveAsync(alive, 1)).Value);
        Assert.Equal(Anew, (await AliveAsync(alive, 1)).Value);
        Assert.Equal(Anew, (await AliveAsync(late, 2)).Value);
    }

    [Theory]
    [InlineData("another address", "forty-two")]
    [InlineData("another session", Anew)]
    [InlineData("another person", Anew)]
    [InlineData("signed out", Anew)]
    public async Task Nobody_else_gets_it_and_the_same_sign_in_does_from_another_address(string reader, string answer)
    {
        await PrerenderAsync(("Page", 1, "forty-two"));
        using var alive = Kept(reader switch
        {
            "another address" => Ana with { Address = "10.0.0.2" },
            "another session" => Ana with { Session = Guid.CreateVersion7() },
            "another person" => Ana with { Person = new PersonId(Guid.CreateVersion7()) },
            _ => null,
        });

        Assert.Equal(answer, (await AliveAsync(alive, 1)).Value);
    }

    [Fact]
    public async Task What_a_page_did_not_ask_for_at_once_is_too_old_later()
    {
        await PrerenderAsync(("Page", 1, "forty-two"), ("Page", 2, "forty-three"));
        using var alive = Kept(Ana);
        Assert.Equal("forty-two", (await AliveAsync(alive, 1)).Value);

        _time.Advance(HandedOver.Patience);

        Assert.Equal(Anew, (await AliveAsync(alive, 2)).Value);
    }

    [Fact]
    public async Task What_is_too_large_is_left_out_and_leaves_room_for_what_is_not()
    {
        await PrerenderAsync(("Page", 1, new string('x', 150_000)), ("Page", 1, new string('y', 160_000)), ("Page", 2, new string('z', 60_000)), ("Page", 3, "short"));
        using var alive = Kept(Ana);

        Assert.Equal(new string('y', 160_000), (await AliveAsync(alive, 1)).Value);
        Assert.Equal(Anew, (await AliveAsync(alive, 2)).Value);
        Assert.Equal("short", (await AliveAsync(alive, 3)).Value);
    }

    [Fact]
    public async Task The_page_carries_a_ticket_and_no_answer()
    {
        await PrerenderAsync(("Page", 1, "forty-two"));

        Assert.True(_page.TryTake<string>("answers", out var ticket));
        Assert.Matches("^[0-9A-F]{32}$", ticket);
    }

    protected override void Dispose(bool disposing)
    {
        _handedOver.Dispose();
        base.Dispose(disposing);
    }

    private async Task PrerenderAsync(params (string Part, int Number, Result<string> Answer)[] asked)
    {
        using var prerendering = Kept(Ana);
        foreach (var (part, number, answer) in asked)
        {
            await prerendering.AskAsync(part, new Asked(number), isAlive: false, () => Task.FromResult(answer));
        }

        _page.TriggerOnPersisting();
    }

    private static Task<Result<string>> AliveAsync(KeptAnswers alive, int number, string part = "Page") =>
        alive.AskAsync(part, new Asked(number), isAlive: true, () => Task.FromResult<Result<string>>(Anew));

    private KeptAnswers Kept(Identity? who) => new(Services.GetRequiredService<PersistentComponentState>(), _handedOver, new Reader(who), _time);

    private sealed record Asked(int Number) : IQuery<string>;

    private sealed class Reader(Identity? who) : IActorSource
    {
        public ValueTask<Identity?> WhoAsync() => ValueTask.FromResult(who);
    }
}
