using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Governance;

/// <summary>Turns a verdict into what its reader may know, with names in the place of ids.</summary>
internal sealed class VerdictReader(OfficeDbContext db)
{
    public async Task<VerdictDetails> ReadAsync(
        CharterLink charter, Verdict given, GovernanceSettings settings, int thresholds, Actor actor, CancellationToken ct)
    {
        var verdict = await db.SeenByAsync(given, actor, ct);
        var names = await NamesAsync(verdict, ct);
        var pairs = verdict.Pairs.Select(p => RowOf(p, names, actor)).ToList();
        return new VerdictDetails(
            charter, verdict.AsOf, verdict.Validity, verdict.IsUnverified,
            verdict.Worst is { } worst ? RowOf(worst, names) : null,
            verdict.WorstPair is not null ? pairs[0] : null,
            [.. verdict.Domains.Select(d => RowOf(d, names))], pairs,
            [.. verdict.Together.Select(f => RowOf(f, names))], verdict.Missing, settings, thresholds);
    }

    private static DomainVerdictRow RowOf(DomainVerdict domain, VerdictNames names)
    {
        var findings = domain.Findings.Select(f => RowOf(f, names)).ToList();
        return new DomainVerdictRow(
            domain.Domain, Sentence.Begin(DomainNames.Of(domain.Domain)), domain.Type, [.. domain.Leads.Select(names.Of)],
            domain.IsDelegated, domain.IsExternal, domain.Validity, domain.IsUnverified, findings is [var worst, ..] ? worst : null, findings);
    }

    internal static FindingRow RowOf(Finding finding, VerdictNames names) => new(
        finding.Rule, finding.Validity, finding.IsUnverified, finding.Sentence,
        names.OfAll(finding.Pair?.First, finding.Pair?.Second, finding.Party), names.Of(finding.Elsewhere),
        finding.Facts, finding.Threshold, finding.Change, finding.Missing, finding.Best, finding.Worst);

    private static PairVerdictRow RowOf(PairVerdict pair, VerdictNames names, Actor actor)
    {
        var isShown = actor.SeesBetween(pair.Pair.First, pair.Pair.Second);
        return new PairVerdictRow(
            names.Of(pair.Pair.First), names.Of(pair.Pair.Second), pair.Validity, pair.Rule, pair.Sentence, pair.In,
            isShown ? names.Of(pair.Stronger) : null, isShown ? pair.GapLeast : null, isShown ? pair.GapMost : null);
    }

    private Task<VerdictNames> NamesAsync(Verdict verdict, CancellationToken ct) => VerdictNames.ReadAsync(
        db,
        verdict.Pairs.SelectMany(p => new PartnerId?[] { p.Pair.First, p.Pair.Second })
            .Concat(verdict.Domains.SelectMany(d => d.Leads).Select(l => (PartnerId?)l))
            .Concat(verdict.Findings.SelectMany(f => new[] { f.Pair?.First, f.Pair?.Second, f.Party })),
        verdict.Findings.Select(f => f.Elsewhere), ct);
}
