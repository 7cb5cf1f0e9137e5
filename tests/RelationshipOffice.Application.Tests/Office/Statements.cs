using System.Diagnostics;

namespace RelationshipOffice.Application.Tests.Office;

/// <summary>Counts the statements that a piece of work sends to the database; what runs beside it is not counted.</summary>
internal static class Statements
{
    private const string Name = "RelationshipOffice.Tests.Statements";

    private static readonly ActivitySource Source = new(Name);

    public static async Task<int> CountAsync(Func<Task> work)
    {
        var count = 0;
        ActivityTraceId? mine = null;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.Source.Name == "Npgsql" && activity.TraceId == mine && activity.GetTagItem("db.query.text") is not null)
                {
                    Interlocked.Increment(ref count);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using (var root = Source.StartActivity("work"))
        {
            mine = root!.TraceId;
            await work();
        }

        return count;
    }
}
