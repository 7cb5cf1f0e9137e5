using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Tests.Governance;

public sealed class GovernanceGateTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task An_invalid_verdict_closes_the_way_into_review_and_says_why()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.OwnsAsync(charter.Sides[0].Partner, charter.Sides[1].Partner, 60);

        var refused = Assert.Single((await MoveAsync(charter.Id, "As agreed.")).Errors);

        Assert.Equal("charter.gate.invalid", refused.Code);
        Assert.StartsWith("Quality and compliance: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("60 % of the votes", refused.Message, StringComparison.Ordinal);
        Assert.Equal(refused.Message, (await GateAsync(charter.Id)).Missing.Single().Message);
    }

    [Fact]
    public async Task Missing_facts_need_a_reason_that_every_party_reads()
    {
        var charter = await office.AConvergingCharterAsync();
        var gate = await GateAsync(charter.Id);
        Assert.True(gate.IsOpen);
        Assert.All(gate.Gaps, g => Assert.Equal("charter.gate.no_data", g.Code));

        var refused = Assert.Single((await MoveAsync(charter.Id, " ")).Errors);
        await MoveAsync(charter.Id, "Neither side publishes its sales.").ValueAsync();

        Assert.Equal(("charter.gate.gaps_unacknowledged", "Reason"), (refused.Code, refused.Field));
        var story = await office.As(charter.Sides[1].Manager).AskAsync(new GetHistory(new Subject(SubjectKind.Charter, charter.Id.Value), new Slice(1, 50))).ValueAsync();
        Assert.Contains(story.Rows, e => e.Reason == "Neither side publishes its sales." && e.What.StartsWith("Went on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_party_cannot_sign_what_has_become_invalid_meanwhile()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await SignAsync(charter.Sides[0], charter.Id, hash).ValueAsync();
        await office.OwnsAsync(charter.Sides[0].Partner, charter.Sides[1].Partner, 60);

        await SignAsync(charter.Sides[1], charter.Id, hash).RefusedAsync("charter.gate.invalid");
        Assert.Contains("60 % of the votes", (await HeldUpAsync(charter.Id))!.Sentence, StringComparison.Ordinal);

        Assert.Equal(Stage.InReview, (await office.SeenAsync(charter.Id)).Stage);
    }

    [Fact]
    public async Task What_goes_missing_during_review_holds_up_the_last_signature_until_a_reason_is_given()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await SignAsync(charter.Sides[0], charter.Id, hash).ValueAsync();
        Assert.Empty((await office.SeenAsync(charter.Id)).NewGaps);
        await AcknowledgeAsync(charter.Id, "Just in case.").RefusedAsync("charter.gate.no_new_gaps");
        await AnswersInPartAsync(charter);

        var refused = Assert.Single((await SignAsync(charter.Sides[1], charter.Id, hash)).Errors);
        Assert.Equal("charter.gate.no_data", refused.Code);
        Assert.Contains("Ask the relationship office", refused.Message, StringComparison.Ordinal);
        Assert.StartsWith(Assert.Single((await office.SeenAsync(charter.Id)).NewGaps).Message, refused.Message, StringComparison.Ordinal);
        await AcknowledgeAsync(charter.Id, " ").RefusedAsync("charter.reason.missing");
        Assert.StartsWith($"The last party cannot sign: {refused.Message[..40]}", (await HeldUpAsync(charter.Id))!.Sentence, StringComparison.Ordinal);

        await AcknowledgeAsync(charter.Id, "The other two answers come next month.").ValueAsync();
        Assert.Null(await HeldUpAsync(charter.Id));
        await SignAsync(charter.Sides[1], charter.Id, hash).ValueAsync();

        Assert.Equal(Stage.Agreed, (await office.SeenAsync(charter.Id)).Stage);
    }

    [Fact]
    public async Task Another_review_asks_for_the_reason_again()
    {
        var (charter, _) = await office.ACharterInReviewAsync();
        await office.MoveAsync(charter.Id, Stage.Convergence);

        Assert.NotEmpty((await GateAsync(charter.Id)).Gaps);
        Assert.Equal("charter.gate.gaps_unacknowledged", Assert.Single((await MoveAsync(charter.Id, "")).Errors).Code);
        await AcknowledgeAsync(charter.Id, "No review.").RefusedAsync("charter.signature.not_in_review");
    }

    [Fact]
    public async Task A_rule_is_published_once_the_text_lies_before_all_parties()
    {
        var draft = await office.ACharterAsync();
        var converging = await office.AConvergingCharterAsync();

        await LedAsync(draft.Id, draft.Parties[0].Partner);
        await LedAsync(converging.Id, converging.Sides[0].Partner);

        Assert.Equal(Validity.Invalid, await RuleAsync(draft.Id));
        Assert.Equal(Validity.Valid, await RuleAsync(converging.Id));
    }

    // One of the three answers about the chain: before there was none, and so nothing to judge.
    private async Task<WaitingItem?> HeldUpAsync(CharterId charter)
    {
        await office.JudgeAsync();
        return (await Door.AskAsync(new WaitingForMe()).ValueAsync()).Rows.SingleOrDefault(i => i.Charter == charter && i.Kind == Wait.FreeLastSignature);
    }

    private Task AnswersInPartAsync(ACharter.Converging charter) => Door.SendAsync(new RecordRelationFact
    {
        Partner = charter.Sides[0].Partner,
        Counterpart = charter.Sides[1].Partner,
        Kind = RelationFactKind.Complexity,
        Level = Level.Low,
        Date = AJudgement.Today,
        Source = "Visit",
    }).ValueAsync();

    // Volume led by one party, with a rule and no day of its publication.
    private async Task LedAsync(CharterId charter, PartnerId lead)
    {
        await Door.SendAsync(new ChangeGovernance
        {
            Charter = charter,
            Version = (await office.SeenAsync(charter)).Version,
            Domain = DecisionDomain.Volume,
            Type = GovernanceType.QuasiHierarchy,
            Lead = lead,
            Reason = "It plans the orders.",
        }).ValueAsync();
        await Door.SendAsync(new SetDomainTerms
        {
            Charter = charter,
            Version = (await office.SeenAsync(charter)).Version,
            Domain = DecisionDomain.Volume,
            Rule = "The leader sets volumes a quarter ahead.",
        }).ValueAsync();
    }

    private async Task<Validity> RuleAsync(CharterId charter) =>
        (await Door.AskAsync(new GetVerdicts(charter)).ValueAsync()).Now.Domains.Single(d => d.Domain == DecisionDomain.Volume)
            .Findings.Single(f => f.Rule == GovernanceRule.G4).Validity;

    private async Task<Result<Done>> MoveAsync(CharterId charter, string reason) => await Door.SendAsync(
        new MoveCharter { Charter = charter, Version = (await office.SeenAsync(charter)).Version, To = Stage.InReview, Reason = reason });

    private Task<Result<Done>> SignAsync(ACharter.Side side, CharterId charter, string hash) =>
        office.As(side.Signatory).SendAsync(new SignCharter { Charter = charter, ContentHash = hash });

    private async Task<Result<Done>> AcknowledgeAsync(CharterId charter, string reason) => await Door.SendAsync(
        new AcknowledgeGaps { Charter = charter, Version = (await office.SeenAsync(charter)).Version, Reason = reason });

    private async Task<GateRow> GateAsync(CharterId charter) => (await office.SeenAsync(charter)).Gates.Single(g => g.To == Stage.InReview);
}
