using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>Brings an amendment into force as it was consented to, or lets it fall where the text beneath it has changed.</summary>
internal sealed class AmendmentCourse(OfficeDbContext db, VersionFreezer freezer)
{
    /// <summary>Whether an amendment has lost its ground; it lapses then, with a reason that every party reads.</summary>
    public async Task<bool> LapsesAsync(Charter charter, Decision amendment, CancellationToken ct)
    {
        var reason = amendment.GroundLostIn(charter) ?? await AlteredAsync(charter, amendment, ct);
        if (reason is not null)
        {
            amendment.Lapse(reason);
        }

        return reason is not null;
    }

    /// <summary>The charter has moved on: its running amendment lapses if that took its ground.</summary>
    public async Task LookAgainAsync(Charter charter, CancellationToken ct)
    {
        foreach (var running in await db.Decisions.Where(d => d.Charter == charter.Id && d.Kind == DecisionKind.Amendment).Running().ToListAsync(ct))
        {
            await LapsesAsync(charter, running, ct);
        }
    }

    public async Task CarryOutAsync(Charter charter, Decision amendment, IReadOnlyList<Consent> consents, CancellationToken ct)
    {
        charter.AmendText(amendment.Id, amendment.Title, amendment.NewReviewDate);
        db.CharterVersions.Add(await freezer.AmendTextAsync(charter, amendment, consents, ct));
        var statements = await StatementsAsync(charter, amendment, ct);
        foreach (var change in amendment.Changes.Where(c => c.Kind != ChangeKind.Add))
        {
            statements[change.Statement].Amend(charter, change, amendment.Title);
        }

        foreach (var added in amendment.Changes.Where(c => c.Kind == ChangeKind.Add).GroupBy(c => c.Section))
        {
            var last = await db.Statements.Where(s => s.Charter == charter.Id && s.Section == added.Key).MaxAsync(s => (double?)s.Place, ct) ?? 0;
            db.Statements.AddRange(added.Select((change, i) => new Statement(charter, change, last + i + 1)));
        }
    }

    private async Task<string?> AlteredAsync(Charter charter, Decision amendment, CancellationToken ct)
    {
        if (amendment.IsOver || amendment.State == DecisionState.InEffect)
        {
            return null;
        }

        var statements = await StatementsAsync(charter, amendment, ct);
        var altered = amendment.Changes.FirstOrDefault(c => c.Kind != ChangeKind.Add && !(statements.TryGetValue(c.Statement, out var now) && now.IsAsBefore(c)));
        return altered is null ? null : $"“{Sentence.Excerpt(altered.Before)}” no longer stands in the charter as the parties read it. Propose the amendment anew.";
    }

    private async Task<Dictionary<StatementId, Statement>> StatementsAsync(Charter charter, Decision amendment, CancellationToken ct)
    {
        var ids = amendment.Changes.Select(c => c.Statement).ToList();
        return await db.Statements.Where(s => s.Charter == charter.Id && ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
    }
}

internal static class RunningDecisions
{
    /// <summary>Neither in effect nor ended.</summary>
    public static IQueryable<Decision> Running(this IQueryable<Decision> decisions) => decisions.Where(d => d.State == DecisionState.Proposed
        || d.State == DecisionState.Blocked || d.State == DecisionState.Escalated || d.State == DecisionState.Decided || d.State == DecisionState.InComment);
}
