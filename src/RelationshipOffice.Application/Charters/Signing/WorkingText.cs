using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>Reads the present words and rules of a charter as one text.</summary>
internal sealed class WorkingText(OfficeDbContext db, StructureReader structures)
{
    public async Task<CharterText> ReadAsync(Charter charter, int version, CancellationToken ct)
    {
        var ids = charter.Parties.Select(p => p.Partner).ToList();
        var names = await db.Partners.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var statements = await db.Statements.AsNoTracking().Where(s => s.Charter == charter.Id && !s.IsRetired).ToListAsync(ct);
        var structure = (await structures.ReadAsync(charter.Id, ct)).ToText(p => names.GetValueOrDefault(p, "A former party"));
        return new CharterText(
            structure?.ValueShare is null ? CharterText.CurrentForm : CharterText.FormWithValueShare, charter.Code, version, charter.Title, charter.Terms.Purpose,
            charter.Terms.StartDate, charter.Terms.ReviewDate, Contract(charter.Terms.Contract),
            [.. charter.Parties.Select(p => Party(p, names[p.Partner]))],
            [.. charter.Domains.Select(d => Of(d, p => names[p]))],
            [.. statements.OrderBy(s => s.Section).ThenBy(s => s.Place).Select(s => new TextStatement(s.Id.Value, s.Section, s.Words))],
            await ContributionsAsync(charter.Id, ct))
        {
            Structure = structure,
        };
    }

    public static TextDomain Of(GovernedDomain domain, Func<PartnerId, string> nameOf) => new(
        domain.Domain, domain.Type, [.. domain.Leads.Members.Select(nameOf)], DecisionSentence.Of(domain, nameOf), domain.Rule,
        domain.RulePublishedOn, domain.Criticality, domain.IsMandatory, domain.IsProtected, domain.DelegatedBy,
        domain.DelegatedOn, domain.Terms.Delegation?.IsRevocable, domain.OutsideSetter,
        domain.Terms.Protection.IsGiven ? domain.ProtectiveRules : null, domain.Terms.Protection.IsGiven ? domain.ProtectionReason : null,
        domain.NoticeDays > 0 ? domain.NoticeDays : null);

    private async Task<IReadOnlyList<TextContribution>> ContributionsAsync(CharterId charter, CancellationToken ct)
    {
        var owed = await db.Outcomes.AsNoTracking()
            .SelectMany(o => o.Contributions.Where(c => c.Charter == charter), (o, c) => new { o.Title, Contribution = c })
            .ToListAsync(ct);
        return
        [
            .. owed.OrderBy(o => o.Contribution.Id.Value).Select(o => new TextContribution(
                o.Contribution.Id.Value, o.Title, o.Contribution.Kind, o.Contribution.Weight?.Value, o.Contribution.Description,
                o.Contribution.Baseline, o.Contribution.Target, o.Contribution.Starts, o.Contribution.Due)),
        ];
    }

    private static TextContract? Contract(ContractReference contract) =>
        contract == ContractReference.None ? null : new TextContract(contract.Title, contract.Number, contract.From, contract.To);

    private static TextParty Party(Party party, string name) => new(
        party.Partner.Value, name, party.Role.Length > 0 ? party.Role : null,
        party.Needs.Competences.Count > 0 ? party.Needs.Competences : null);
}
