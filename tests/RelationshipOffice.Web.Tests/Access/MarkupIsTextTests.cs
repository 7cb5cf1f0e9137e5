using System.Net;
using RelationshipOffice.Application.Persistence;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>Markup in every text that people type is shown as text, on every page and in every document.</summary>
public sealed class MarkupIsTextTests(MarkedOffice office) : IClassFixture<MarkedOffice>
{
    [Fact]
    public async Task No_page_runs_what_was_typed()
    {
        var seen = await office.SeenAsync();

        var raw = seen.SelectMany(s => s.Raw).ToList();
        Assert.True(raw.Count == 0, string.Join('\n', raw));
        Assert.All(seen.GroupBy(s => s.By), own => Assert.True(own.Count(s => s.Columns.Count > 0) > 20, $"{own.Key} was shown it on few pages."));
    }

    [Fact]
    public async Task Every_payload_is_seen_as_text()
    {
        var seen = await office.SeenAsync();

        Assert.Empty(MarkedOffice.Payloads.Except(seen.SelectMany(s => s.Payloads)));
    }

    [Fact]
    public async Task Every_column_that_holds_words_is_shown_as_text()
    {
        await using var db = DatabaseSetup.ByHand(office.Connection);
        var shown = (await office.SeenAsync()).SelectMany(s => s.Columns).ToHashSet();

        var missing = MarkedColumns.ToShow(db).Select(c => c.Name).Except(shown).ToList();

        Assert.True(missing.Count == 0, $"On no page, and without a reason in texts-on-no-page.txt: {string.Join(", ", missing)}");
        Assert.Empty(MarkedColumns.Outside.Keys.Except(MarkedColumns.All(db).Select(c => c.Name)));
        Assert.Empty(MarkedColumns.Outside.Keys.Intersect(shown));
    }

    [Fact]
    public async Task In_every_document_it_is_text_and_no_element()
    {
        var version = office.Officer.Paths.First(p => p.EndsWith("/documents/annex.docx", StringComparison.Ordinal) && p.Contains("/versions/", StringComparison.Ordinal));
        foreach (var path in new[] { version, version.Replace("annex.docx", "deck.pptx", StringComparison.Ordinal), "/executive/pack.pptx" })
        {
            using var answer = await office.Officer.Guest.GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
            var parts = (await Unzipped.PartsAsync(answer)).Where(p => p.IsXml).Select(p => p.Xml).ToList();

            Assert.DoesNotContain(parts.SelectMany(p => p.Descendants()), e => e.Name.LocalName.Contains("x-y", StringComparison.Ordinal));
            Assert.Contains(parts, p => p.Root!.Value.Contains("<x-y '\"&{{1}}", StringComparison.Ordinal));
        }
    }
}
