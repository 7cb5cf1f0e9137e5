using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>What one page costs: the statements that the database was asked for it, and its text before compression.</summary>
/// <param name="Path">The address of the page.</param>
/// <param name="Statements">In no order; only those of this one request, whatever runs beside it.</param>
internal sealed record AskedFor(string Path, IReadOnlyList<string> Statements, string Text)
{
    public int Bytes => System.Text.Encoding.UTF8.GetByteCount(Text);

    public static async Task<AskedFor> PageAsync(PlainClient guest, string path)
    {
        var (texts, trace) = (new ConcurrentBag<string>(), ActivityTraceId.CreateRandom());
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace && activity.GetTagItem("db.query.text") is string text)
                {
                    texts.Add(text);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var answer = await guest.GetAsync(path, $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new AskedFor(path, [.. texts], await answer.Content.ReadAsStringAsync());
    }
}
