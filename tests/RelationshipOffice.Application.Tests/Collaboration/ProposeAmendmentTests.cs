using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;
using static RelationshipOffice.Application.Tests.Collaboration.AnAmendment;

namespace RelationshipOffice.Application.Tests.Collaboration;

/// <summary>What an amendment refuses before anybody is told.</summary>
public sealed class ProposeAmendmentTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    // What is typed -> the code that the person reads.
    public static TheoryData<string, string> Faults => new()
    {
        { "past", "decision.wanted.past" },
        { "no day", "decision.amendment.effective_missing" },
        { "no change", "decision.amendment.no_change" },
        { "no title", "decision.title.missing" },
        { "no reason", "decision.words.missing" },
        { "no words", "charter.statement.missing" },
        { "too long", "charter.statement.too_long" },
        { "the same words", "decision.amendment.same_words" },
        { "twice", "decision.amendment.changed_twice" },
        { "no statement", "decision.amendment.statement_unknown" },
        { "no section", "charter.section.missing" },
        { "an old wording", "decision.amendment.statement_stale" },
        { "an early review", "decision.amendment.review_too_early" },
        { "the same review", "decision.amendment.same_review" },
        { "too many", "decision.amendment.too_many" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_makes_no_amendment_is_refused_with_its_code(string fault, string code)
    {
        var charter = await office.AnAgreedCharterAsync();
        var typed = office.OfTheVision(charter);
        Spoil(typed, fault);

        await office.As(charter.Sides[0].Manager).SendAsync(typed).RefusedAsync(code);
    }

    [Fact]
    public async Task A_refused_change_is_told_at_its_own_field()
    {
        var charter = await office.AnAgreedCharterAsync();
        var typed = office.OfTheVision(charter);
        typed.Changes.Insert(0, new() { Kind = ChangeKind.Add, Section = Section.Scorecard, Text = "Waiting time by week." });
        typed.Changes[1].Text = Before;

        var answer = await office.As(charter.Sides[0].Manager).SendAsync(typed);

        Assert.Equal("Changes[1].Text", Assert.Single(answer.Errors).Field);
    }

    [Fact]
    public async Task A_draft_is_simply_edited()
    {
        var charter = await office.AConvergingCharterAsync();

        await office.As(charter.Sides[0].Manager).SendAsync(office.OfTheVision(charter)).RefusedAsync(CharterErrors.NotInForce);
    }

    [Fact]
    public async Task A_statement_of_another_charter_is_none_of_this_one()
    {
        var (charter, other) = (await office.AnAgreedCharterAsync(), await office.AnAgreedCharterAsync());
        var typed = office.OfTheVision(charter);
        typed.Changes[0].Statement = other.Vision;

        await office.As(charter.Sides[0].Manager).SendAsync(typed).RefusedAsync(AmendmentErrors.StatementUnknown);
    }

    [Fact]
    public async Task Who_changed_or_removed_a_statement_meanwhile_is_said()
    {
        var charter = await office.AnAgreedCharterAsync();
        var reworded = await office.ProposedAsync(charter, office.OfTheVision(charter, inDays: 0));
        await office.ConsentsAsync(charter, reworded);
        var stale = Assert.Single((await office.As(charter.Sides[1].Manager).SendAsync(office.OfTheVision(charter))).Errors);
        var gone = office.OfTheVision(charter, inDays: 0);
        (gone.Changes[0].Kind, gone.Changes[0].Wording, gone.Title) = (ChangeKind.Remove, 2, "Without it");
        await office.ConsentsAsync(charter, await office.ProposedAsync(charter, gone));

        var removed = Assert.Single((await office.As(charter.Sides[1].Manager).SendAsync(office.OfTheVision(charter))).Errors);

        Assert.Equal(("decision.amendment.statement_stale", "decision.amendment.statement_gone"), (stale.Code, removed.Code));
        Assert.Matches("^The amendment “Sooner” of .+ has been in force since 23 November 2026\\. This statement has other words", stale.Message);
        Assert.StartsWith("The amendment “Without it” of ", removed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_amendment_at_a_time_and_no_change_of_type_beside_it()
    {
        var charter = await office.AnAgreedCharterAsync();
        await office.ProposedAsync(charter, office.OfTheVision(charter));

        await office.As(charter.Sides[1].Manager).SendAsync(office.OfVolume(charter)).RefusedAsync(AmendmentErrors.AmendmentRunning);
        await office.As(charter.Sides[0].Manager).SendAsync(AmendmentTests.ToNetwork(charter)).RefusedAsync(AmendmentErrors.AmendmentRunning);
    }

    [Fact]
    public async Task Not_while_a_type_is_changing()
    {
        var charter = await office.AnAgreedCharterAsync();
        await office.As(charter.Sides[0].Manager).SendAsync(AmendmentTests.ToNetwork(charter)).ValueAsync();

        await office.As(charter.Sides[0].Manager).SendAsync(office.OfTheVision(charter)).RefusedAsync(AmendmentErrors.ChangeOfTypeRunning);
    }

    [Fact]
    public async Task Two_at_the_same_moment_leave_one()
    {
        var charter = await office.AnAgreedCharterAsync();

        var answers = await Task.WhenAll(charter.Sides.Select(s => office.As(s.Manager).SendAsync(office.OfTheVision(charter))));

        Assert.Equal("decision.amendment.running", Assert.Single(answers, a => !a.IsDone).Errors[0].Code);
    }

    [Fact]
    public async Task Who_stands_for_no_party_proposes_none_and_out_of_reach_there_is_nothing()
    {
        var charter = await office.AnAgreedCharterAsync();
        var executive = office.As(await office.APersonAsync("Eva Executive", Roles.Executive));
        var stranger = office.As((await office.ASideAsync()).Manager);
        var typed = office.OfTheVision(charter);

        await executive.SendAsync(typed).RefusedAsync(DecisionErrors.NotForYou);
        await stranger.SendAsync(office.OfTheVision(charter)).RefusedAsync("office.not_found");
        await stranger.AskAsync(new PreviewAmendment(charter.Id, typed.Changes, null, [], null)).RefusedAsync("office.not_found");
    }

    [Fact]
    public async Task A_whole_amendment_is_refused_before_it_is_proposed_where_proposing_it_would_be()
    {
        var charter = await office.AnAgreedCharterAsync();
        var door = office.As(charter.Sides[0].Manager);
        var typed = office.OfTheVision(charter);
        var preview = new PreviewAmendment(charter.Id, typed.Changes, null, [], office.Today().AddDays(-1));
        await door.AskAsync(preview).ValueAsync();

        await door.AskAsync(preview with { IsWhole = true }).RefusedAsync(DecisionErrors.WantedPast);
        await door.SendAsync(typed).ValueAsync();
        await door.AskAsync(preview with { IsWhole = true, WantedOn = typed.WantedOn }).RefusedAsync(AmendmentErrors.AmendmentRunning);
    }

    [Fact]
    public async Task An_officer_only_prepares_it()
    {
        var charter = await office.AnAgreedCharterAsync();

        var amendment = await office.As(office.Officer).SendAsync(office.OfTheVision(charter)).ValueAsync();

        var seen = await office.SeenAsync(amendment);
        Assert.Null(seen.ProposedFor);
        Assert.All(seen.Positions, p => Assert.Equal(DecisionStance.Consent, p.Missing));
    }

    private static void Spoil(ProposeAmendment typed, string fault)
    {
        var line = typed.Changes[0];
        switch (fault)
        {
            case "past": typed.WantedOn = new DateOnly(2026, 11, 1); break;
            case "no day": typed.WantedOn = null; break;
            case "no change": typed.Changes.Clear(); break;
            case "no title": typed.Title = ""; break;
            case "no reason": typed.Words = ""; break;
            case "no words": line.Text = " "; break;
            case "too long": line.Text = new string('a', Text.Paragraph + 1); break;
            case "the same words": line.Text = Before + " "; break;
            case "twice": typed.Changes.Add(new() { Kind = ChangeKind.Remove, Statement = line.Statement, Wording = 1 }); break;
            case "no statement": line.Statement = null; break;
            case "no section": (line.Kind, line.Statement) = (ChangeKind.Add, null); break;
            case "an old wording": line.Wording = 7; break;
            case "an early review": typed.ReviewDate = typed.WantedOn; break;
            case "the same review": typed.ReviewDate = new DateOnly(2027, 12, 1); break;
            case "too many": typed.Changes = [.. Enumerable.Range(0, Amendment.MostChanges + 1).Select(i => new AmendmentLine { Kind = ChangeKind.Add, Section = Section.Scorecard, Text = $"Measure {i}." })]; break;
            default: throw new ArgumentOutOfRangeException(nameof(fault));
        }
    }
}
