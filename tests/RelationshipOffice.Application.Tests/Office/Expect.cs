using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Office;

/// <summary>How tests read an answer of the door.</summary>
internal static class Expect
{
    /// <summary>The value of an answer that must have succeeded; a refusal fails the test with its code.</summary>
    public static async Task<T> ValueAsync<T>(this Task<Result<T>> asked)
    {
        var result = await asked;
        Assert.True(result.IsDone, result.IsDone ? "" : $"{result.Errors[0].Code}: {result.Errors[0].Message} ({result.Errors[0].Field})");
        return result.Value;
    }

    /// <summary>The only refusal of an answer must carry this code.</summary>
    public static async Task RefusedAsync<T>(this Task<Result<T>> asked, string code)
    {
        var result = await asked;
        Assert.Equal(code, Assert.Single(result.Errors).Code);
    }

    public static Task RefusedAsync<T>(this Task<Result<T>> asked, Error error) => asked.RefusedAsync(error.Code);
}
