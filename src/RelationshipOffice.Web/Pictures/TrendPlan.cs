namespace RelationshipOffice.Web.Pictures;

/// <summary>The plan line of a trend: from a baseline on one day to a target on a later one.</summary>
public sealed record TrendPlan(decimal Baseline, decimal Target, DateOnly Starts, DateOnly Due)
{
    /// <summary>What the plan expects on a day, flat before its start and after its end.</summary>
    public decimal ExpectedOn(DateOnly day)
    {
        var part = Math.Clamp((decimal)(day.DayNumber - Starts.DayNumber) / (Due.DayNumber - Starts.DayNumber), 0, 1);
        return Baseline + ((Target - Baseline) * part);
    }
}

/// <summary>One observed value.</summary>
public sealed record TrendPoint(DateOnly On, decimal Value);
