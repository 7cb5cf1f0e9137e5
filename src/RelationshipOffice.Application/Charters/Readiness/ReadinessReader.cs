using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Reads what the readiness of a charter is made of. Nothing in it is private: of facts between two parties only whether a
/// question is open, of answers only who has given any.
/// </summary>
internal sealed partial class ReadinessReader(
    OfficeDbContext db, OfficeClock clock, CaseReader cases, GateReader gates, StructureReader structures)
{
    public async Task<ReadinessFacts> ReadAsync(Charter charter, CancellationToken ct)
    {
        var days = await CharterDays.ReadAsync(db, clock, charter.Id, ct);
        var draftedOn = days.First(nameof(CharterDrafted)) ?? charter.Terms.StartDate;
        var settings = (await db.ThresholdsAsync(ct)).Settings;
        var fit = await db.FitAssessments.AsNoTracking().Where(a => a.Charter == charter.Id)
            .OrderByDescending(a => a.OpenedOn).ThenByDescending(a => (Guid)(object)a.Id).FirstOrDefaultAsync(ct);
        var answered = fit is null ? [] : await db.FitAnswers.Where(a => a.Assessment == fit.Id).Select(a => a.Party).Distinct().ToListAsync(ct);
        var facts = new ReadinessFacts(draftedOn, clock.Today.AddMonths(-settings.FactMonths), await PartiesAsync(charter, answered, settings, ct))
        {
            FrozenOn = days.FirstMovedTo(Stage.InReview),
            AgreedOn = charter.Stage is >= Stage.Agreed and not Stage.Withdrawn ? days.LastMovedTo(Stage.Agreed) : null,
            OperationalOn = days.FirstMovedTo(Stage.Operational),
            ToSign = await ToSignAsync(charter, ct),
            NamedOn = days.Last(nameof(PartyPeopleAppointed)),
            DescribedOn = days.Last(nameof(PartyDescribed)),
            Written = await WrittenAsync(charter.Id, days, draftedOn, ct),
            Fit = fit is null ? null : new ReadyFit(
                fit.OpenedOn, days.Last(nameof(FitAnswered)), fit.ConcludedOn, fit.Source.Length > 0, fit.Fits, fit.Points.Any(p => p.Kind == FitPointKind.BenefitFactor)),
            Verdict = await VerdictAsync(charter, ct),
            GovernedOn = charter.Domains.Count == 0 ? null : days.First(nameof(GovernanceChanged)) ?? draftedOn,
            HasContract = charter.Terms.Contract != ContractReference.None,
        };
        return await SinceAsync(facts, charter, days, ct);
    }

    private async Task<IReadOnlyList<PartnerId>> ToSignAsync(Charter charter, CancellationToken ct)
    {
        if (charter.Stage != Stage.InReview)
        {
            return [];
        }

        var signed = await db.Signatures.Where(s => s.Charter == charter.Id && s.VersionNumber == charter.CurrentVersion).Select(s => s.Partner).ToListAsync(ct);
        return [.. charter.Parties.Select(p => p.Partner).Except(signed)];
    }

    private async Task<IReadOnlyDictionary<Section, DateOnly>> WrittenAsync(CharterId charter, CharterDays days, DateOnly draftedOn, CancellationToken ct)
    {
        var sections = await db.Statements.Where(s => s.Charter == charter && !s.IsRetired).Select(s => s.Section).Distinct().ToListAsync(ct);
        var written = days.Written;
        return sections.ToDictionary(s => s, s => written.TryGetValue(s, out var day) ? day : draftedOn);
    }

    private async Task<ReadyVerdict?> VerdictAsync(Charter charter, CancellationToken ct)
    {
        if (charter.Domains.Count == 0)
        {
            return null;
        }

        var verdict = (await cases.ReadAsync(charter, ct)).Judged();
        var since = await db.Judgements.Where(j => j.Charter == charter.Id).OrderByDescending(j => j.Number).Select(j => (DateOnly?)j.AsOf).FirstOrDefaultAsync(ct);
        var findings = verdict.Findings.ToList();
        return new ReadyVerdict(
            since ?? clock.Today, verdict.Validity, findings.Exists(f => f.Validity == Validity.NoData), findings.Exists(f => f.Facts.Count > 0),
            findings.Exists(f => f.IsUnverified));
    }

    private async Task<IReadOnlyList<ReadyParty>> PartiesAsync(
        Charter charter, IReadOnlyCollection<PartnerId> answered, GovernanceSettings settings, CancellationToken ct)
    {
        var ids = charter.Parties.Select(p => p.Partner).ToList();
        var partners = (await db.Partners.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id);
        var here = (await db.People.Where(p => p.StandsFor != null && ids.Contains(p.StandsFor.Value) && !p.IsSuspended)
            .Select(p => new { p.Id, p.StandsFor }).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.StandsFor);
        bool Stands(PersonId? person, PartnerId party) => person is { } known && here.TryGetValue(known, out var at) && at == party;

        DateOnly? OfferedOn(PartnerId to, string need) => partners.Values.Where(p => p.Id != to).SelectMany(p => p.Capabilities)
            .Where(c => c.Rating >= settings.CompetenceFrom && string.Equals(c.Competence, need, StringComparison.OrdinalIgnoreCase))
            .Max(c => (DateOnly?)c.RatedOn);

        return
        [
            .. charter.Parties.Select(p =>
            {
                var needs = p.NeededCompetences.Count > 0 ? p.NeededCompetences : partners[p.Partner].Needs;
                var offered = needs.Select(n => OfferedOn(p.Partner, n)).ToList();
                return new ReadyParty(
                    p.Partner, Stands(p.Manager, p.Partner) && Stands(p.Signatory, p.Partner), (p.Sponsor ?? p.Manager ?? p.Signatory) is not null,
                    needs.Count > 0, offered.Count == 0 || offered.Contains(null) ? null : offered.Max(),
                    partners[p.Partner].Capabilities.Max(c => (DateOnly?)c.RatedOn), answered.Contains(p.Partner));
            }),
        ];
    }
}
