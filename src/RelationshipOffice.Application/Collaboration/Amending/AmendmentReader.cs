using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>Reads what somebody typed as an amendment of the text in force, and refuses what no longer fits it.</summary>
internal sealed class AmendmentReader(OfficeDbContext db)
{
    public async Task<Matter> MatterAsync(Charter charter, IAmendmentFields fields, CancellationToken ct)
    {
        var ids = fields.Lines.Where(l => l.Statement is not null).Select(l => l.Statement!.Value).ToList();
        var statements = await db.Statements.AsNoTracking().Where(s => s.Charter == charter.Id && ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        var changes = new List<StatementChange>();
        foreach (var (line, place) in fields.Lines.Select((line, place) => (line, place)))
        {
            changes.Add(await ChangeAsync(charter, line, place, statements, ct));
        }

        return Matter.Of(Amendment.Of(charter, changes, fields.ReviewDate, fields.Touching), fields.Touching);
    }

    private async Task<StatementChange> ChangeAsync(
        Charter charter, AmendmentLine line, int place, Dictionary<StatementId, Statement> statements, CancellationToken ct)
    {
        if (line.Kind == ChangeKind.Add)
        {
            return StatementChange.Add(line.Section!.Value, line.Text, line.Domains);
        }

        var at = string.Create(CultureInfo.InvariantCulture, $"Changes[{place}].Text");
        if (!statements.TryGetValue(line.Statement!.Value, out var statement))
        {
            throw new RuleBroken(AmendmentErrors.StatementUnknown with { Field = at });
        }

        if (statement.IsRetired || statement.Wording != line.Wording)
        {
            var error = statement.IsRetired ? AmendmentErrors.StatementGone : AmendmentErrors.StatementStale;
            throw new RuleBroken((await LastAmendmentAsync(charter, ct) is { } who ? error.Told(who) : error) with { Field = at });
        }

        Rule.Guard(line.Kind == ChangeKind.Remove || line.Text.Trim() != statement.Words, AmendmentErrors.SameWords with { Field = at });
        return line.Kind == ChangeKind.Remove
            ? StatementChange.Remove(statement.Id, statement.Section, statement.Words, line.Domains)
            : StatementChange.Reword(statement.Id, statement.Section, statement.Words, line.Text, line.Domains);
    }

    // While a charter is in force nothing but an amendment touches its statements.
    private async Task<string?> LastAmendmentAsync(Charter charter, CancellationToken ct)
    {
        var last = await db.Decisions.AsNoTracking()
            .Where(d => d.Charter == charter.Id && d.Kind == DecisionKind.Amendment && d.State == DecisionState.InEffect)
            .OrderByDescending(d => d.InEffectFrom).ThenByDescending(d => d.Id)
            .Select(d => new
            {
                d.Title,
                d.InEffectFrom,
                Party = db.Partners.Where(p => p.Id == d.ProposingParty).Select(p => p.Name).FirstOrDefault(),
            }).FirstOrDefaultAsync(ct);
        return last is null ? null : $"The amendment “{last.Title}” of {last.Party ?? "the office"} has been in force since {TextWords.Day(last.InEffectFrom!.Value)}.";
    }
}
