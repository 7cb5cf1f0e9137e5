using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>Somebody signed in who asks for pages as a browser does, and sees what their answers say of themselves.</summary>
internal static class Reader
{
    /// <summary>A page that is read from the database's observations.</summary>
    public static Uri PageOf(int n) => new($"/measures/{OfficeData.MeasureOfCharter(n, Size.S)}", UriKind.Relative);

    public static async Task<HttpClient> ComeAsync(Uri office, int n)
    {
        using var visitor = await Visitor.WelcomeAsync(office, OfficeData.Person(n));
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false }) { BaseAddress = office };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return client;
    }
}
