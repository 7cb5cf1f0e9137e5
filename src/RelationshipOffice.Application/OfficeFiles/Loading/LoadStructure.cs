using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Writes the structured sections of a charter, names the members of its bodies, and records their first meetings once it is agreed.</summary>
internal sealed class LoadStructure(Loading loading)
{
    public async Task WriteAsync(CharterEntry entry, CharterId charter, string path, CancellationToken ct)
    {
        if (entry.Structure is not { } structure)
        {
            return;
        }

        var at = $"{path}.structure";
        var bodies = await FoundAsync(structure, charter, at, ct);
        foreach (var (item, place) in structure.OpenBook.Select((i, n) => (i, n)))
        {
            await loading.SendAsync(loading.Officer, $"{at}.openBook[{place}]", new NoteOpenBook
            {
                Charter = charter,
                Party = loading.Partners[item.Party],
                IsPrivate = item.IsPrivate,
                Subject = item.Subject,
                Rhythm = item.Rhythm,
                DueBy = item.DueBy ?? "",
            }, ct);
        }

        await ShareAsync(structure, charter, at, ct);
        if (structure.Ladder is { } ladder)
        {
            await loading.SendAsync(loading.Officer, $"{at}.ladder", new SetLadder
            {
                Charter = charter,
                Version = 0,
                Rungs = [.. ladder.Rungs.Select(r => new NamedRung { Body = bodies[r.Body], Days = r.Days })],
                Neutral = ladder.Neutral,
            }, ct);
        }

        if (structure.Review is { } review)
        {
            await loading.SendAsync(loading.Officer, $"{at}.review", new SetReviewPlan
            {
                Charter = charter,
                Version = 0,
                EveryMonths = review.EveryMonths,
                EarlyTriggers = string.Join('\n', review.EarlyTriggers),
                Amending = review.Amending,
                Body = review.Body is { } body ? bodies[body] : null,
            }, ct);
        }

        if (structure.Exit is { } exit)
        {
            await loading.SendAsync(loading.Officer, $"{at}.exit", new SetExitPlan
            {
                Charter = charter,
                Version = 0,
                Triggers = [.. exit.Triggers.Select(t => new NamedTrigger { Words = t.Text, NoticeDays = t.NoticeDays })],
                Duties = [.. exit.Duties.Select(d => new NamedDuty
                {
                    Topic = d.Topic,
                    Words = d.Text,
                    Responsible = d.Responsible is { } party ? loading.Partners[party] : null,
                    Days = d.Days,
                })],
            }, ct);
        }
    }

    /// <summary>First meetings, of a charter that every party has signed.</summary>
    public async Task MeetAsync(CharterEntry entry, CharterId charter, string path, CancellationToken ct)
    {
        foreach (var (body, place) in (entry.Structure?.Bodies ?? []).Select((b, n) => (b, n)).Where(b => b.b.FirstMeeting is not null))
        {
            var seen = await loading.AskAsync(loading.Officer, path, new GetStructure(charter), ct);
            var row = seen.Bodies.Single(b => b.Name == body.Name);
            await loading.SendAsync(loading.Officer, $"{path}.structure.bodies[{place}].firstMeeting", new RecordFirstMeeting
            {
                Body = row.Id,
                Version = row.Version,
                HeldOn = body.FirstMeeting!.On,
                Minutes = body.FirstMeeting.Minutes,
            }, ct);
        }
    }

    private async Task ShareAsync(StructureEntry structure, CharterId charter, string at, CancellationToken ct)
    {
        PartnerId Partner(string key) => loading.Partners[key];
        if (structure.Value.Count > 0)
        {
            await loading.SendAsync(loading.Officer, $"{at}.value", new SetValueAndEffort
            {
                Charter = charter,
                Version = 0,
                Lines = [.. structure.Value.Select(v => GainShareAsFields.Of(v, Partner))],
            }, ct);
        }

        if (structure.GainShare is { } share)
        {
            await loading.SendAsync(loading.Officer, $"{at}.gainShare", GainShareAsFields.Of(charter, share, Partner), ct);
        }
    }

    private async Task<IReadOnlyDictionary<string, BodyId>> FoundAsync(StructureEntry structure, CharterId charter, string at, CancellationToken ct)
    {
        var bodies = new Dictionary<string, BodyId>();
        foreach (var (body, place) in structure.Bodies.Select((b, n) => (b, n)))
        {
            bodies[body.Key] = await loading.SendAsync(loading.Officer, $"{at}.bodies[{place}]", new FoundBody
            {
                Charter = charter,
                Name = body.Name,
                Level = body.Level,
                Mandate = body.Mandate,
                Times = body.Times,
                Every = body.Every,
                Unit = body.Unit,
                Quorum = body.Quorum,
                EscalatesTo = body.EscalatesTo is { } above ? bodies[above] : null,
            }, ct);
            loading.Tally.Added("Bodies");
            foreach (var side in body.Members.GroupBy(m => m.Party))
            {
                await loading.SendAsync(loading.Officer, $"{at}.bodies[{place}].members", new StaffBody
                {
                    Body = bodies[body.Key],
                    Partner = loading.Partners[side.Key],
                    Version = 0,
                    Members = [.. side.Select(m => new NamedMember { Person = loading.People[m.Person], Duty = m.Duty })],
                }, ct);
            }
        }

        return bodies;
    }
}
