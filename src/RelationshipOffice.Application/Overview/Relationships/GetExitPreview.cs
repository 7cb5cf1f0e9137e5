using System.Globalization;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Outcomes.Board;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Overview.Relationships;

/// <summary>
/// What every outcome would lose if a charter ended, or every charter with a partner (domain guide §5: "without B: 47.5 →
/// 30.0"): over the whole tree, without raising the weights of the others (§3.4, 13). One of the two is given; unknown ones
/// are <c>office.not_found</c>. Nothing is changed by looking.
/// </summary>
[Requires(Permission.SeeExecutivePage)]
public sealed record GetExitPreview(PartnerId? Partner = null, CharterId? Charter = null) : IQuery<ExitPreview>;

/// <summary>Who leaves, which charters end, and what that does to the outcomes, the heaviest loss first.</summary>
public sealed record ExitPreview(string Who, string Sentence, IReadOnlyList<PreviewedCharter> Charters, IReadOnlyList<ExitEffect> Effects);

/// <summary>A charter that would end.</summary>
public sealed record PreviewedCharter(CharterId Id, string Code, string Title);

/// <summary>
/// One outcome before and after, in percent explained by charters; an outcome without shares of its own takes the weighted
/// sum of those below it. Unassigned is the weight that nobody would carry any more; Lost says what else goes.
/// </summary>
public sealed record ExitEffect(OutcomeId Outcome, string Title, decimal Before, decimal After, decimal Unassigned, string? Lost)
{
    /// <summary>"47.5 → 30.0, and no enabler".</summary>
    public string InWords => string.Create(CultureInfo.InvariantCulture, $"{Before:0.0} → {After:0.0}{(Lost is null ? "" : $", and {Lost}")}");
}

internal sealed class GetExitPreviewHandler(RelationshipReader relationships) : IHandler<GetExitPreview, ExitPreview>
{
    public async Task<Result<ExitPreview>> HandleAsync(GetExitPreview request, Actor actor, CancellationToken ct)
    {
        var map = await relationships.ReadAsync(actor, ct);
        var partner = request.Partner is { } leaving ? map.PartnerOf(leaving) : null;
        List<CharterFacts> ending = request.Charter is { } only
            ? map.CharterOf(only) is { } charter ? [charter] : []
            : partner is not null ? [.. map.ChartersOf(partner.Id)] : [];
        if (request.Charter is null ? partner is null : ending.Count == 0)
        {
            return OfficeErrors.NotFound;
        }

        var ids = ending.Select(c => c.Id).ToHashSet();
        var effects = Reached(map, ids).Select(o => EffectOn(map.Board, o, ids)).OfType<ExitEffect>()
            .OrderByDescending(e => e.Before - e.After).ThenByDescending(e => e.Unassigned).ThenBy(e => e.Title, StringComparer.CurrentCulture).ToList();
        var who = partner is not null && request.Charter is null ? partner.Name : $"{ending[0].Code} {ending[0].Title}";
        return new ExitPreview(who, Say(who, ending.Count, effects), [.. ending.Select(c => new PreviewedCharter(c.Id, c.Code, c.Title))], effects);
    }

    // Only what these charters owe something to, and what stands above that, can change.
    private static HashSet<OutcomeFacts> Reached(RelationshipMap map, HashSet<CharterId> ending)
    {
        HashSet<OutcomeFacts> reached = [];
        foreach (var owed in ending.SelectMany(map.OwedBy).Select(o => o.Outcome))
        {
            for (var outcome = owed; reached.Add(outcome) && outcome.Parent is { } parent; outcome = map.Board[parent])
            {
            }
        }

        return reached;
    }

    private static ExitEffect? EffectOn(OutcomeBoard board, OutcomeFacts outcome, HashSet<CharterId> ending)
    {
        var (before, after) = (Explained(board, outcome.Id, []), Explained(board, outcome.Id, ending));
        var parts = board.PartsOf(outcome.Id).Where(p => ending.Contains(p.Charter)).ToList();
        var lost = Sentence.List([
            .. parts.Exists(p => p.Kind == ContributionKind.Enabler) ? new[] { "no enabler" } : [],
            .. parts.Exists(p => p.Kind == ContributionKind.Threshold) ? new[] { "nobody keeps its threshold" } : [],
        ]);
        return before == after && parts.Count == 0 ? null : new ExitEffect(
            outcome.Id, outcome.Title, before, after, parts.Where(p => p.Kind == ContributionKind.Share).Sum(p => p.Weight.Value), lost.Length == 0 ? null : lost);
    }

    private static decimal Explained(OutcomeBoard board, OutcomeId outcome, HashSet<CharterId> ending)
    {
        var below = board.Below(outcome).ToList();
        if (below.Count == 0 || board.ContributionsTo(outcome).Any())
        {
            return OutcomeValue.Without(ending, board.PartsOf(outcome)).Explained;
        }

        var weights = Below.Weigh([.. below.Select(b => new Below(Standing.Unmeasured, b.Weight))]);
        return Math.Round(below.Zip(weights, (b, w) => Explained(board, b.Id, ending) * w.Weight / 100).Sum(), 2, MidpointRounding.AwayFromZero);
    }

    private static string Say(string who, int charters, List<ExitEffect> effects) => effects switch
    {
        [] when charters == 0 => $"{who} stands in no charter, so no outcome depends on it.",
        [] => $"Without {who} no outcome would change: what it carries is nothing yet.",
        [var only] => $"Without {who}: {only.Title} {only.InWords}.",
        [var worst, ..] => $"Without {who} {effects.Count} outcomes would change; most of all {worst.Title}: {worst.InWords}.",
    };
}
