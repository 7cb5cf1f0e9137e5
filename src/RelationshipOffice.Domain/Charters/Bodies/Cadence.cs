using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What a cadence is counted in.</summary>
public enum CadenceUnit
{
    Week,
    Month,
}

/// <summary>How often a body meets: so many times in every so many weeks or months.</summary>
public readonly record struct Cadence
{
    public const int MostTimes = 10, LongestSpan = 24;

    public static readonly Error OutOfRange = new(
        "charter.body.cadence.out_of_range", $"A body meets 1 to {MostTimes} times in every 1 to {LongestSpan} weeks or months.", "Times");

    private Cadence(int times, int every, CadenceUnit unit) => (Times, Every, Unit) = (times, every, unit);

    public int Times { get; }

    public int Every { get; }

    public CadenceUnit Unit { get; }

    /// <summary>Refuses more than ten times, and spans outside 1–24 (<c>charter.body.cadence.out_of_range</c>).</summary>
    public static Cadence Of(int times, int every, CadenceUnit unit)
    {
        Rule.Guard(times is >= 1 and <= MostTimes && every is >= 1 and <= LongestSpan, OutOfRange);
        return new Cadence(times, every, unit);
    }

    /// <summary>"every 2 weeks", "3 times a month", "twice a year".</summary>
    public override string ToString()
    {
        var span = (Unit, Every) switch
        {
            (CadenceUnit.Week, 1) => "week",
            (CadenceUnit.Month, 1) => "month",
            (CadenceUnit.Month, 3) => "quarter",
            (CadenceUnit.Month, 12) => "year",
            (CadenceUnit.Week, _) => $"{Every} weeks",
            _ => $"{Every} months",
        };
        var often = Times switch { 1 => "", 2 => "twice", _ => $"{Times} times" };
        return Times == 1 ? $"every {span}" : $"{often} {(char.IsDigit(span[0]) ? "every" : "a")} {span}";
    }
}
