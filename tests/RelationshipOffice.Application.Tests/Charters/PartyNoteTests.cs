using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class PartyNoteTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_party_s_people_share_a_note_and_nobody_else_finds_one()
    {
        var charter = await office.AConvergingCharterAsync();
        var (own, other) = (charter.Sides[0], charter.Sides[1]);

        await office.As(own.Manager).SendAsync(Write(charter, "Our floor is 3 %.")).ValueAsync();

        var seen = Assert.Single(await NotesAsync(own.Signatory, charter.Id));
        Assert.Equal(("Our floor is 3 %.", "Mara Manager", "Every patient is seen in 14 days."), (seen.Text, seen.By, seen.About));
        Assert.Empty(await NotesAsync(other.Manager, charter.Id));
        Assert.Empty(await NotesAsync(office.Officer, charter.Id));
        Assert.Empty(await NotesAsync(await office.APersonAsync("Eve Executive", Roles.Executive, own.Partner), charter.Id));
    }

    [Fact]
    public async Task The_office_that_looks_as_the_party_does_not_find_it()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.As(charter.Sides[0].Manager).SendAsync(Write(charter, "Ours.")).ValueAsync();
        var seat = await office.SeatAsync(office.Officer);
        await seat.SendAsync(new LookAsPartner { Partner = charter.Sides[0].Partner }).ValueAsync();

        Assert.Empty((await seat.AskAsync(new FindPartyNotes(charter.Id)).ValueAsync()).Rows);
        Assert.Empty(await StoryAsync(seat, charter.Sides[0].Partner));
        Assert.False((await seat.AskAsync(new GetCharter(charter.Id)).ValueAsync()).May.KeepNotes);
    }

    [Fact]
    public async Task That_something_was_noted_is_told_to_the_party_alone_and_never_what()
    {
        var charter = await office.AConvergingCharterAsync();
        var own = charter.Sides[0];
        var note = await office.As(own.Manager).SendAsync(Write(charter, "Never to be told.")).ValueAsync();
        var version = (await NotesAsync(own.Manager, charter.Id)).Single(n => n.Id == note).Version;
        await office.As(own.Manager).SendAsync(new RewritePartyNote { Note = note, Version = version, Text = "Never to be told either." }).ValueAsync();

        var story = await StoryAsync(office.As(own.Manager), own.Partner);

        Assert.Equal(2, story.Count);
        Assert.DoesNotContain(story.SelectMany(r => r.Changes), c => c.After?.Contains("Never", StringComparison.Ordinal) == true || c.Before?.Contains("Never", StringComparison.Ordinal) == true);
        foreach (var outsider in new[] { charter.Sides[1].Manager, office.Officer, await office.APersonAsync("Ada Admin", Roles.Administrator) })
        {
            Assert.Empty(await StoryAsync(office.As(outsider), own.Partner));
        }
    }

    [Fact]
    public async Task It_is_rewritten_taken_away_and_brought_back_by_anyone_of_the_party()
    {
        var charter = await office.AConvergingCharterAsync();
        var own = charter.Sides[0];
        var note = await office.As(own.Manager).SendAsync(Write(charter, "First.")).ValueAsync();
        var seen = (await NotesAsync(own.Signatory, charter.Id))[0];

        await office.As(own.Signatory).SendAsync(new RewritePartyNote { Note = note, Version = seen.Version, Text = "Second." }).ValueAsync();
        await office.As(own.Manager).SendAsync(new RewritePartyNote { Note = note, Version = seen.Version, Text = "Third." }).RefusedAsync(OfficeErrors.Conflict);

        await office.As(own.Signatory).SendAsync(new RemovePartyNote { Note = note }).ValueAsync();
        Assert.Empty(await NotesAsync(own.Manager, charter.Id));
        await office.As(own.Manager).SendAsync(new RemovePartyNote { Note = note, BringBack = true }).ValueAsync();
        Assert.Equal("Second.", Assert.Single(await NotesAsync(own.Manager, charter.Id)).Text);
    }

    [Fact]
    public async Task Who_is_no_manager_of_a_party_keeps_none()
    {
        var charter = await office.AConvergingCharterAsync();
        var (own, other) = (charter.Sides[0], charter.Sides[1]);
        var note = await office.As(own.Manager).SendAsync(Write(charter, "Ours.")).ValueAsync();
        var elsewhere = await office.AConvergingCharterAsync();

        await office.As(office.Officer).SendAsync(Write(charter, "The office's.")).RefusedAsync(OfficeErrors.NotFound);
        await office.As(elsewhere.Sides[0].Manager).SendAsync(Write(charter, "A stranger's.")).RefusedAsync(OfficeErrors.NotFound);
        await office.As(own.Manager).SendAsync(new WritePartyNote { Charter = charter.Id, Statement = elsewhere.Vision, Text = "On another's." }).RefusedAsync(OfficeErrors.NotFound);
        await office.As(other.Manager).SendAsync(new RewritePartyNote { Note = note, Version = 1, Text = "Theirs." }).RefusedAsync(OfficeErrors.NotFound);
        await office.As(office.Officer).SendAsync(new RemovePartyNote { Note = note }).RefusedAsync(OfficeErrors.NotFound);
        await office.As(await office.APersonAsync("Ada Admin", Roles.Administrator)).SendAsync(Write(charter, "No.")).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task A_text_is_needed_and_limited()
    {
        var charter = await office.AConvergingCharterAsync();
        var door = office.As(charter.Sides[0].Manager);

        await door.SendAsync(Write(charter, "")).RefusedAsync("charter.note.missing");
        await door.SendAsync(Write(charter, new string('x', 4_001))).RefusedAsync("charter.note.too_long");
    }

    private static WritePartyNote Write(ACharter.Converging charter, string text) => new() { Charter = charter.Id, Statement = charter.Vision, Text = text };

    private async Task<IReadOnlyList<PartyNoteRow>> NotesAsync(PersonId who, CharterId charter) =>
        (await office.As(who).AskAsync(new FindPartyNotes(charter)).ValueAsync()).Rows;

    private static async Task<IReadOnlyList<ActivityRow>> StoryAsync(Pipeline.Office door, PartnerId partner) =>
        (await door.AskAsync(new GetHistory(new Subject(SubjectKind.Notes, partner.Value), new Slice(1, 50))).ValueAsync()).Rows;
}
