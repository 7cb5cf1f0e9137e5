using Microsoft.EntityFrameworkCore;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Tells whether an office holds all charters of some files, and so was loaded from them before.</summary>
internal static class KnownFiles
{
    /// <summary>
    /// Charters come last in a file and keep their code for life; partners and people are renamed, and would come in a
    /// second time under their old names.
    /// </summary>
    public static async Task<bool> AreAllKnownAsync(Loading loading, IReadOnlyList<ReadFile> files, CancellationToken ct)
    {
        var codes = files.SelectMany(f => f.Content.Charters).Select(c => c.Code).ToList();
        var known = await loading.ReadAsync(db => db.Charters.CountAsync(c => codes.Contains(c.Code), ct), ct);
        if (codes.Count == 0 || known < codes.Count)
        {
            return false;
        }

        loading.Tally.Known("Charters", known);
        return true;
    }
}
