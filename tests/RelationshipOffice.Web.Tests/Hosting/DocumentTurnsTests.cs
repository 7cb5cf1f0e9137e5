using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Web.Hosting;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>Many want documents at once (F-103): they are written in turn, pages are answered meanwhile, and nobody holds up all others.</summary>
public sealed class DocumentTurnsTests(OddAddressTests.DemoOffice office) : IClassFixture<OddAddressTests.DemoOffice>
{
    private const string Pack = "/executive/pack.pptx";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_many_as_may_be_are_written_at_a_time_and_the_next_when_one_is_done()
    {
        using var turns = new DocumentTurns();
        var first = await turns.TakeAsync(Guid.CreateVersion7(), Ct);
        using var second = await turns.TakeAsync(Guid.CreateVersion7(), Ct);
        var third = turns.TakeAsync(Guid.CreateVersion7(), Ct);
        Assert.False(third.IsCompleted);

        first.Dispose();

        using var turn = await third;
        Assert.True(turn.IsAcquired);
    }

    [Fact]
    public async Task The_next_of_one_person_waits_for_the_own_and_lets_others_by()
    {
        using var turns = new DocumentTurns();
        var busy = Guid.CreateVersion7();
        var first = await turns.TakeAsync(busy, Ct);
        var next = turns.TakeAsync(busy, Ct);

        using var other = await turns.TakeAsync(Guid.CreateVersion7(), Ct);

        Assert.True(other.IsAcquired);
        Assert.False(next.IsCompleted);
        first.Dispose();
        using var turn = await next;
        Assert.True(turn.IsAcquired);
    }

    [Fact]
    public async Task Who_goes_away_while_waiting_leaves_the_turn_to_the_next()
    {
        using var turns = new DocumentTurns();
        var person = Guid.CreateVersion7();
        var first = await turns.TakeAsync(Guid.CreateVersion7(), Ct);
        using var second = await turns.TakeAsync(Guid.CreateVersion7(), Ct);
        using var away = new CancellationTokenSource();
        var gone = turns.TakeAsync(person, away.Token);

        await away.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        first.Dispose();

        using var again = await turns.TakeAsync(person, Ct);
        Assert.True(again.IsAcquired);
    }

    [Fact]
    public async Task While_all_turns_are_taken_documents_wait_pages_answer_and_one_too_many_is_asked_to_come_again()
    {
        using var officer = await office.EverybodyAsync();
        var turns = office.Services.GetRequiredService<DocumentTurns>();
        var taken = new List<IDisposable>();
        for (var i = 0; i < DocumentTurns.AtATime; i++)
        {
            taken.Add(await turns.TakeAsync(Guid.CreateVersion7(), Ct));
        }

        // One waits for the office, the others behind it for their own, and the last finds no room.
        var asked = Enumerable.Range(0, DocumentTurns.WaitingOfOne + 2).Select(_ => officer.GetAsync(Pack)).ToList();
        var refused = await Task.WhenAny(asked);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await refused).StatusCode);
        Assert.Equal(60, (await refused).Headers.RetryAfter?.Delta?.TotalSeconds);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/executive/pack")).StatusCode);
        asked.Remove(refused);
        Assert.DoesNotContain(asked, a => a.IsCompleted);

        taken.ForEach(t => t.Dispose());

        foreach (var answer in await Task.WhenAll(asked))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("application/vnd.openxmlformats-officedocument.presentationml.presentation", answer.Content.Headers.ContentType?.MediaType);
        }
    }
}
