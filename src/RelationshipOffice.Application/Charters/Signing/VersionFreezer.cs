using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>Writes the present words and rules of a charter down as the text of its next version.</summary>
internal sealed class VersionFreezer(OfficeDbContext db, WorkingText working, OfficeClock clock)
{
    public async Task<CharterVersion> FreezeAsync(Charter charter, CancellationToken ct) =>
        new(charter, (await working.ReadAsync(charter, charter.CurrentVersion!.Value, ct)).ToCanonical(), clock.Now);

    /// <summary>
    /// The text in force with this one domain as it is governed now: exactly what the parties consented to, whatever else
    /// has moved on beside the charter.
    /// </summary>
    public async Task<CharterVersion> AmendAsync(
        Charter charter, DecisionDomain domain, DecisionId decision, IReadOnlyList<Consent> consents, CancellationToken ct)
    {
        var text = await BeforeAsync(charter, ct);
        var names = text.Parties.ToDictionary(p => p.Id, p => p.Name);
        var governed = WorkingText.Of(charter.Domains.Single(d => d.Domain == domain), p => names[p.Value]);
        var amended = text with
        {
            Version = charter.CurrentVersion!.Value,
            Domains = [.. text.Domains.Where(d => d.Domain != domain).Append(governed).OrderBy(d => d.Domain)],
        };
        return new CharterVersion(charter, amended.ToCanonical(), decision, consents, clock.Now);
    }

    /// <summary>The text in force with the changes of an amendment, and nothing else.</summary>
    public async Task<CharterVersion> AmendTextAsync(Charter charter, Decision amendment, IReadOnlyList<Consent> consents, CancellationToken ct)
    {
        var text = await BeforeAsync(charter, ct);
        var amended = text with
        {
            Version = charter.CurrentVersion!.Value,
            ReviewDate = amendment.NewReviewDate ?? text.ReviewDate,
            Statements = Amended(text.Statements, amendment.Changes),
        };
        return new CharterVersion(charter, amended.ToCanonical(), amendment.Id, consents, clock.Now);
    }

    private static List<TextStatement> Amended(IReadOnlyList<TextStatement> before, IReadOnlyList<StatementChange> changes)
    {
        var by = changes.ToDictionary(c => c.Statement.Value);
        List<TextStatement> after =
        [
            .. before.Where(s => by.GetValueOrDefault(s.Id)?.Kind != ChangeKind.Remove)
                .Select(s => by.TryGetValue(s.Id, out var change) ? s with { Text = change.After } : s),
        ];
        foreach (var added in changes.Where(c => c.Kind == ChangeKind.Add))
        {
            after.Insert(
                after.FindLastIndex(s => s.Section <= added.Section) + 1, new TextStatement(added.Statement.Value, added.Section, added.After));
        }

        return after;
    }

    // Two decisions that take effect on one day follow each other, and the first is not saved yet when the second comes.
    private async Task<CharterText> BeforeAsync(Charter charter, CancellationToken ct)
    {
        bool IsBefore(CharterVersion v) => v.Charter == charter.Id && v.Number < charter.CurrentVersion && v.SetAside is null;
        var before = db.CharterVersions.Local.Where(IsBefore).MaxBy(v => v.Number)
            ?? await db.CharterVersions.AsNoTracking().Where(v => v.Charter == charter.Id && v.Number < charter.CurrentVersion && v.SetAside == null)
                .OrderByDescending(v => v.Number).FirstAsync(ct);
        return CharterText.FromCanonical(before.Content);
    }
}
