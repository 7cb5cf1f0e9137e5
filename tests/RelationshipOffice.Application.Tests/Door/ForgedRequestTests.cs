using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Door;

/// <summary>
/// The whole demo world before somebody of one party: every question and every command there is, asked with the ids of all
/// that is not theirs. A use case that is new is asked too.
/// </summary>
public sealed class ForgedRequestTests(AFullOffice full) : IClassFixture<AFullOffice>
{
    private const int Turns = 12;
    private const string PartnerManager = "david.okafor@hospitalists.example";
    private const string Executive = "tomas.lindqvist@office.example";
    private const string Officer = "ana.silva@office.example";
    private const string Administrator = "ruth.adeyemi@office.example";

    // Where somebody looks, and what they are still typing, is theirs: no record changes by it.
    private static readonly string[] OfOneself = [nameof(BePresent), nameof(KeepUnsavedWords), nameof(ForgetUnsavedWords)];

    [Theory]
    [InlineData(PartnerManager)]
    [InlineData(Administrator)]
    public async Task No_question_tells_anything_of_what_is_out_of_reach(string email) => Assert.Empty(await ToldAsync(email));

    // Otherwise the test above might find nothing because it asks for nothing.
    [Fact]
    public async Task The_same_questions_tell_an_officer_nearly_all()
    {
        var told = await ToldAsync(Officer);

        Assert.True(told.Select(t => t.Question).Distinct().Count() > 20, "Few questions were answered.");
    }

    [Fact]
    public async Task To_a_partner_manager_what_is_out_of_reach_is_as_if_it_were_not_there()
    {
        var answers = await SentAsync(PartnerManager);
        var toNothing = await SentAsync(PartnerManager, isThere: false);

        Assert.Equal(toNothing, answers);
        Assert.DoesNotContain(answers, a => a.Codes.Length == 0);
        Assert.True(answers.Count(a => a.Codes == "office.not_found") > Turns * 10, "Few commands got as far as the record.");
    }

    [Fact]
    public async Task An_executive_changes_nothing_in_which_no_charter_names_them()
    {
        var answers = await SentAsync(Executive);

        Assert.DoesNotContain(answers, a => a.Codes.Length == 0 && !OfOneself.Contains(a.Command));
    }

    [Theory]
    [InlineData(Officer)]
    [InlineData(Executive)]
    [InlineData(Administrator)]
    [InlineData("bruno.klein@serra.example")]
    [InlineData("marina.schneider@vale.example")]
    public async Task A_party_s_private_note_is_told_to_its_own_people_only(string email)
    {
        var canary = $"Quetzalcoatlus {email}";
        await using var db = full.Office.Database();
        var charters = await db.Charters.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        var sinos = charters.Single(c => c.Code == "RC-7");
        var vision = await db.Statements.FirstAsync(s => s.Charter == sinos.Id, TestContext.Current.CancellationToken);
        var note = await (await full.Office.AsAsync("marina.schneider@vale.example")).SendAsync(
            new WritePartyNote { Charter = sinos.Id, Statement = vision.Id, Text = canary }).ValueAsync();
        var all = await Foreign.ReadAsync(db, charters, [], null, hidesPartners: false);
        var ids = new Dictionary<Type, IReadOnlyList<object>>(all.Ids)
        {
            [typeof(CharterId)] = [sinos.Id],
            [typeof(StatementId)] = [vision.Id],
            [typeof(PartyNoteId)] = [note],
            [typeof(Subject)] = [new Subject(SubjectKind.Charter, sinos.Id.Value), .. sinos.Parties.Select(p => (object)new Subject(SubjectKind.Notes, p.Partner.Value))],
        };

        var told = await AskedAsync(await full.Office.AsAsync(email), ids);

        Assert.Equal(
            email.StartsWith("marina", StringComparison.Ordinal),
            told.Exists(t => t.Answer.Contains(canary, StringComparison.Ordinal) || t.Answer.Contains(note.ToString(), StringComparison.Ordinal)));
    }

    private async Task<List<(string Question, string Secret)>> ToldAsync(string email)
    {
        var (door, foreign) = await StandAsync(email);
        return
        [
            .. from told in await AskedAsync(door, foreign.Ids)
               from secret in foreign.Secrets
               where told.Answer.Contains(secret, StringComparison.Ordinal)
               select (told.Question, secret),
        ];
    }

    private static async Task<List<(string Question, string Answer)>> AskedAsync(Pipeline.Office door, IReadOnlyDictionary<Type, IReadOnlyList<object>> ids)
    {
        var told = new List<(string, string)>();
        foreach (var type in AForgedRequest.All(typeof(IQuery<>)))
        {
            for (var turn = 0; turn < Turns; turn++)
            {
                var (_, answer) = await Answers.OfAsync(door, new AForgedRequest(ids, isQuestion: true).Of(type, turn));
                told.Add((type.Name, answer));
            }
        }

        return told;
    }

    // Nothing is done by any of them, whatever they answer.
    private async Task<List<(string Command, string Codes)>> SentAsync(string email, bool isThere = true)
    {
        var (door, foreign) = await StandAsync(email);
        var ids = isThere ? foreign.Ids : foreign.Ids.ToDictionary(
            i => i.Key, i => (IReadOnlyList<object>)[.. i.Value.Select(_ => Records.Missing(i.Key))]);
        await using var db = full.Office.Database();
        var before = await db.Activity.CountAsync(TestContext.Current.CancellationToken);
        var answers = new List<(string, string)>();
        foreach (var type in AForgedRequest.All(typeof(ICommand<>)))
        {
            for (var turn = 0; turn < Turns; turn++)
            {
                var (errors, _) = await Answers.OfAsync(door, new AForgedRequest(ids, isQuestion: false).Of(type, turn));
                answers.Add((type.Name, string.Join(' ', errors.Select(e => e.Code))));
            }
        }

        Assert.Equal(before, await db.Activity.CountAsync(TestContext.Current.CancellationToken));
        return answers;
    }

    private async Task<(Pipeline.Office Door, Foreign Foreign)> StandAsync(string email)
    {
        await using var db = full.Office.Database();
        var me = await db.People.AsNoTracking().SingleAsync(p => p.Email == email);
        var charters = await db.Charters.AsNoTracking().ToListAsync();
        var mine = charters.Where(c => email switch
        {
            PartnerManager => c.IsParty(me.StandsFor!.Value),
            Executive => c.PartyOf(me.StandsFor)?.People.Names(me.Id) == true,
            _ => false,
        }).ToList();
        return (await full.Office.AsAsync(email), await Foreign.ReadAsync(db, [.. charters.Except(mine)], mine, me.StandsFor, email != Administrator));
    }
}
