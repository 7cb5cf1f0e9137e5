using System.Net;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>What somebody gets at an address, in a word.</summary>
internal static class Outcome
{
    public static async Task<string> OfAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return answer.Headers.Location is { } to ? $"to {PathOf(to)}" : $"{(int)answer.StatusCode}";
        }

        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return answer.Content.Headers.ContentType?.MediaType is "text/plain" or "text/css" ? "shown" : "file";
        }

        var text = await answer.Content.ReadAsStringAsync();
        return text.Contains(">Not here</h1>", StringComparison.Ordinal) ? "not here"
            : text.Contains(">Not shown</h1>", StringComparison.Ordinal) || text.Contains("data-code=\"office.forbidden\"", StringComparison.Ordinal) ? "refused"
            : "shown";
    }

    private static string PathOf(Uri to)
    {
        var path = (to.IsAbsoluteUri ? to.AbsolutePath : to.OriginalString).Split('?')[0].TrimStart('~');
        return string.Join('/', path.Split('/').Select(part => Guid.TryParse(part, out _) ? "…" : part));
    }
}
