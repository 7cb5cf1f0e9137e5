using RelationshipOffice.Benchmarks.Circuits;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>One page sends more than anybody can type (F-46): it is held up itself, or ends, and nobody else is.</summary>
public sealed class FloodTests(StrainedOffice strained) : IClassFixture<StrainedOffice>
{
    private const int Events = 20_000;

    [Fact]
    public async Task While_one_page_sends_twenty_thousand_events_another_records_without_a_refusal()
    {
        await using var person = await Recorder.ComeAsync(strained.Office.Address, 95);
        using var visitor = await Visitor.WelcomeAsync(strained.Office.Address, OfficeData.Person(96));
        await using var flooding = await Circuit.OpenAsync(visitor, $"/measures/{OfficeData.MeasureOfCharter(96, Size.S)}");
        var flood = FloodAsync(flooding);

        var refusals = 0;
        var recorded = 0;
        while (!flood.IsCompleted || recorded < 10)
        {
            refusals += (await person.RecordOnceAsync()).Count;
            recorded++;
        }

        Assert.Equal(0, refusals);
        Assert.Equal(recorded, await strained.KeptAsync(person));
        Assert.True(await IsOverOrAnswersAsync(flooding, await flood), "The page that flooded neither ended nor answered.");
        await using var next = await Recorder.ComeAsync(strained.Office.Address, 97);
        Assert.Empty(await next.RecordOnceAsync());
    }

    private static async Task<bool> FloodAsync(Circuit page)
    {
        try
        {
            await page.FloodAsync("Source", Events);
            return false;
        }
        catch (Exception ended) when (ended is InvalidOperationException or OperationCanceledException or IOException or CircuitEnded)
        {
            return true;
        }
    }

    private static async Task<bool> IsOverOrAnswersAsync(Circuit page, bool isOver)
    {
        if (isOver)
        {
            return true;
        }

        try
        {
            await page.RestAsync();
            return true;
        }
        catch (CircuitEnded)
        {
            return true;
        }
    }
}
