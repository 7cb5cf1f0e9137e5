using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.OfficeFiles;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>A charter at work and one in convergence are ready in different ways.</summary>
public sealed class ReadinessOfTheDemoTests(ADemoOffice loaded) : IClassFixture<ADemoOffice>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_charter_at_work_shows_its_bodies_and_values_and_one_in_convergence_asks_for_signatures()
    {
        var (working, converging) = (await OfAsync("RC-2"), await OfAsync("RC-7"));

        Assert.True(working.Percent > 50 && converging.Percent < 50, $"{working.Percent} and {converging.Percent} per cent");
        Assert.Equal((ReadinessState.Evidenced, ReadinessState.Draft), (StateOf(working, ReadinessItem.Bodies), StateOf(converging, ReadinessItem.Bodies)));
        Assert.Equal((ReadinessState.Evidenced, ReadinessState.Missing), (StateOf(working, ReadinessItem.Signatures), StateOf(converging, ReadinessItem.Signatures)));
        Assert.Equal(ReadinessState.Draft, StateOf(converging, ReadinessItem.Governance));
        Assert.DoesNotContain(converging.Lines, l => l.Item == ReadinessItem.Contract);
        Assert.Equal(ReadinessState.Missing, converging.Next!.State);
        Assert.True(StateOf(working, ReadinessItem.Contributions) >= ReadinessState.Agreed);
        Assert.NotEqual(working.Next!.Item, converging.Next.Item);
    }

    [Fact]
    public async Task The_lines_stand_by_stage_and_what_is_furthest_behind_comes_first_in_each()
    {
        var lines = (await OfAsync("RC-2")).Lines;

        Assert.Equal(lines.OrderBy(l => l.Stage).ThenBy(l => l.State).Select(l => l.Item), lines.Select(l => l.Item));
        Assert.Equal(8, lines.Select(l => l.Stage).Distinct().Count());
        Assert.All(lines, l => Assert.Equal(l.State == ReadinessState.Missing, l.Since is null));
        Assert.All(lines, l => Assert.Equal(l.State == ReadinessState.Evidenced, l.Owners.Count == 0));
    }

    private async Task<ReadinessDetails> OfAsync(string code)
    {
        var officer = await loaded.Office.AsAsync("ana.silva@office.example");
        await using var db = loaded.Office.Database();
        var charter = await db.Charters.Where(c => c.Code == code).Select(c => c.Id).SingleAsync(Ct);
        return await officer.AskAsync(new GetReadiness(charter), Ct).ValueAsync();
    }

    private static ReadinessState StateOf(ReadinessDetails readiness, ReadinessItem item) => readiness.Lines.Single(l => l.Item == item).State;
}
