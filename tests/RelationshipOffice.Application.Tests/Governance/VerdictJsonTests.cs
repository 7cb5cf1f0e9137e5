using System.Text.Json;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Tests.Governance;

public sealed class VerdictJsonTests
{
    [Fact]
    public void A_verdict_and_its_settings_come_back_from_json_as_they_were()
    {
        var (a, b) = (PartnerId.New(), PartnerId.New());
        var today = new DateOnly(2026, 11, 24);
        var book = new FactBook(
            today, [KnownPartner.Named(a, "Alpha"), KnownPartner.Named(b, "Beta")],
            [new Holding(a, b, 40, 43.4m, false, today, null, today, "Annual report", true)],
            [new StatedFact(RelationFactId.New(), b, a, FactValue.Of(RelationFactKind.RevenueShare, 70), today, "Interview", false)]);
        var arrangement = new Arrangement(
            [new ArrangedParty(a), new ArrangedParty(b)],
            [new ArrangedDomain(DecisionDomain.Quality, WhoDecides.OwnedBy(a)), new ArrangedDomain(DecisionDomain.Price, WhoDecides.LedBy(a)), new ArrangedDomain(DecisionDomain.Brand, WhoDecides.Network)]);
        var verdict = Judge.Of(arrangement, book, GovernanceSettings.Default with { ControlAbove = 40 });

        var back = JsonSerializer.Deserialize<Verdict>(Json(verdict), Options)!;

        Assert.Equal(Json(verdict), Json(back));
        Assert.Equal((verdict.Validity, verdict.Worst!.Sentence, verdict.Pairs[0]), (back.Validity, back.Worst!.Sentence, back.Pairs[0]));
        var settings = GovernanceSettings.Default with { ControlAbove = 40 };
        Assert.Equal(settings, JsonSerializer.Deserialize<GovernanceSettings>(JsonSerializer.Serialize(settings, Options), Options));
    }

    private static JsonSerializerOptions Options { get; } = new(OfficeJson.Options) { IgnoreReadOnlyProperties = true };

    private static string Json(Verdict verdict) => JsonSerializer.Serialize(verdict, Options);
}
