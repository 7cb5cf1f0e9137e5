namespace RelationshipOffice.Domain.Common;

/// <summary>
/// Splits money by agreed shares so that the cents add up: each takes its whole cents, and the cents left over go one by one to
/// the largest remainders, of equal ones to whoever stands first (domain guide §3.4, 14). A loss is split as a gain of its size.
/// </summary>
public static class LargestRemainder
{
    public static readonly Error NotWhole = new("split.shares_not_whole", "The shares have to sum to 100 %.", "Splits");

    /// <summary>One amount for each share, in their order. Refuses shares that do not sum to 100 % (<c>split.shares_not_whole</c>).</summary>
    public static IReadOnlyList<Money> Split(Money total, IReadOnlyList<Percent> shares)
    {
        Rule.Guard(shares.Sum(s => s.Value) == 100, NotWhole);
        var cents = Math.Abs(total.Amount) * 100;
        var exact = shares.Select(s => cents * s.Value / 100).ToList();
        var whole = exact.Select(decimal.Floor).ToList();
        var left = (int)(cents - whole.Sum());
        foreach (var place in Enumerable.Range(0, exact.Count).OrderByDescending(i => exact[i] - whole[i]).ThenBy(i => i).Take(left))
        {
            whole[place]++;
        }

        return [.. whole.Select(c => Money.Rounded(Math.Sign(total.Amount) * c / 100, total.Currency))];
    }
}
