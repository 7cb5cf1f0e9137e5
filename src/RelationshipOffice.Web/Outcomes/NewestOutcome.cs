using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Outcomes;

/// <summary>Asks for the version that a dialog tries again on after a conflict.</summary>
internal static class NewestOutcome
{
    public static async Task<uint?> NewestVersionAsync(this Office office, OutcomeId outcome) =>
        (await office.AskAsync(new GetOutcome(outcome))).TryGet(out var newest) ? newest.Version : null;

    public static async Task<uint?> NewestVersionAsync(this Office office, OutcomeId outcome, MeasureId measure) =>
        (await office.AskAsync(new GetOutcome(outcome))).TryGet(out var newest) ? newest.Measures.FirstOrDefault(m => m.Id == measure)?.Version : null;

    public static async Task<uint?> NewestVersionAsync(this Office office, MeasureId measure, ObservationId observation) =>
        (await office.AskAsync(new FindObservations(measure, new Slice(1, 1), observation))).TryGet(out var newest) ? newest.Rows.FirstOrDefault()?.Version : null;
}
