using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Documents;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Collaboration;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>What is in it for the parties of a charter: who writes it and when, what is frozen of it, and what an actual comes to (domain guide §5).</summary>
public sealed class ValueShareTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task Value_and_effort_are_set_as_a_whole_and_a_stale_page_is_a_conflict()
    {
        var charter = await office.ACharterAsync();
        var (one, other) = (charter.Parties[0].Partner, charter.Parties[1].Partner);
        SetValueAndEffort Set(uint version, decimal gets) => new()
        {
            Charter = charter.Id,
            Version = version,
            Lines =
            [
                new() { Party = one, Words = "Savings", Amount = gets, Currency = "eur" }, new() { Party = other, Words = "Sales", Amount = 30, Currency = "EUR" },
                new() { Party = one, Kind = ValueKind.Effort, Words = "People", Amount = 40, Currency = "EUR" },
                new() { Party = other, Kind = ValueKind.Effort, Words = "Plant", Amount = 60, Currency = "EUR" }, new() { Words = "A good name", Estimate = 4 },
            ],
        };

        await Door.SendAsync(Set(0, 30)).ValueAsync();
        await Door.SendAsync(Set(0, 70)).RefusedAsync(OfficeErrors.Conflict);
        await Door.SendAsync(Set((await SeenAsync(charter.Id)).LinesVersion, 70)).ValueAsync();

        var seen = await SeenAsync(charter.Id);
        Assert.Equal(["EUR 70.00", "EUR 30.00", "EUR 40.00", "EUR 60.00", "estimate 4 of 5"], seen.Lines.Select(l => l.Weight));
        Assert.True(seen is { IsImbalanced: true, MayDraft: true });
        Assert.StartsWith($"By amounts in EUR, {charter.Parties[0].Name} gets 70 % of the value and gives 40 % of the effort", seen.Balance[0], StringComparison.Ordinal);
        await office.As((await office.ASideAsync()).Manager).SendAsync(Set(seen.LinesVersion, 1)).RefusedAsync(OfficeErrors.Forbidden);
        await Door.SendAsync(new SetValueAndEffort { Charter = CharterId.New(), Version = 0 }).RefusedAsync(OfficeErrors.NotFound);
        await Door.AskAsync(new GetValueShare(CharterId.New())).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task Gain_and_pain_are_set_calculated_dropped_and_set_again()
    {
        var charter = await office.ACharterAsync(await office.APartnerAsync(), await office.APartnerAsync(), await office.APartnerAsync());
        await Door.SendAsync(A(charter)).ValueAsync();
        await Door.SendAsync(A(charter)).RefusedAsync(OfficeErrors.Conflict);

        var seen = (await SeenAsync(charter.Id, "EUR 125,000,000")).GainShare!;
        Assert.Equal((-10_000_000m, true, -12_500_000m), (seen.Result!.Result, seen.Result.IsCapped, seen.Result.Uncapped));
        Assert.Equal([-6_000_000m, -4_000_000m], seen.Result.Parts.Select(p => p.Amount));
        Assert.Equal(9, seen.Result.Steps.Count);
        Assert.Equal((41, 10_000_000m, -10_000_000m), (seen.Preview.Count, seen.Preview[0].Result, seen.Preview[^1].Result));
        Assert.Equal("At 20 % below the target the partners gain EUR 10,000,000.00, at 20 % above it they lose EUR 10,000,000.00.", seen.PreviewSentence);

        var version = (await SeenAsync(charter.Id)).ShareVersion;
        await Door.SendAsync(new DropGainShare { Charter = charter.Id, Version = version }).ValueAsync();
        await Door.SendAsync(new DropGainShare { Charter = charter.Id, Version = version }).RefusedAsync(OfficeErrors.Conflict);
        Assert.Null((await SeenAsync(charter.Id)).GainShare);
        Assert.Null((await office.StructureAsync(charter.Id)).Text);
        await Door.SendAsync(C(charter, (await SeenAsync(charter.Id)).ShareVersion)).ValueAsync();
        Assert.Equal(-980_000m, (await SeenAsync(charter.Id, "11600000", "0")).GainShare!.Result!.Result);
        Assert.Equal(-480_000m, (await SeenAsync(charter.Id, "11600000", "0.25")).GainShare!.Result!.Result);
        await office.As((await office.ASideAsync()).Manager).SendAsync(A(charter)).RefusedAsync(OfficeErrors.Forbidden);
        await office.As((await office.ASideAsync()).Manager).SendAsync(new DropGainShare { Charter = charter.Id, Version = 1 }).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Theory]
    [InlineData("USD 94", "0", "Actual", "money.currency.mixed")]
    [InlineData("much", "0", "Actual", "charter.gain_share.actual.no_amount")]
    [InlineData("-1", "0", "Actual", "charter.gain_share.actual.negative")]
    [InlineData("94.001", "0", "Actual", "money.too_fine")]
    [InlineData("94", "1.5", "Scores[0]", "charter.gain_share.score.out_of_range")]
    [InlineData("94", "good", "Scores[0]", "charter.gain_share.score.no_number")]
    public async Task What_cannot_be_calculated_is_refused_at_its_field_and_the_rest_is_shown(string actual, string scores, string field, string code)
    {
        var charter = await office.ACharterAsync(await office.APartnerAsync(), await office.APartnerAsync(), await office.APartnerAsync());
        await Door.SendAsync(C(charter, 0)).ValueAsync();

        var seen = (await SeenAsync(charter.Id, actual, scores)).GainShare!;

        Assert.Equal((field, code), seen.Refused.Select(e => (e.Field!, e.Code)).Single());
        Assert.Null(seen.Result);
        Assert.Equal(41, seen.Preview.Count);
    }

    [Fact]
    public async Task Each_fault_of_the_terms_is_told_at_its_field()
    {
        var charter = await office.ACharterAsync(await office.APartnerAsync(), await office.APartnerAsync(), await office.APartnerAsync());
        var faulty = C(charter, 0);
        faulty.Target = 0;
        faulty.Areas[0].Weight = .5m;
        faulty.Splits[1].Partner = null;

        var refused = await Door.SendAsync(faulty);

        Assert.Equal(
            [("Target", "charter.gain_share.target.not_positive"), ("Areas", "charter.gain_share.weights.not_whole"), ("Splits[1].Partner", "charter.gain_share.partner.missing")],
            refused.Errors.Select(e => (e.Field!, e.Code)));
        await Door.SendAsync(With(C(charter, 0), c => c.Below[1].From = 12)).RefusedAsync("charter.gain_share.bands.hole");
        await Door.SendAsync(With(C(charter, 0), c => c.Below[1].From = 8)).RefusedAsync("charter.gain_share.bands.overlap");
        await Door.SendAsync(With(A(charter), c => c.Cap = -1)).RefusedAsync("charter.gain_share.cap.negative");
        await Door.SendAsync(With(A(charter), c => c.Splits[0].Share = 50)).RefusedAsync("charter.gain_share.splits.not_whole");
        await Door.SendAsync(With(A(charter), c => c.Currency = "Taler")).RefusedAsync("money.currency.unknown");
        var stranger = await office.APartnerAsync();
        await Door.SendAsync(With(A(charter), c => c.Payer = stranger)).RefusedAsync("charter.party.unknown");
    }

    [Fact]
    public async Task The_terms_are_frozen_compared_and_stand_still_once_they_lie_before_the_parties()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.MoveAsync(charter.Id, Stage.InReview, Stage.Convergence);
        var seen = await office.SeenAsync(charter.Id);
        await Door.SendAsync(A(seen)).ValueAsync();
        await office.MoveAsync(charter.Id, Stage.InReview);

        var first = await Door.AskAsync(new GetCharterVersion(charter.Id, 1)).ValueAsync();
        var frozen = await Door.AskAsync(new GetCharterVersion(charter.Id, 2)).ValueAsync();
        var compared = await Door.AskAsync(new CompareVersions(charter.Id, 1, 2)).ValueAsync();

        Assert.True(first.IsIntact && frozen.IsIntact);
        Assert.Equal(("charter/2", "charter/3"), (first.Text.Form, frozen.Text.Form));
        Assert.Equal(("gain-share/1", 100_000_000m), (frozen.Text.Structure!.ValueShare!.GainShare!.Rule, frozen.Text.Structure.ValueShare.GainShare.Cost!.Target));
        Assert.Contains("the partners take 50 %, gain or loss", StructureWords.Lines(frozen.Text.Structure, Section.ValueShare)[0].Text, StringComparison.Ordinal);
        Assert.All(compared.Parts.Single(p => p.Heading == "Value share").Lines, l => Assert.Equal(LineKind.Added, l.Kind));
        var annex = CharterOutline.Of(frozen.Text, frozen.Text.ToCanonical(), [.. seen.Parties.Select(_ => "")]);
        Assert.Contains("The partners never lose more than EUR 10,000,000.00.", annex.Find(Section.ValueShare)!.Statements);
        Assert.DoesNotContain(annex.Find("Structure")!.Tables.Single().Rows, row => row[0] == "Value share");
        var version = (await SeenAsync(charter.Id)).ShareVersion;
        await Door.SendAsync(With(A(seen, version), c => c.Share = 60)).RefusedAsync(CharterErrors.FrozenForSigning);
        await Door.SendAsync(new DropGainShare { Charter = charter.Id, Version = version }).RefusedAsync(CharterErrors.FrozenForSigning);
        await Door.SendAsync(new SetValueAndEffort { Charter = charter.Id, Version = 0 }).RefusedAsync(CharterErrors.FrozenForSigning);
    }

    [Fact]
    public async Task An_agreed_charter_keeps_its_formula()
    {
        var charter = await office.AnAgreedCharterAsync();
        var seen = await office.SeenAsync(charter.Id);

        await Door.SendAsync(A(seen)).RefusedAsync(CharterErrors.OnlyADraftChanges);
        Assert.False((await office.As(charter.Sides[0].Manager).AskAsync(new GetValueShare(charter.Id)).ValueAsync()).MayDraft);
    }

    [Fact]
    public async Task Who_left_no_longer_shares_in_a_text_before_the_parties()
    {
        var charter = await office.AConvergingCharterAsync(3);
        await Door.SendAsync(A(await office.SeenAsync(charter.Id))).ValueAsync();
        await Door.SendAsync(new PartyLeaves { Charter = charter.Id, Version = (await office.SeenAsync(charter.Id)).Version, Partner = charter.Sides[2].Partner, Reason = "It sold its part." }).ValueAsync();

        await Door.SendAsync(new MoveCharter { Charter = charter.Id, Version = (await office.SeenAsync(charter.Id)).Version, To = Stage.InReview }).RefusedAsync("charter.gate.gain_share");
    }

    [Fact]
    public void A_text_frozen_before_value_was_shared_gives_the_same_bytes()
    {
        const string old = """{"form":"charter/2","code":"RC-1","version":1,"title":"T","purpose":"P","startDate":"2026-12-01","reviewDate":"2027-12-01","parties":[],"domains":[],"statements":[],"contributions":[],"structure":{"exit":{"triggers":[{"place":1,"words":"Notice","noticeDays":90}]}}}""";

        var text = CharterText.FromCanonical(old);

        Assert.Null(text.Structure!.ValueShare);
        Assert.Equal(old, text.ToCanonical());
    }

    private Task<ValueShareDetails> SeenAsync(CharterId charter, string? actual = null, string? scores = null) =>
        Door.AskAsync(new GetValueShare(charter, actual, scores)).ValueAsync();

    /// <summary>Example A: half and half from a target of 100 million, fee and cap 10; the others share 60 to 40 where there are two.</summary>
    private static SetGainShare A(CharterDetails charter, uint version = 0) => new()
    {
        Charter = charter.Id,
        Version = version,
        Payer = charter.Parties[0].Partner,
        Target = 100_000_000,
        Fee = 10_000_000,
        Share = 50,
        Cap = 10_000_000,
        Splits = charter.Parties.Count == 2
            ? [new() { Partner = charter.Parties[1].Partner, Share = 100 }]
            : [new() { Partner = charter.Parties[1].Partner, Share = 60 }, new() { Partner = charter.Parties[2].Partner, Share = 40 }],
    };

    /// <summary>Example C with a pool of two million for one result.</summary>
    private static SetGainShare C(CharterDetails charter, uint version) => With(A(charter, version), c =>
    {
        (c.CostSharing, c.Target, c.Fee, c.Cap, c.Pool) = (CostSharing.Bands, 10_000_000, null, null, 2_000_000);
        c.Below = [new() { From = 0, To = 10, Share = 50 }, new() { From = 10, To = 20, Share = 30 }, new() { From = 20, Share = 20 }];
        c.Above = [new() { From = 0, To = 10, Share = 50 }, new() { From = 10, To = 20, Share = 80 }, new() { From = 20, Share = 100 }];
        c.Areas = [new() { Name = "On time", Weight = 1 }];
    });

    private static SetGainShare With(SetGainShare command, Action<SetGainShare> change)
    {
        change(command);
        return command;
    }
}
