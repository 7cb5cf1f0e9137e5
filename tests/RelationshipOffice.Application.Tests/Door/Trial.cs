using System.Text.RegularExpressions;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Tests.Door;

internal enum Whose
{
    Own,
    Foreign,
    Missing,
}

/// <summary>What somebody was answered; without an answer where there is no such record to try with.</summary>
internal sealed record Cell(Type Request, Attacker By, Whose Whose, Answer? Answer);

/// <summary>The codes of the refusals, or that it was done; all that was told, but for ids and moments; and of what was saved the entries of activity.</summary>
internal sealed record Answer(string Code, string Told, string? Entries = null)
{
    public const string Shown = "shown";
    public const string Done = "done";
    public const string InABrowser = "in a browser";

    public bool IsDone => Code is Shown or Done;
}

/// <summary>Tries requests at the door, with ids of one story: what belongs together is another's together.</summary>
internal static partial class Trial
{
    public static async Task<IReadOnlyList<Cell>> OfAllAsync(AnAttackedOffice office)
    {
        var cells = new List<Cell>();
        foreach (var request in AForgedRequest.Every())
        {
            var kinds = AForgedRequest.KindsOf(request);
            foreach (var who in office.Attackers)
            {
                foreach (var whose in kinds.Count == 0 ? [Whose.Missing] : Enum.GetValues<Whose>())
                {
                    var ids = IdsOf(office.Records, who, kinds, whose);
                    cells.Add(new Cell(request, who, whose, ids is null ? null : await TryAsync(office, who, request, ids)));
                }
            }
        }

        return cells;
    }

    /// <summary>One id of each kind; none where there is no such record.</summary>
    public static Dictionary<Type, IReadOnlyList<object>>? IdsOf(Records records, Attacker who, IReadOnlyCollection<Type> kinds, Whose whose)
    {
        if (whose == Whose.Missing)
        {
            return kinds.ToDictionary(k => k, k => (IReadOnlyList<object>)[Records.Missing(k)]);
        }

        // The first charter that has all that is asked for tells the whole story.
        var stories = whose == Whose.Own ? who.Mine : [.. records.Charters.Reverse().Select(c => c.Id).Where(c => !who.Mine.Contains(c))];
        var found = stories.Select(story => records.Story(story, who, kinds, whose)).ToList();
        return found.Find(ids => ids.Count == kinds.Count);
    }

    public static async Task<Answer> TryAsync(AnAttackedOffice office, Attacker who, Type type, IReadOnlyDictionary<Type, IReadOnlyList<object>> ids)
    {
        var isQuestion = Answers.IsQuestion(type);
        Answer? answer = null;
        foreach (var version in VersionsFor(office.Records, type, ids))
        {
            var request = new AForgedRequest(ids, isQuestion).Of(type, 0);
            Better.Fill(request);
            if (version is { } known)
            {
                type.GetProperty(nameof(IVersioned.Version))!.SetValue(request, known);
            }

            answer = await AnswerAsync(who.Door, request, isQuestion);
            if (answer.Code != OfficeErrors.Conflict.Code)
            {
                break;
            }
        }

        return answer!;
    }

    // A stale page is told apart from everything else; which record's version a command means, it says itself.
    private static IEnumerable<uint?> VersionsFor(Records records, Type type, IReadOnlyDictionary<Type, IReadOnlyList<object>> ids) =>
        typeof(IVersioned).IsAssignableFrom(type) ? [.. ids.Values.Select(i => records.VersionOf(i[0])).Where(v => v is not null).DefaultIfEmpty(1u)] : [null];

    private static async Task<Answer> AnswerAsync(Pipeline.Office door, object request, bool isQuestion)
    {
        try
        {
            var (errors, told) = await Answers.OfAsync(door, request);
            return new Answer(
                errors.Count == 0 ? isQuestion ? Answer.Shown : Answer.Done : string.Join('+', errors.Select(e => e.Code).Distinct().Order(StringComparer.Ordinal)),
                Chance().Replace(told, "?"));
        }
        catch (Exception thrown) when (AnAttackedOffice.IsUndone(thrown, out var entries))
        {
            return new Answer(Answer.Done, "", entries);
        }
        catch (ArgumentNullException thrown) when (thrown.ParamName == "httpContext")
        {
            return new Answer(Answer.InABrowser, "");
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            return new Answer($"thrown {thrown.GetType().Name}", thrown.ToString());
        }
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)?")]
    private static partial Regex Chance();
}
