using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

// What stands in the demo world only for as long as a dialog is looked at.
public sealed partial class DialogsTests
{
    // One of three answers about the work of the two parties is taken back, and recorded again afterwards.
    private async Task<IAsyncDisposable> AGapAsync()
    {
        var (one, other) = (new PartnerId(await office.IdAsync("{partner:Procter}")), new PartnerId(await office.IdAsync("{partner:Jones Lang}")));
        await using var scope = office.Services.CreateAsyncScope();
        var door = await AnaAsync(scope);
        var known = (await door.AskAsync(new GetPartner(one))).Value.Facts.First(f => f.Kind == RelationFactKind.Complexity && f.Counterpart.Id == other);
        Assert.True((await door.SendAsync(new RemoveRelationFact { Fact = known.Id, Reason = "For a while." })).IsDone);
        return new Undo(async () =>
        {
            await using var later = office.Services.CreateAsyncScope();
            Assert.True((await (await AnaAsync(later)).SendAsync(new RecordRelationFact
            {
                Partner = one,
                Counterpart = other,
                Kind = RelationFactKind.Complexity,
                Level = Level.High,
                Date = known.Date,
                Source = known.Source,
            })).IsDone);
        });
    }

    // A charter of two parties that stands in convergence before its first round; withdrawn afterwards.
    private async Task<IAsyncDisposable> BetweenRoundsAsync()
    {
        await using var scope = office.Services.CreateAsyncScope();
        var door = await AnaAsync(scope);
        var (marina, bruno) = (new PersonId(await office.IdAsync("{person:Marina Schneider}")), new PersonId(await office.IdAsync("{person:Bruno Klein}")));
        var id = (await door.SendAsync(new DraftCharter
        {
            Code = "RC-901",
            Title = "Between two rounds",
            Purpose = "Both sides look at one dialog.",
            StartDate = new DateOnly(2026, 12, 1),
            ReviewDate = new DateOnly(2027, 12, 1),
            Parties =
            [
                new DraftParty { Partner = new PartnerId(await office.IdAsync("{partner:Vale}")), Manager = marina, Signatory = marina },
                new DraftParty { Partner = new PartnerId(await office.IdAsync("{partner:Serra}")), Manager = bruno, Signatory = bruno },
            ],
        })).Value;
        Assert.True((await door.SendAsync(new WriteStatement { Charter = id, Section = Section.Vision, Text = "Both look." })).IsDone);
        await MoveAsync(door, id, Stage.Orientation, Stage.Research, Stage.StrawModel);
        Assert.True((await door.SendAsync(new RecordEarlierFit
        {
            Charter = id,
            Mode = FitMode.Full,
            Fits = true,
            Reason = "Both boards have looked at it.",
            On = new DateOnly(2026, 10, 1),
            Source = "Board paper 12",
        })).IsDone);
        await MoveAsync(door, id, Stage.Convergence);
        return new Undo(async () =>
        {
            await using var later = office.Services.CreateAsyncScope();
            await MoveAsync(await AnaAsync(later), id, Stage.Withdrawn);
        });
    }

    // A charter whose exit runs; taken back afterwards.
    private async Task<IAsyncDisposable> LeavingAsync()
    {
        var way = new AWayOut(office);
        var charter = await way.ArrangeAsync("RC-902");
        await way.LeaveAsync(charter);
        return new Undo(async () =>
        {
            await way.StayAsync(charter);
            way.Dispose();
        });
    }

    // A private note of one party; taken away afterwards.
    private async Task<IAsyncDisposable> ANoteAsync()
    {
        await using var scope = office.Services.CreateAsyncScope();
        var charter = new CharterId(await office.IdAsync("{charter:RC-7}"));
        var note = (await (await AsAsync(scope, "Marina Schneider")).SendAsync(new WritePartyNote { Charter = charter, Text = "Ours." })).Value;
        return new Undo(async () =>
        {
            await using var later = office.Services.CreateAsyncScope();
            Assert.True((await (await AsAsync(later, "Marina Schneider")).SendAsync(new RemovePartyNote { Note = note })).IsDone);
        });
    }

    private static async Task MoveAsync(Application.Pipeline.Office door, CharterId charter, params Stage[] steps)
    {
        foreach (var step in steps)
        {
            var version = (await door.AskAsync(new GetCharter(charter))).Value.Version;
            Assert.True((await door.SendAsync(new MoveCharter { Charter = charter, Version = version, To = step, Reason = "For a look." })).IsDone);
        }
    }

    private Task<Application.Pipeline.Office> AnaAsync(AsyncServiceScope scope) => AsAsync(scope, "Ana Silva");

    private async Task<Application.Pipeline.Office> AsAsync(AsyncServiceScope scope, string person) =>
        scope.ServiceProvider.GetRequiredService<Application.Pipeline.Office>().As(new PersonId(await office.IdAsync($"{{person:{person}}}")));

    private sealed class Undo(Func<Task> undo) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await undo();
    }
}
