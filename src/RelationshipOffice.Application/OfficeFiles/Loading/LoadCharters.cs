using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>
/// Drafts charters with their statements, domains and contributions, and walks each to its stage. A code that is known is
/// the same charter, and is left as it stands: its parties have gone on with it since.
/// </summary>
internal sealed class LoadCharters(Loading loading, LoadDomains domains, LoadContributions contributions, LoadStructure structure, WalkCharter walk)
{
    public async Task RunAsync(IReadOnlyList<CharterEntry> charters, CancellationToken ct)
    {
        foreach (var (charter, place) in charters.Select((c, i) => (c, i)))
        {
            if (await FindAsync(charter.Code, ct) is { } known)
            {
                loading.Tally.Known("Charters");
                loading.Charters[charter.Code] = known;
                continue;
            }

            await DraftAsync(charter, $"$.charters[{place}]", ct);
        }
    }

    private Task<CharterId?> FindAsync(string code, CancellationToken ct) => loading.ReadAsync(
        db => db.Charters.Where(c => c.Code == code).Select(c => (CharterId?)c.Id).SingleOrDefaultAsync(ct), ct);

    private async Task DraftAsync(CharterEntry charter, string path, CancellationToken ct)
    {
        var id = await loading.SendAsync(loading.Officer, path, Draft(charter), ct);
        loading.Charters[charter.Code] = id;
        loading.Tally.Added("Charters");
        var statements = new Dictionary<string, StatementId>();
        foreach (var (statement, place) in charter.Statements.Select((s, i) => (s, i)))
        {
            statements[statement.Key] = await loading.SendAsync(
                loading.Officer, $"{path}.statements[{place}]",
                new WriteStatement
                {
                    Charter = id,
                    Section = statement.Section,
                    Text = statement.Text,
                    Source = statement.Library is { } key ? loading.Wordings[key] with { Choice = statement.Wording } : null,
                },
                ct);
            loading.Tally.Added("Statements");
        }

        await domains.RunAsync(id, charter.Governance, path, ct);
        await contributions.RunAsync(charter, path, ct);
        await structure.WriteAsync(charter, id, path, ct);
        await walk.RunAsync(charter, id, statements, path, ct);
    }

    private DraftCharter Draft(CharterEntry charter) => new()
    {
        Code = charter.Code,
        Title = charter.Title,
        Purpose = charter.Purpose,
        Template = charter.Template,
        CopiesTemplate = false,
        StartDate = charter.StartDate,
        ReviewDate = charter.ReviewDate,
        ContractTitle = charter.Contract?.Reference ?? "",
        ContractStart = charter.Contract?.StartDate,
        ContractEnd = charter.Contract?.EndDate,
        Parties = [.. charter.Parties.Select(p => new DraftParty
        {
            Partner = loading.Partners[p.Partner],
            Role = p.Role,
            Needs = string.Join('\n', p.Needs ?? []),
            Sponsor = loading.People[p.Sponsor],
            Manager = loading.People[p.Manager],
            Signatory = loading.People[p.Signatory],
        })],
    };
}
