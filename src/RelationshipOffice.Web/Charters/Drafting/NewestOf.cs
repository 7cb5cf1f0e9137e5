using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Charters.Drafting;

/// <summary>Asks for the newest version of what a dialog changes, so that a person can try again after a conflict.</summary>
internal static class NewestOf
{
    public static async Task<uint?> NewestAsync(this Office office, CharterId charter) =>
        (await office.AskAsync(new GetCharter(charter))).TryGet(out var newest) ? newest.Version : null;

    public static async Task<uint?> NewestAsync(this Office office, CharterId charter, StatementId statement) =>
        (await office.AskAsync(new GetCharter(charter))).TryGet(out var newest)
            ? newest.Statements.FirstOrDefault(s => s.Id == statement)?.Version
            : null;

    /// <summary>The position of a party on a statement; none when it has not taken one.</summary>
    public static async Task<uint?> NewestAsync(this Office office, CharterId charter, StatementId statement, PartnerId party) =>
        (await office.AskAsync(new GetCharter(charter))).TryGet(out var newest)
            ? newest.Statements.FirstOrDefault(s => s.Id == statement)?.Positions.FirstOrDefault(p => p.Partner == party)?.Version
            : null;

    public static async Task<uint?> NewestAsync(this Office office, CharterId charter, FitAssessmentId assessment) =>
        (await office.AskAsync(new GetFit(charter))).TryGet(out var newest) ? newest.Assessments.FirstOrDefault(a => a.Id == assessment)?.Version : null;
}
