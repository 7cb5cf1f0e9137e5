using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Access;

public sealed partial class AccessMatrixTests
{
    private static readonly string[] Packed = [".docx", ".pptx", ".zip"];

    [Fact]
    public async Task No_answer_to_a_partner_manager_holds_a_word_of_what_is_another_s()
    {
        var addresses = await AddressesAsync();
        using var guest = await ComeAsync(Addresses.Manager);

        // A demonstration lists everybody who may come in.
        var told = await ToldAsync(guest, addresses, [.. addresses.Routes.Except(["/account/sign-in"]).SelectMany(addresses.Of), .. addresses.Within]);

        Assert.True(addresses.Secrets.Count > 50 && Addresses.Tabs.Count > 15, "Few words would be noticed, or few parts of a charter opened.");
        Assert.True(told.Count == 0, string.Join('\n', told.Select(t => $"{t.Path} tells “{t.Secret}”").Order()));
    }

    // Otherwise the test above might find nothing because it cannot read what it got.
    [Fact]
    public async Task The_same_words_are_found_in_each_document_and_each_part_of_a_charter_that_an_officer_opens()
    {
        var addresses = await AddressesAsync();
        using var guest = await ComeAsync(Addresses.Officer);
        var foreign = $"/charters/{addresses.Ids["/charters"].Foreign}";
        string[] paths =
        [
            .. addresses.Within.Where(p => p.StartsWith($"{foreign}?show=", StringComparison.Ordinal)), $"{foreign}/documents/annex.docx", $"{foreign}/documents/deck.pptx",
            .. addresses.Within.Where(p => p.StartsWith($"/charters/{addresses.Ids["/charters/{id:guid}/versions"].Foreign}/versions/1/", StringComparison.Ordinal)),
            "/executive/pack.pptx",
        ];

        var told = await ToldAsync(guest, addresses, paths);

        Assert.Empty(paths.Except(told.Select(t => t.Path)));
        Assert.All(Packed, kind => Assert.Contains(paths, p => p.EndsWith(kind, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_another_s_is_answered_word_for_word_and_statement_for_statement_as_what_is_not_there()
    {
        var addresses = await AddressesAsync();
        using var guest = await ComeAsync(Addresses.Manager);
        var (differing, alike) = (new List<string>(), 0);
        foreach (var route in addresses.Routes)
        {
            if (addresses.Of(route) is not [_, var foreign, var missing] || await Outcome.OfAsync(await guest.GetAsync(missing)) != "not here")
            {
                continue;
            }

            var (theirs, nothing) = (await AskedFor.PageAsync(guest, foreign), await AskedFor.PageAsync(guest, missing));
            if (!theirs.Statements.Order().SequenceEqual(nothing.Statements.Order()))
            {
                differing.Add($"{route} asks otherwise:\n{string.Join('\n', theirs.Statements.Except(nothing.Statements).Concat(nothing.Statements.Except(theirs.Statements)))}");
            }

            if (Settled(theirs.Text) != Settled(nothing.Text))
            {
                differing.Add($"{route} says otherwise.");
            }

            alike++;
        }

        Assert.True(alike > 15, $"Only {alike} pages were compared.");
        Assert.True(differing.Count == 0, string.Join('\n', differing));
    }

    private static async Task<IReadOnlyCollection<(string Path, string Secret)>> ToldAsync(PlainClient guest, Addresses addresses, IEnumerable<string> paths)
    {
        var told = new ConcurrentBag<(string, string)>();
        await Parallel.ForEachAsync(paths.Distinct(), Few, async (path, _) =>
        {
            using var answer = await guest.GetAsync(path);
            foreach (var secret in await ToldAsync(answer, addresses))
            {
                told.Add((path, secret));
            }
        });
        return told;
    }

    private static async Task<IEnumerable<string>> ToldAsync(HttpResponseMessage answer, Addresses addresses)
    {
        var text = WebUtility.HtmlDecode(Sealed().Replace(await Unzipped.WordsAsync(answer), ""));
        return addresses.Secrets.Where(s => text.Contains(s, StringComparison.Ordinal));
    }

    // Without what differs between any two answers to the same question.
    private static string Settled(string text) => Chance().Replace(Sealed().Replace(text, ""), "…");

    // What the office seals for itself is chance, in which any short word stands some day.
    [GeneratedRegex("CfDJ8[\\w+/=-]+|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Sealed();

    [GeneratedRegex("[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}|nonce=\"[^\"]*\"")]
    private static partial Regex Chance();
}
