using System.Collections.Concurrent;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>Markup in every text that people type is shown as text, on every page and in every document.</summary>
public sealed partial class MarkupIsTextTests(MarkedOffice office) : IClassFixture<MarkedOffice>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ana.silva@office.example")]
    [InlineData("tomas.lindqvist@office.example")]
    [InlineData(Addresses.Manager)]
    public async Task No_page_runs_what_was_typed(string email)
    {
        var (guest, paths) = await ComeAsync(email);
        using var _ = guest;
        var (raw, shown, payloads) = (new ConcurrentBag<string>(), new ConcurrentBag<string>(), new ConcurrentDictionary<string, byte>());
        await Parallel.ForEachAsync(paths, new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = Ct }, async (path, _) =>
        {
            using var answer = await guest.GetAsync(path);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                return;
            }

            var text = await answer.Content.ReadAsStringAsync(Ct);
            Run().Matches(text).ToList().ForEach(m => raw.Add($"{path}: {text[Math.Max(0, m.Index - 60)..Math.Min(text.Length, m.Index + 40)]}"));
            foreach (var payload in MarkedOffice.Payloads)
            {
                if (text.Contains(payload, StringComparison.Ordinal))
                {
                    raw.Add($"{path}: {payload}");
                }

                if (text.Contains(HtmlEncoder.Default.Encode(payload), StringComparison.Ordinal))
                {
                    payloads[payload] = 0;
                }
            }

            if (text.Contains("&lt;x-y &#x27;&quot;&amp;{{1}}", StringComparison.Ordinal))
            {
                shown.Add(path);
            }
        });

        Assert.True(raw.IsEmpty, string.Join('\n', raw));
        // A partner manager reads one party's part of it.
        Assert.True(payloads.Count == MarkedOffice.Payloads.Count || (email == Addresses.Manager && payloads.Count > 40), $"{payloads.Count} payloads were shown.");
        Assert.True(shown.Count > 40, $"It was shown on {shown.Count} pages only.");
    }

    [Fact]
    public async Task In_every_document_it_is_text_and_no_element()
    {
        var (guest, paths) = await ComeAsync("ana.silva@office.example");
        using var _ = guest;
        var version = paths.First(p => p.EndsWith("/documents/annex.docx", StringComparison.Ordinal) && p.Contains("/versions/", StringComparison.Ordinal));
        foreach (var path in new[] { version, version.Replace("annex.docx", "deck.pptx", StringComparison.Ordinal), "/executive/pack.pptx" })
        {
            using var answer = await guest.GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
            var parts = (await Unzipped.PartsAsync(answer)).Where(p => p.IsXml).Select(p => p.Xml).ToList();

            Assert.DoesNotContain(parts.SelectMany(p => p.Descendants()), e => e.Name.LocalName.Contains("x-y", StringComparison.Ordinal));
            Assert.Contains(parts, p => p.Root!.Value.Contains("<x-y '\"&{{1}}", StringComparison.Ordinal));
        }
    }

    private async Task<(PlainClient Guest, IReadOnlyList<string> Paths)> ComeAsync(string email)
    {
        await office.ExecuteAsync($"update people set is_demo = true where email = '{email}'");
        await using var db = DatabaseSetup.ByHand(office.Connection);
        var person = db.People.Single(p => p.Email == email);
        var guest = new PlainClient(office.Address);
        Assert.Equal(HttpStatusCode.Redirect, (await guest.PostFromAsync("/account/sign-in", $"/account/demo/{person.Id}")).StatusCode);
        var addresses = await Addresses.ReadAsync(db, office.Services);
        var charters = email == Addresses.Manager
            ? [.. db.Charters.AsEnumerable().Where(c => c.IsParty(person.StandsFor!.Value)).Select(c => c.Id)]
            : db.Charters.Select(c => c.Id).ToList();
        return (guest,
        [
            .. addresses.Routes.SelectMany(addresses.Of).Where(p => !p.StartsWith("/account/sign-out", StringComparison.Ordinal)),
            .. from charter in charters from part in Addresses.Tabs select $"/charters/{charter}?show={part}",
        ]);
    }

    // The tag itself, or a quotation mark of the text that could end an attribute.
    [GeneratedRegex("<x-y|x-y (?:'|&#x27;|&#39;)\"|x-y '")]
    private static partial Regex Run();
}
