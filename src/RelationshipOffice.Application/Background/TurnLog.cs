using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Background;

/// <summary>What a turn of background work did with one charter: one line where it did something, a warning where it was refused.</summary>
internal static class TurnLog
{
    /// <param name="done">What happened, as words before a number: "decisions that took effect".</param>
    /// <param name="count">How much a result stands for; 0 is not worth a line.</param>
    public static void Tell<T>(this ILogger log, string done, Guid charter, Result<T> result, Func<T, int> count)
    {
        if (!result.TryGet(out var value))
        {
            var codes = string.Join(", ", result.Errors.Select(e => e.Code));
            log.LogWarning("Charter {Charter}, {Done}: refused with {Codes}; it will be tried again", charter, done, codes);
        }
        else if (count(value) is > 0 and var number)
        {
            log.LogInformation("Charter {Charter}, {Done}: {Count}", charter, done, number);
        }
    }
}
