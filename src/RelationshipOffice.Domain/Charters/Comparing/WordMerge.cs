namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// Joins what two people changed in the same words: possible where their changes lie apart by one untouched word at least.
/// Where they touch or overlap there is no answer, and a person has to choose.
/// </summary>
public static class WordMerge
{
    /// <summary>The words with both people's changes, or null where these touch each other.</summary>
    public static string? Of(string before, string mine, string theirs)
    {
        var old = WordDiff.Words(before);
        var (my, their) = (Side.Of(old, mine), Side.Of(old, theirs));
        if (my.Edits.Any(m => their.Edits.Any(t => m != t && m.Start <= t.End && t.Start <= m.End)))
        {
            return null;
        }

        Edit[] edits = [.. my.Edits.Union(their.Edits).OrderBy(e => e.Start)];
        var joined = new List<string>();
        var at = 0;
        foreach (var edit in edits)
        {
            joined.AddRange(Kept(at, edit.Start));
            joined.Add(edit.Words);
            at = edit.End;
        }

        joined.AddRange(Kept(at, old.Count));
        return string.Concat(joined).Trim();

        IEnumerable<string> Kept(int from, int to) =>
            Enumerable.Range(from, to - from).Select(i => Blanked(old[i].Text, my.Kept[i], their.Kept[i]));
    }

    // Blanks are no words, but a word added after the last one needs the blank that its writer put there.
    private static string Blanked(string before, string mine, string theirs) => mine != before ? mine : theirs;

    private readonly record struct Edit(int Start, int End, string Words);

    private sealed record Side(IReadOnlyList<Edit> Edits, IReadOnlyDictionary<int, string> Kept)
    {
        public static Side Of(List<WordDiff.Word> old, string text)
        {
            var now = WordDiff.Words(text);
            var edits = new List<Edit>();
            var kept = new Dictionary<int, string>();
            var (o, n) = (0, 0);
            foreach (var (keptOld, keptNow) in CommonOrder.Of(old, now).Append((old.Count, now.Count)))
            {
                if (keptOld > o || keptNow > n)
                {
                    edits.Add(new Edit(o, keptOld, string.Concat(now.GetRange(n, keptNow - n).Select(w => w.Text))));
                }

                if (keptOld < old.Count)
                {
                    kept[keptOld] = now[keptNow].Text;
                }

                (o, n) = (keptOld + 1, keptNow + 1);
            }

            return new Side(edits, kept);
        }
    }
}
