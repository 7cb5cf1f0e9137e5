using System.Reflection;
using System.Runtime.CompilerServices;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Door;

/// <summary>
/// Every question and every command there is, sent by everybody there is, with the ids of what is theirs, of what is another's and
/// of what is not there, and compared with use-case-matrix.txt, which people read. A new use case without a line there fails.
/// </summary>
public sealed class UseCaseMatrixTests(AnAttackedOffice office) : IClassFixture<AnAttackedOffice>
{
    /// <summary>Commands that leave no entry, each with its reason.</summary>
    private static readonly Dictionary<string, string> Silent = new(StringComparer.Ordinal)
    {
        ["BeginSecondFactor"] = "a secret that holds only once it is confirmed, which is told",
        ["BePresent"] = "that somebody reads a page, for a minute",
        ["KeepUnsavedWords"] = "what nobody but its writer sees yet",
        ["SignInAsDemo"] = "sign-ins stand on the account's own page",
        ["SignOut"] = "sign-ins stand on the account's own page",
    };

    [Fact]
    public void Every_kind_of_id_that_a_request_carries_has_a_record_of_another_and_one_of_one_s_own()
    {
        var kinds = AForgedRequest.Every().SelectMany(AForgedRequest.KindsOf).Distinct().ToList();
        var managers = office.Attackers.Where(a => a.Role.StartsWith("manager", StringComparison.Ordinal)).ToList();

        Assert.True(kinds.Count > 30, "Few kinds of ids were found.");
        Assert.Empty(kinds.Where(k => !office.Records.Of(k).Any(r => office.Records.IsForeignTo(r, managers[0].Mine, managers[0].Partner))).Select(k => k.Name));
        Assert.Empty(kinds.Where(k => !managers.Exists(m => office.Records.Of(k).Any(r => Records.IsOf(r, m.Mine, m.Partner)))).Select(k => k.Name));
    }

    [Fact]
    public async Task Each_use_case_answers_each_role_as_the_matrix_says()
    {
        var cells = await office.CellsAsync();

        var answered = cells.GroupBy(c => c.Request).Select(LineOf).ToList();

        var written = (await File.ReadAllLinesAsync(Path.Combine(Here(), "use-case-matrix.txt"))).Where(l => l.Contains(" | ", StringComparison.Ordinal)).Skip(1).ToList();
        Assert.True(answered.SequenceEqual(written), $"use-case-matrix.txt says otherwise. Not written there, or otherwise:\n{string.Join('\n', answered.Except(written))}\nWritten there only:\n{string.Join('\n', written.Except(answered))}");
    }

    [Fact]
    public async Task Nothing_that_was_tried_is_kept_and_nothing_is_thrown()
    {
        var cells = await office.CellsAsync();

        None(cells.Where(c => c.Answer?.Code.StartsWith("thrown", StringComparison.Ordinal) == true).Select(c => $"{c.Request.Name} as {c.By.Role}: {c.Answer!.Told}"));
        Assert.Equal(office.ActivityBefore, await office.CountActivityAsync());
    }

    // What happened to a record without saying so is refused by the door itself; this is about what is kept beside records.
    [Fact]
    public async Task Each_command_that_is_carried_out_leaves_entries_of_who_did_it()
    {
        var saved = (await office.CellsAsync()).Where(c => c.Answer?.Entries is not null).ToList();

        var silent = saved.Where(c => c.Answer!.Entries!.Length == 0).Select(c => c.Request.Name).Distinct().ToList();
        Assert.True(silent.ToHashSet().SetEquals(Silent.Keys), $"Silent: {string.Join(", ", silent)}");
        None(from one in saved
             from entry in one.Answer!.Entries!.Split(", ", StringSplitOptions.RemoveEmptyEntries)
             where !entry.EndsWith($" by {one.By.Person}", StringComparison.Ordinal)
             select $"{one.Request.Name} as {one.By.Role}: {entry}");
        Assert.True(saved.Select(c => c.Request).Distinct().Count() > 60, $"Only {saved.Select(c => c.Request).Distinct().Count()} commands saved anything.");
    }

    // A use case that a right or an empty field refuses to everybody would show nothing about reach.
    [Fact]
    public async Task Every_request_that_names_a_record_gets_as_far_as_looking_for_it()
    {
        var cells = await office.CellsAsync();

        var blind = cells.GroupBy(c => c.Request).Where(r => AForgedRequest.KindsOf(r.Key).Count > 0 && !r.Any(c => c.Whose == Whose.Missing && (c.Answer!.IsDone || c.Answer.Code == OfficeErrors.NotFound.Code || c.Answer.Code.EndsWith(".unknown", StringComparison.Ordinal))));

        None(blind.Select(LineOf));
    }

    [Fact]
    public async Task To_nobody_without_sight_of_the_whole_office_is_what_is_another_s_anything_but_what_is_not_there()
    {
        var cells = await office.CellsAsync();

        var told = from one in cells
                   where one is { Whose: Whose.Foreign, By.SeesWholeOffice: false, Answer: not null } && !IsKnown(one)
                   let missing = cells.Single(c => c.Request == one.Request && c.By == one.By && c.Whose == Whose.Missing).Answer!
                   where one.Answer != missing || (one.Answer!.Code == Answer.Done && RightOf(one.Request) != Permission.Visit)
                   select $"{one.Request.Name} as {one.By.Role}: {one.Answer!.Code}, and of what is missing: {missing.Code}";

        None(told);
        Assert.True(cells.Count(c => c is { Whose: Whose.Foreign, By.SeesWholeOffice: true, Answer.IsDone: true }) > 50, "Few would be told apart if they were.");
    }

    [Fact]
    public async Task One_id_of_another_s_among_one_s_own_is_answered_as_if_it_were_not_there()
    {
        None([.. await ToldOfOneAsync("manager"), .. await ToldOfOneAsync("manager of two"), .. await ToldOfOneAsync("invitee")]);
        Assert.True((await ToldOfOneAsync("officer")).Count > 20, "Few would be told apart if they were.");
    }

    // Officers see both charters; that one's record is none of the other's holds for them too.
    [Fact]
    public async Task What_belongs_to_another_charter_is_not_put_under_this_one()
    {
        var by = office.Attackers.Single(a => a.Role == "officer");
        var (mixed, tried) = (new List<string>(), 0);
        foreach (var request in AForgedRequest.Every().Where(r => !Answers.IsQuestion(r)))
        {
            var kinds = AForgedRequest.KindsOf(request).Where(k => office.Records.HangsOnOneCharter(k)).ToList();
            foreach (var kind in kinds.Count > 1 ? kinds : [])
            {
                if (Trial.IdsOf(office.Records, by, AForgedRequest.KindsOf(request), Whose.Own) is { } own && Trial.IdsOf(office.Records, by, [kind], Whose.Foreign) is { } foreign)
                {
                    var answer = await Trial.TryAsync(office, by, request, With(own, kind, foreign[kind]));
                    tried++;
                    mixed.AddRange(answer.IsDone ? [$"{request.Name} with another charter's {kind.Name}: {answer.Code}"] : []);
                }
            }
        }

        None(mixed);
        Assert.True(tried > 5, "Few commands name two records of a charter.");
    }

    // Administrators keep the people of all partners, and see of every story that something was done (domain guide §8). The page
    // on which one signs in to a demonstration lists its accounts.
    private static bool IsKnown(Cell cell) => cell.Request == typeof(SignInAsDemo) || (cell.By.Role == "administrator"
        && (RightOf(cell.Request) is Permission.AdministerPeople or Permission.SeePeople || cell.Request == typeof(RenamePerson) || cell.Request == typeof(SignOutEverywhere) || cell.Request == typeof(GetHistory)));

    private static Permission? RightOf(Type request) => request.GetCustomAttribute<RequiresAttribute>()?.Permission;

    private static void None(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private static Dictionary<Type, IReadOnlyList<object>> With(Dictionary<Type, IReadOnlyList<object>> own, Type kind, IReadOnlyList<object> other) =>
        new(own) { [kind] = other };

    private async Task<List<string>> ToldOfOneAsync(string role)
    {
        var (by, told) = (office.Attackers.Single(a => a.Role == role), new List<string>());
        foreach (var request in AForgedRequest.Every().Where(r => AForgedRequest.KindsOf(r).Count > 1))
        {
            var kinds = AForgedRequest.KindsOf(request);
            var own = Trial.IdsOf(office.Records, by, kinds, Whose.Own);
            foreach (var kind in own is null ? [] : kinds)
            {
                if (Trial.IdsOf(office.Records, by, [kind], Whose.Foreign) is { } foreign)
                {
                    var answer = await Trial.TryAsync(office, by, request, With(own!, kind, foreign[kind]));
                    var missing = await Trial.TryAsync(office, by, request, With(own!, kind, [Records.Missing(kind)]));
                    told.AddRange(answer == missing && answer.Code != Answer.Done ? [] : [$"{request.Name} as {role} with another's {kind.Name}: {answer.Code}, and of what is missing: {missing.Code}"]);
                }
            }
        }

        return told;
    }

    private static string LineOf(IGrouping<Type, Cell> request) => string.Join(" | ", request
        .GroupBy(c => c.By.Role)
        .Select(role => role.Select(c => c.Answer?.Code ?? "-").ToList())
        .Select(codes => codes.Where(c => c != "-").Distinct().Count() == 1 ? codes.First(c => c != "-") : string.Join(" / ", codes))
        .Prepend(request.Key.Name));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
