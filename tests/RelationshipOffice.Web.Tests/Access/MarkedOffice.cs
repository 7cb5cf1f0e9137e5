using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.OfficeFiles;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Tests.Door;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Library;
using Door = RelationshipOffice.Application.Pipeline.Office;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>
/// The demo world as somebody would type it who wants the pages to run something: markup ends every text of its files, and
/// comes in through the door like anything else that people type; and it begins every column that holds text, by whatever way.
/// </summary>
public sealed partial class MarkedOffice(TemplateDatabase template) : ServedOffice(template)
{
    /// <summary>Opens a tag, ends an attribute of either kind, and looks like a reference and a template.</summary>
    public const string Mark = " <x-y '\"&{{1}}";

    // Texts of forty characters.
    private static readonly HashSet<string> Short = ["unit", "tags"];

    private IReadOnlyList<Walker> _walkers = [];
    private Task<IReadOnlyList<Seen>>? _seen;

    /// <summary>What has made other applications run something; each text ends with another one, after the mark.</summary>
    public static IReadOnlyList<string> Payloads { get; } = Repository.Read("tests/RelationshipOffice.Web.Tests/Access/payloads.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var report = await Services.LoadOfficeFilesAsync([.. DemoWorld.Files().Select(f => f with { Json = Marked(f.Json) })]);
        Assert.True(report.IsDone, string.Join('\n', report.Sentences()));
        await using var scope = Services.CreateAsyncScope();
        await using (var db = DatabaseSetup.ByHand(Connection))
        {
            var door = scope.ServiceProvider.GetRequiredService<Door>();
            await new Rarities(db, async email => door.As((await db.People.SingleAsync(p => p.Email == email)).Id), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date)).AddAsync();
        }

        await using (var db = DatabaseSetup.ByHand(Connection))
        {
            await AddWordsAsync(db);
            _walkers = await Walker.ComeAllAsync(this, db);
            await MarkedColumns.MarkAsync(db);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        _walkers.ToList().ForEach(w => w.Dispose());
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Every page, as everybody opens it; opened once.</summary>
    internal Task<IReadOnlyList<Seen>> SeenAsync() => _seen ??= SeeAsync();

    /// <summary>Somebody of the office who sees all of it.</summary>
    internal Walker Officer => _walkers[0];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("OFFICE_DEMO", "true");
    }

    // Words of which the demo world has none.
    private static async Task AddWordsAsync(OfficeDbContext db)
    {
        var (today, now) = (DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date), TimeProvider.System.GetUtcNow());
        var officer = (await db.People.SingleAsync(p => p.Email == Rarities.Officer)).Id;
        var decision = (await db.Decisions.ToListAsync()).First(d => !d.IsOver && d.StateOn(today) != DecisionState.InEffect);
        db.Add(new DecisionComment(decision, null, officer, "Not yet.", today));
        db.Add(new Thresholds(1, ThresholdSet.Default, ThresholdSet.Default, "As agreed.", officer, now));
        var calendar = await db.Calendars.SingleOrDefaultAsync() ?? db.Add(new OfficeCalendar()).Entity;
        calendar.Keep(calendar.Weekend, [new Holiday(today.AddDays(40), "Founders' day")]);
        var hidden = new ShippedTemplate("client-vendor");
        hidden.Hide("Ours is better.");
        db.Add(hidden);
        foreach (var exit in await db.CharterExits.ToListAsync())
        {
            var charter = await db.Charters.SingleAsync(c => c.Id == exit.Charter);
            if (charter.Stage == Stage.ExitActivated && exit.Withdrawn is null)
            {
                var said = new ExitEvaluation(exit, exit.Party);
                said.Give(charter, exit, EvaluationWords.Of("Both grew.", "Ask earlier."), officer, today);
                db.Add(said);
            }
        }

        await db.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<Seen>> SeeAsync()
    {
        List<Seen> seen = [];
        foreach (var walker in _walkers)
        {
            seen.AddRange(await walker.WalkAsync());
        }

        return seen;
    }

    private static string Marked(string json)
    {
        var file = JsonNode.Parse(json)!;
        MarkAll(file, [.. Formula().Matches(json).SelectMany(f => Named().Matches(f.Value)).Select(n => n.Groups[1].Value)]);
        return file.ToJsonString();
    }

    // What has a space is prose; keys, days and words of lists have none. A formula, and the measures that it names, take no such signs.
    private static void MarkAll(JsonNode node, HashSet<string> inFormulas, bool isShort = false)
    {
        switch (node)
        {
            case JsonObject things:
                foreach (var (name, value) in things.ToList())
                {
                    if (name != "formula" && value is JsonValue text && text.TryGetValue<string>(out var words))
                    {
                        things[name] = Of(words, inFormulas, Short.Contains(name));
                    }
                    else if (value is not null)
                    {
                        MarkAll(value, inFormulas, Short.Contains(name));
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (list[i] is JsonValue text && text.TryGetValue<string>(out var words))
                    {
                        list[i] = Of(words, inFormulas, isShort);
                    }
                    else if (list[i] is { } item)
                    {
                        MarkAll(item, inFormulas);
                    }
                }

                break;
        }
    }

    // The same words always with the same one, for files refer to things by their names.
    private static string Of(string words, HashSet<string> inFormulas, bool isShort) =>
        !words.Contains(' ', StringComparison.Ordinal) || inFormulas.Contains(words) ? words
        : isShort ? words + Mark
        : $"{words}{Mark} {Payloads[words.Aggregate(17, (hash, letter) => ((hash * 31) + letter) % 65_521) % Payloads.Count]}";

    [GeneratedRegex("\"formula\": \"[^\"]*\"")]
    private static partial Regex Formula();

    [GeneratedRegex("\\[([^\\]]+)\\]")]
    private static partial Regex Named();
}
