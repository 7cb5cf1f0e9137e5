using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Benchmarks.Data;

/// <summary>What was frozen and signed: the text of each agreed charter as the office writes it down, made anew from its rows.</summary>
internal sealed partial class OfficeData
{
    private async Task WriteVersionsAsync()
    {
        var agreed = Enumerable.Range(0, size.Charters).Where(n => VersionsOf(n) == 1).ToList();
        var hashes = new Dictionary<int, string>();
        await using (var table = await CopyTable.OpenAsync(connection, "charter_versions", "id charter number content content_hash created_at revision"))
        {
            foreach (var n in agreed)
            {
                var content = OfficeForm.Of(TextOf(n));
                hashes[n] = CharterVersion.HashOf(content);
                table.Row(Id(24, n), Charter(n), 1, content, hashes[n], new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), 1);
            }
        }

        var (number, nothing) = (0, CharterVersion.HashOf(""));
        await using var signatures = await CopyTable.OpenAsync(
            connection, "charter_signatures", "id charter charter_version version_number partner signed_by signer_name signed_at content_hash previous_entry revision");
        foreach (var n in agreed)
        {
            foreach (var (partner, _) in PartiesOf(n))
            {
                signatures.Row(
                    Id(25, number++), Charter(n), Id(24, n), 1, Partner(partner), Person(partner), $"Person {partner}",
                    new DateTimeOffset(2026, 2, 2, 0, 0, 0, TimeSpan.Zero), hashes[n], nothing, 1);
            }
        }
    }

    private CharterText TextOf(int charter)
    {
        var terms = TermsOf(charter);
        return new CharterText(
            CharterText.CurrentForm, CodeOf(charter), 1, terms.Title, terms.Purpose, terms.Start, terms.Review, null,
            [.. PartiesOf(charter).Select(p => new TextParty(Partner(p.Partner), NameOf(p.Partner), null, null))],
            [.. DomainsOf(charter).Select(d => TextOf(d, charter))],
            [.. StatementsOf(charter).OrderBy(s => s.Section)],
            [ContributionOf(charter)]);
    }

    private TextDomain TextOf(Governed domain, int charter)
    {
        var who = domain.IsLed ? WhoDecides.LedBy(PartnerId.From(Partner(charter))) : WhoDecides.Network;
        var terms = DomainTerms.Of(domain.Rule, RulesSince, domain.Criticality, domain.IsMandatory, domain.IsProtected, null, null, Protection.None);
        return new TextDomain(
            domain.Domain, who.Type, domain.IsLed ? [NameOf(charter)] : [], DecisionSentence.Of(domain.Domain, who, terms, _ => NameOf(charter)), domain.Rule,
            RulesSince, domain.Criticality, domain.IsMandatory, domain.IsProtected, "", null, null, "", null, null, null);
    }
}
