using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Overview.Relationships;

/// <summary>
/// Who carries what: from partner over charter to outcome, each share by its weight and by what of it is realised (domain
/// guide §5). Of one outcome and those below it, or of all; what no charter carries is a flow of its own. An unknown outcome
/// is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeExecutivePage)]
public sealed record GetFlow(OutcomeId? Outcome = null) : IQuery<Flow>;

/// <summary>
/// The flows, heaviest first, and a sentence. Left out counts further shares, and open weights of outcomes, that a picture has no
/// room for.
/// </summary>
public sealed record Flow(string Sentence, IReadOnlyList<FlowShare> Shares, int LeftOut);

/// <summary>
/// One share: its partners (none for what nobody carries), its charter, its outcome, its weight in points of that outcome, and
/// what of it is realised.
/// </summary>
public sealed record FlowShare(
    IReadOnlyList<FlowPartner> Partners, CharterId? Charter, string CharterName, OutcomeId Outcome, string OutcomeTitle, decimal Weight, decimal Realised,
    OutcomeStatus Status);

/// <summary>A partner at the beginning of a flow.</summary>
public sealed record FlowPartner(PartnerId Id, string Name);

internal sealed class GetFlowHandler(RelationshipReader relationships) : IHandler<GetFlow, Flow>
{
    // More bands than this are threads.
    private const int Most = 16;

    public async Task<Result<Flow>> HandleAsync(GetFlow request, Actor actor, CancellationToken ct)
    {
        var map = await relationships.ReadAsync(actor, ct);
        if (request.Outcome is not { } top)
        {
            return map.Conclude(m => Draw(m, [.. m.Board.InReach]));
        }

        List<OutcomeFacts> outcomes = [.. map.Board.InReach.Where(o => IsUnder(map.Board, o, top))];
        return outcomes.Count == 0 ? OfficeErrors.NotFound : Draw(map, outcomes);
    }

    private static Flow Draw(RelationshipMap map, List<OutcomeFacts> outcomes)
    {
        var shares = outcomes.SelectMany(o => SharesOf(map, o)).OrderByDescending(s => s.Weight).ThenBy(s => s.CharterName, StringComparer.Ordinal).ToList();
        var unassigned = outcomes.Where(o => map.Board.ContributionsTo(o.Id).Any())
            .Select(o => (Outcome: o, map.Board.ValueOf(o.Id).Unassigned)).Where(o => o.Unassigned > 0)
            .OrderByDescending(o => o.Unassigned).ThenBy(o => o.Outcome.Title, StringComparer.CurrentCulture)
            .Select(o => new FlowShare([], null, "No charter", o.Outcome.Id, o.Outcome.Title, o.Unassigned, 0, OutcomeStatus.NoData)).ToList();
        List<FlowShare> drawn = [.. shares.Take(Most)];
        // What is open of an outcome that is drawn belongs beside it.
        drawn.AddRange([.. unassigned.OrderByDescending(u => drawn.Exists(s => s.Outcome == u.Outcome)).Take(Most)]);
        return new Flow(Say(shares, unassigned), drawn, shares.Count + unassigned.Count - drawn.Count);
    }

    private static IEnumerable<FlowShare> SharesOf(RelationshipMap map, OutcomeFacts outcome) =>
        from contribution in map.Board.ContributionsTo(outcome.Id)
        where contribution.Kind == ContributionKind.Share
        let charter = map.CharterOf(contribution.Charter)
        where charter is not null
        select new FlowShare(
            [.. map.OthersIn(charter).Select(p => new FlowPartner(p.Id, p.Name))], charter.Id, $"{charter.Code} {charter.Title}", outcome.Id, outcome.Title,
            contribution.Weight!.Value.Value, map.RealisedBy(outcome, contribution), map.Board.StandingOf(contribution).Status);

    private static bool IsUnder(OutcomeBoard board, OutcomeFacts outcome, OutcomeId top)
    {
        for (OutcomeFacts? at = outcome; at is not null; at = at.Parent is { } parent ? board[parent] : null)
        {
            if (at.Id == top)
            {
                return true;
            }
        }

        return false;
    }

    private static string Say(List<FlowShare> shares, List<FlowShare> unassigned)
    {
        if (shares.Count == 0)
        {
            return "No charter carries a share of an outcome yet.";
        }

        var (weight, realised) = (shares.Sum(s => s.Weight), shares.Sum(s => s.Realised));
        var outcomes = shares.Select(s => s.Outcome).Distinct().Count();
        var rest = unassigned.Count == 0 ? "all of their weight is carried" : $"of {Counted(unassigned.Count, "outcome")} a part is carried by nobody";
        return FormattableString.Invariant(
            $"{Counted(shares.Select(s => s.Charter).Distinct().Count(), "charter")} {(shares.Count == 1 ? "carries" : "carry")} {Counted(outcomes, "outcome")}; {realised / weight * 100:0.#} % of what they carry is realised, and {rest}.");
    }

    private static string Counted(int count, string word) => count == 1 ? $"one {word}" : $"{count} {word}s";
}
