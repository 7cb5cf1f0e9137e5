using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>
/// Decisions under a charter in force: first those from before, written down by the office with where they are known from;
/// then, in a demonstration, new ones by the people who propose, speak and consent.
/// </summary>
internal sealed class LoadDecisions(Loading loading)
{
    public async Task RunAsync(CharterEntry entry, CharterId charter, string path, CancellationToken ct)
    {
        foreach (var (past, place) in entry.PastDecisions.Select((d, i) => (d, i)))
        {
            await loading.SendAsync(loading.Officer, $"{path}.pastDecisions[{place}]", Past(past, charter), ct);
            loading.Tally.Added("Past decisions");
        }

        foreach (var (decision, place) in entry.Decisions.Select((d, i) => (d, i)).Where(_ => loading.IsDemo))
        {
            await ProposeAsync(decision, charter, $"{path}.decisions[{place}]", ct);
            loading.Tally.Added("Decisions");
        }
    }

    private RecordPastDecision Past(PastDecisionEntry past, CharterId charter)
    {
        DateOnly Day(DateOnly stated) => loading.DayOf(stated, past.IsDemo);
        return new RecordPastDecision
        {
            Charter = charter,
            Title = past.Title,
            Words = past.Text,
            Domain = past.Domain,
            Subjects = [.. past.Subjects],
            ProposedBy = past.ProposedBy is { } by ? loading.Partners[by] : null,
            NoticedOn = Day(past.NoticedOn),
            AnswerBy = past.AnswerBy is { } until ? Day(until) : null,
            InEffectOn = Day(past.InEffectOn),
            Evidence = past.Evidence,
            Positions = [.. past.Positions.Select(p => new PastPosition
            {
                Party = loading.Partners[p.Party],
                Stance = p.Stance,
                Words = p.Text ?? "",
                On = Day(p.On),
            })],
            Challenges = [.. past.Challenges.Select(c => new PastChallenge
            {
                Party = loading.Partners[c.Party],
                Kind = c.Kind,
                Words = c.Text,
                On = Day(c.On),
                IsGranted = c.IsGranted,
                Answer = c.Answer ?? "",
                AnsweredOn = c.AnsweredOn is { } on ? Day(on) : null,
            })],
        };
    }

    private async Task ProposeAsync(DecisionEntry entry, CharterId charter, string path, CancellationToken ct)
    {
        var decision = await loading.SendAsync(loading.People[entry.By], path, new ProposeDecision
        {
            Charter = charter,
            Title = entry.Title,
            Words = entry.Text,
            Domain = entry.Domain,
            Subjects = [.. entry.Subjects],
        }, ct);
        await SpeakForFunctionsAsync(entry, decision, path, ct);
        foreach (var (raised, place) in entry.Challenges.Select((c, i) => (c, i)))
        {
            await loading.SendAsync(loading.People[raised.By], $"{path}.challenges[{place}]", new RaiseChallenge { Decision = decision, Kind = raised.Kind, Words = raised.Text }, ct);
        }

        foreach (var (said, place) in entry.Positions.Select((p, i) => (p, i)))
        {
            await loading.SendAsync(loading.People[said.By], $"{path}.positions[{place}]", new TakeDecisionPosition
            {
                Decision = decision,
                Partner = loading.Partners[said.Party],
                Stance = said.Stance,
                Words = said.Text ?? "",
            }, ct);
        }
    }

    private async Task SpeakForFunctionsAsync(DecisionEntry entry, DecisionId decision, string path, CancellationToken ct)
    {
        foreach (var (function, place) in entry.Functions.Select((f, i) => (f, i)))
        {
            var (at, person) = ($"{path}.functions[{place}]", loading.People[function.Person]);
            await loading.SendAsync(loading.Officer, at, new InviteFunction { Decision = decision, Function = function.Function, Person = person }, ct);
            var seen = await loading.AskAsync(person, at, new GetDecision(decision), ct);
            var mine = seen.Functions.Single(f => f.IsMine && f.Function == function.Function);
            await loading.SendAsync(person, at, new RecordFunctionalPosition
            {
                Position = mine.Id,
                Version = mine.Version,
                Stance = function.Stance,
                Words = function.Text,
                Effect = function.Effect,
                EffectWords = function.Why,
            }, ct);
        }
    }
}
