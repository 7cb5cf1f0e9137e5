using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Collaboration;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>Readiness moves with what the office holds, and is the same for every party.</summary>
public sealed class ReadinessTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_line_moves_with_what_the_office_holds()
    {
        var converging = await office.AConvergingCharterAsync();
        var draft = await ReadinessAsync(office.Officer, converging.Id);
        Assert.Equal((ReadinessState.Draft, "The relationship office"), (StateOf(draft, ReadinessItem.Bodies), Line(draft, ReadinessItem.Bodies).Owners[0]));

        var agreed = await office.AnAgreedCharterAsync();
        var signed = await ReadinessAsync(office.Officer, agreed.Id);
        Assert.Equal((ReadinessState.Agreed, ReadinessState.Agreed), (StateOf(signed, ReadinessItem.Bodies), StateOf(signed, ReadinessItem.Signatures)));
        Assert.Equal(2, Line(signed, ReadinessItem.Bodies).Owners.Count);
        Assert.StartsWith("Mara Manager at Partner", Line(signed, ReadinessItem.Bodies).Owners[0], StringComparison.Ordinal);

        await office.AtWorkAsync(agreed);
        await office.MoveAsync(agreed.Id, Stage.Operational);
        var working = await ReadinessAsync(office.Officer, agreed.Id);
        Assert.Equal((ReadinessState.Evidenced, ReadinessState.Evidenced), (StateOf(working, ReadinessItem.Bodies), StateOf(working, ReadinessItem.Signatures)));
        Assert.Empty(Line(working, ReadinessItem.Bodies).Owners);
        Assert.True(working.Reached > draft.Reached);
    }

    [Fact]
    public async Task Every_party_sees_the_same_as_the_office_and_nobody_else_sees_anything()
    {
        var charter = await office.AConvergingCharterAsync();
        var officer = await ReadinessAsync(office.Officer, charter.Id);
        var manager = await ReadinessAsync(charter.Sides[0].Manager, charter.Id);

        Assert.Equal(officer.Lines.Select(l => (l.Item, l.State, l.Since)), manager.Lines.Select(l => (l.Item, l.State, l.Since)));
        Assert.Equal(officer.Lines.Select(l => l.ToDo), manager.Lines.Select(l => l.ToDo));
        await office.As((await office.ASideAsync()).Manager).AskAsync(new GetReadiness(charter.Id)).RefusedAsync(OfficeErrors.NotFound);
        await office.As(office.Officer).AskAsync(new GetReadiness(CharterId.New())).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task In_review_the_parties_whose_signature_is_missing_are_named()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await office.As(charter.Sides[0].Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();

        var line = Line(await ReadinessAsync(office.Officer, charter.Id), ReadinessItem.Signatures);

        Assert.Equal(ReadinessState.Draft, line.State);
        Assert.Single(line.Owners);
    }

    private Task<ReadinessDetails> ReadinessAsync(PersonId person, CharterId charter) => office.As(person).AskAsync(new GetReadiness(charter)).ValueAsync();

    private static ReadinessRow Line(ReadinessDetails readiness, ReadinessItem item) => readiness.Lines.Single(l => l.Item == item);

    private static ReadinessState StateOf(ReadinessDetails readiness, ReadinessItem item) => Line(readiness, item).State;
}
