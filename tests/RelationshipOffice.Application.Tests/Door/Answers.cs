using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Door;

/// <summary>Sends a request of any type through the door, and reads all of the answer as text.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions Plain = new(OfficeJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool IsQuestion(Type request) => KindOf(request).GetGenericTypeDefinition() == typeof(IQuery<>);

    public static async Task<(IReadOnlyList<Error> Errors, string Answer)> OfAsync(Pipeline.Office door, object request)
    {
        var answer = KindOf(request.GetType()).GetGenericArguments()[0];
        var verb = IsQuestion(request.GetType()) ? nameof(Pipeline.Office.AskAsync) : nameof(Pipeline.Office.SendAsync);
        var call = typeof(Pipeline.Office).GetMethod(verb)!.MakeGenericMethod(answer);
        var task = (Task)call.Invoke(door, BindingFlags.Default, null, [request, TestContext.Current.CancellationToken], null)!;
        await task;
        var result = task.GetType().GetProperty("Result")!.GetValue(task)!;
        var errors = (IReadOnlyList<Error>)result.GetType().GetProperty("Errors")!.GetValue(result)!;
        return (errors, errors.Count > 0
            ? JsonSerializer.Serialize(errors, Plain)
            : JsonSerializer.Serialize(result.GetType().GetProperty("Value")!.GetValue(result), answer, Plain));
    }

    private static Type KindOf(Type request) => request.GetInterfaces().Single(
        i => i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(IQuery<>) || i.GetGenericTypeDefinition() == typeof(ICommand<>)));
}
