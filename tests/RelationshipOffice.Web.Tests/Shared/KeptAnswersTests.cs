using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Tests.Shared;

/// <summary>What prerendering asked reaches the open page, as far as one hub message carries it.</summary>
public sealed class KeptAnswersTests : BunitContext
{
    private readonly BunitPersistentComponentState _bag;

    public KeptAnswersTests() => _bag = this.AddBunitPersistentComponentState();

    private PersistentComponentState State => Services.GetRequiredService<PersistentComponentState>();

    [Fact]
    public void An_answer_and_a_refusal_are_taken_over_once_asked_for_by_the_same_question()
    {
        using (var prerendering = Kept(keeps: true))
        {
            prerendering.Keep(new Asked(1), "forty-two");
            prerendering.Keep(new Asked(2), OfficeErrors.NotFound);
            _bag.TriggerOnPersisting();
        }

        using var open = Kept(keeps: false);

        Assert.True(open.TryTake(new Asked(1), out Result<string>? answer) && answer.TryGet(out var said) && said == "forty-two");
        Assert.True(open.TryTake(new Asked(2), out Result<string>? refused) && refused.Errors[0].Code == OfficeErrors.NotFound.Code);
        Assert.False(open.TryTake(new Asked(3), out Result<string>? _));
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(20_000)]
    public void What_does_not_fit_is_left_out_and_leaves_room_for_what_does(int letters)
    {
        using (var prerendering = Kept(keeps: true))
        {
            prerendering.Keep(new Asked(1), Unpackable(letters));
            prerendering.Keep(new Asked(2), "short");
            _bag.TriggerOnPersisting();
        }

        using var open = Kept(keeps: false);

        Assert.False(open.TryTake(new Asked(1), out Result<string>? _));
        Assert.True(open.TryTake(new Asked(2), out Result<string>? _));
    }

    [Fact]
    public void All_parts_of_a_page_share_the_room_and_a_newer_answer_takes_the_place_of_the_older()
    {
        using (var one = Kept(keeps: true))
        using (var other = Kept(keeps: true, "Another"))
        {
            one.Keep(new Asked(1), Unpackable(9_000));
            one.Keep(new Asked(1), Unpackable(9_500));
            other.Keep(new Asked(1), Unpackable(9_000));
            _bag.TriggerOnPersisting();
        }

        using var open = Kept(keeps: false);
        using var beside = Kept(keeps: false, "Another");

        Assert.True(open.TryTake(new Asked(1), out Result<string>? kept) && kept.TryGet(out var text) && text.Length == 9_500);
        Assert.False(beside.TryTake(new Asked(1), out Result<string>? _));
    }

    // The same each time, and nothing that packing could shorten by much.
    private static string Unpackable(int letters)
    {
        var dice = new Random(letters);
        return new string([.. Enumerable.Range(0, letters).Select(_ => (char)('0' + dice.Next(64)))]);
    }

    private KeptAnswers Kept(bool keeps, string page = "Page") => new(State, page, keeps);

    private sealed record Asked(int Number) : IQuery<string>;
}
