using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Governance;

/// <summary>A charter laid before the judge: what is arranged, what is known, and the thresholds in force.</summary>
internal sealed record CharterCase(Arrangement Arrangement, FactBook Book, ThresholdsInForce Thresholds)
{
    public Verdict Judged() => Judge.Of(Arrangement, Book, Thresholds.Settings);
}

/// <summary>Reads a charter's case as of today; six statements, however many parties there are.</summary>
internal sealed class CaseReader(OfficeDbContext db, OfficeClock clock, FactBookReader books)
{
    public async Task<CharterCase> ReadAsync(Charter charter, CancellationToken ct)
    {
        var book = await books.ReadAsync([.. charter.Parties.Select(p => p.Partner)], clock.Today, ct);
        var arrangement = new Arrangement(
            [.. charter.Parties.Select(p => new ArrangedParty(p.Partner, p.Needs.Competences))], [.. charter.Domains.Select(d => Arranged(d, PutForwardOn(charter)))])
        {
            Elsewhere = await ElsewhereAsync(charter, book, ct),
        };
        return new CharterCase(arrangement, book, await db.ThresholdsAsync(ct));
    }

    // From convergence on the whole text lies before every party: what has a day of its own keeps it, the rest is published by that.
    private DateOnly? PutForwardOn(Charter charter) =>
        charter.Stage is >= Stage.Convergence and not Stage.Withdrawn ? clock.DayOf(charter.StageSince) : null;

    private static ArrangedDomain Arranged(GovernedDomain domain, DateOnly? putForwardOn) => new(domain.Domain, domain.WhoDecides)
    {
        Criticality = domain.Criticality,
        IsMandatory = domain.IsMandatory,
        Rule = domain.Rule,
        RulePublishedOn = domain.RulePublishedOn ?? putForwardOn,
        Protection = domain.Terms.Protection,
        DelegatedBy = domain.DelegatedBy,
        DelegatedOn = domain.DelegatedOn,
        IsRevocable = domain.IsRevocable,
        NoticeDays = domain.NoticeDays,
        OutsideSetter = domain.OutsideSetter,
    };

    // Only who owes somebody exclusivity or loyalty can owe two what excludes each other.
    private async Task<IReadOnlyList<Commitment>> ElsewhereAsync(Charter charter, FactBook book, CancellationToken ct)
    {
        var bound = book.Facts.Where(f => f.Value.Kind == RelationFactKind.Exclusivity && charter.IsParty(f.Partner))
            .Select(f => f.Partner).Distinct().ToList();
        return bound.Count == 0
            ? []
            : await db.Charters.AsNoTracking()
                .Where(c => c.Id != charter.Id && c.Stage != Stage.Closed && c.Stage != Stage.Withdrawn
                    && c.Parties.Any(p => bound.Contains(p.Partner)))
                .OrderByCode(c => c.Code)
                .Select(c => new Commitment(c.Id, c.Code, c.Parties.Select(p => p.Partner).ToList())).ToListAsync(ct);
    }
}
