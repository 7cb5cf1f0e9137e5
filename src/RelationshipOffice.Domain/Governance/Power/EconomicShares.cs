using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// What a partner owns of others by capital, directly and through others (domain guide §3.4, 4): the shares multiply
/// along a chain, parallel chains add, and circles are solved as a linear system: e = direct + e × shares. What is held in
/// the owner itself does not flow through it again. A share that nobody recorded counts as none.
/// </summary>
internal static class EconomicShares
{
    // Partners that own each other wholly have no owner outside: such a circle has no solution, and nobody a share in it.
    private const double Nothing = 1e-9;

    /// <summary>Per cent 0–100 with two decimals, half away from zero, for everybody in whom the owner has a share.</summary>
    public static IReadOnlyDictionary<PartnerId, decimal> Of(PartnerId owner, IReadOnlyCollection<Holding> holdings)
    {
        var heldBy = holdings.Where(h => h.Economic > 0 && h.Owned != owner).ToLookup(h => h.Owner);
        var reached = Reached(owner, heldBy);
        var place = reached.Select((id, index) => (id, index)).ToDictionary(r => r.id, r => r.index);
        var size = reached.Count;
        var rows = new double[size][];
        for (var i = 0; i < size; i++)
        {
            rows[i] = new double[size + 1];
            rows[i][i] = 1;
        }

        foreach (var holding in heldBy[owner])
        {
            rows[place[holding.Owned]][size] += (double)holding.Economic!.Value / 100;
        }

        foreach (var holding in reached.SelectMany(id => heldBy[id]))
        {
            rows[place[holding.Owned]][place[holding.Owner]] -= (double)holding.Economic!.Value / 100;
        }

        var shares = Solve(rows);
        return reached.ToDictionary(id => id, id => Rounded(shares[place[id]]));
    }

    private static List<PartnerId> Reached(PartnerId owner, ILookup<PartnerId, Holding> heldBy)
    {
        var reached = new List<PartnerId>();
        var seen = new HashSet<PartnerId> { owner };
        var open = new Queue<PartnerId>([owner]);
        while (open.TryDequeue(out var next))
        {
            foreach (var owned in heldBy[next].Select(h => h.Owned).Where(seen.Add))
            {
                reached.Add(owned);
                open.Enqueue(owned);
            }
        }

        return reached;
    }

    // Gauss with the largest pivot; entries that are 0 cost nothing, and ownership networks are mostly 0.
    private static double[] Solve(double[][] rows)
    {
        var size = rows.Length;
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(r => Math.Abs(rows[r][column]));
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            if (Math.Abs(rows[column][column]) < Nothing)
            {
                continue;
            }

            for (var row = 0; row < size; row++)
            {
                var factor = row == column ? 0 : rows[row][column] / rows[column][column];
                for (var i = column; factor != 0 && i <= size; i++)
                {
                    rows[row][i] -= factor * rows[column][i];
                }
            }
        }

        return [.. rows.Select((row, i) => Math.Abs(row[i]) < Nothing ? 0 : row[size] / row[i])];
    }

    private static decimal Rounded(double share) =>
        Math.Clamp(Math.Round((decimal)(share * 100), 2, MidpointRounding.AwayFromZero), 0, 100);
}
