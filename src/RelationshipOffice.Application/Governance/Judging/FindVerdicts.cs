using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// Findings of the latest judgements of all living charters in reach, the worst first, by verdict, rule, partner and
/// charter, a page at a time. Without a verdict named, those that are plainly Valid are left out.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record FindVerdicts(
    Slice Slice, Validity? Validity = null, GovernanceRule? Rule = null, PartnerId? Partner = null, CharterId? Charter = null) : IQuery<Page<VerdictRow>>;

/// <summary>One finding of a stored judgement.</summary>
/// <param name="AsOf">The day whose facts were read.</param>
/// <param name="IsCurrent">Nothing that it rests on has changed since; otherwise it is about to be judged anew.</param>
public sealed record VerdictRow(
    JudgementId Judgement, CharterLink Charter, GovernanceRule Rule, Validity Validity, bool IsUnverified, DecisionDomain? Domain,
    string DomainName, string Sentence, IReadOnlyList<PartnerName> About, CharterLink? Elsewhere, DateOnly AsOf, bool IsCurrent);

internal sealed class FindVerdictsHandler(OfficeDbContext db, OfficeClock clock) : IHandler<FindVerdicts, Page<VerdictRow>>
{
    public async Task<Result<Page<VerdictRow>>> HandleAsync(FindVerdicts request, Actor actor, CancellationToken ct)
    {
        var reach = db.Charters.ReachableBy(actor).Select(c => c.Id);
        var found =
            from look in db.JudgementLooks
            join charter in db.Charters.ReachableBy(actor) on look.Charter equals charter.Id
            where charter.Stage != Stage.Closed && charter.Stage != Stage.Withdrawn && (request.Charter == null || charter.Id == request.Charter)
            join judgement in db.Judgements on look.Judgement equals judgement.Id
            from finding in judgement.Findings
            where (finding.Elsewhere == null || reach.Contains(finding.Elsewhere.Value))
                && (request.Validity == null ? finding.Validity != Validity.Valid || finding.IsUnverified : finding.Validity == request.Validity)
                && (request.Rule == null || finding.Rule == request.Rule)
                && (request.Partner == null || finding.First == request.Partner || finding.Second == request.Partner || finding.Party == request.Partner)
            select new { Look = look, charter.Id, charter.Code, charter.Title, judgement.AsOf, judgement.PairCount, Finding = finding };
        var slice = request.Slice == default ? new Slice(1, 25) : request.Slice;
        // Verdicts are kept by name: the worst first is said one by one.
        var page = await found.AsNoTracking()
            .OrderBy(f => f.Finding.Validity == Validity.Invalid ? 0 : f.Finding.Validity == Validity.NoData ? 1 : f.Finding.Validity == Validity.Warning ? 2 : 3)
            .ThenByCode(f => f.Code).ThenBy(f => f.Finding.Place)
            .PageAsync(found, slice, ct);
        var rows = page.Rows;
        var current = await db.CurrentAsync([.. rows.Select(r => r.Look).DistinctBy(l => l.Charter)], clock.Today, ct);
        var names = await VerdictNames.ReadAsync(
            db, rows.SelectMany(r => new[] { r.Finding.First, r.Finding.Second, r.Finding.Party }), rows.Select(r => r.Finding.Elsewhere), ct);
        return new Page<VerdictRow>(
            [
                .. rows.Select(r => new VerdictRow(
                    r.Look.Judgement, new CharterLink(r.Id, r.Code, r.Title), r.Finding.Rule, r.Finding.Validity, r.Finding.IsUnverified,
                    r.Finding.Domain, r.Finding.Domain is { } domain ? Sentence.Begin(DomainNames.Of(domain)) : "All domains",
                    SharedVerdict.IsFor(actor, r.Finding.Rule, PairOf(r.Finding), r.Finding.Party, r.PairCount) ? r.Finding.Sentence : SharedVerdict.OfOthers,
                    names.OfAll(r.Finding.First, r.Finding.Second, r.Finding.Party), names.Of(r.Finding.Elsewhere), r.AsOf, current.Contains(r.Id))),
            ],
            page.Total);
    }

    private static PartyPair? PairOf(JudgedFinding finding) =>
        finding is { First: { } first, Second: { } second } ? new PartyPair(first, second) : null;
}
