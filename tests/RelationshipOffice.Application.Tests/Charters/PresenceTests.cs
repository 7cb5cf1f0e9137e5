using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Live;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class PresenceTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task Who_writes_where_is_seen_by_the_other_side_and_not_by_oneself()
    {
        var charter = await office.AConvergingCharterAsync();
        var manager = office.As(charter.Sides[0].Manager);

        await manager.SendAsync(new BePresent { Charter = charter.Id, Page = Guid.CreateVersion7(), Section = Section.Exit }).ValueAsync();

        var seen = Assert.Single(await PresentAsync(Door, charter.Id));
        Assert.Equal((charter.Sides[0].Manager, Section.Exit), (seen.Person, seen.Section));
        Assert.NotNull(seen.Partner);
        Assert.Empty(await PresentAsync(manager, charter.Id));
    }

    [Fact]
    public async Task A_person_with_two_pages_is_one_person_and_writes_where_they_write()
    {
        var charter = (await office.AConvergingCharterAsync()).Id;
        var other = office.As(await office.APersonAsync("Oda Other", Domain.People.Roles.Officer));
        await Door.SendAsync(new BePresent { Charter = charter, Page = Guid.CreateVersion7(), Section = Section.Vision }).ValueAsync();

        await Door.SendAsync(new BePresent { Charter = charter, Page = Guid.CreateVersion7() }).ValueAsync();

        Assert.Equal(Section.Vision, Assert.Single(await PresentAsync(other, charter)).Section);
    }

    [Fact]
    public async Task Who_leaves_is_gone_at_once_and_who_vanishes_after_a_minute()
    {
        var charter = (await office.AConvergingCharterAsync()).Id;
        var other = office.As(await office.APersonAsync("Oda Other", Domain.People.Roles.Officer));
        var page = Guid.CreateVersion7();
        await Door.SendAsync(new BePresent { Charter = charter, Page = page }).ValueAsync();
        await Door.SendAsync(new LeaveCharter { Page = page }).ValueAsync();
        Assert.Empty(await PresentAsync(other, charter));

        await Door.SendAsync(new BePresent { Charter = charter, Page = page }).ValueAsync();
        office.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Empty(await PresentAsync(other, charter));
    }

    [Fact]
    public async Task Pages_hear_who_comes_moves_and_leaves_but_not_every_heartbeat()
    {
        var charter = (await office.AConvergingCharterAsync()).Id;
        var heard = 0;
        var left = new TaskCompletionSource();
        using var following = office.Feed.Follow(changed =>
        {
            if (changed == new Change(SubjectKind.Presence, charter.Value))
            {
                heard++;
            }
            else if (changed?.Kind == SubjectKind.Charter)
            {
                left.TrySetResult();
            }

            return Task.CompletedTask;
        });
        var page = Guid.CreateVersion7();

        await Door.SendAsync(new BePresent { Charter = charter, Page = page }).ValueAsync();
        await Door.SendAsync(new BePresent { Charter = charter, Page = page }).ValueAsync();
        await Door.SendAsync(new BePresent { Charter = charter, Page = page, Section = Section.Exit }).ValueAsync();
        await Door.SendAsync(new LeaveCharter { Page = page }).ValueAsync();

        // News arrive in the order of their commits, so this one comes last.
        await Door.SendAsync(new WriteStatement { Charter = charter, Section = Section.Exit, Text = "The end." }).ValueAsync();
        await left.Task;
        Assert.Equal(3, heard);
    }

    [Fact]
    public async Task Nobody_is_present_where_they_may_not_look_and_nobody_speaks_for_another_page()
    {
        var charter = await office.AConvergingCharterAsync();
        var stranger = office.As((await office.ASideAsync()).Manager);
        var page = Guid.CreateVersion7();
        await Door.SendAsync(new BePresent { Charter = charter.Id, Page = page }).ValueAsync();

        await stranger.SendAsync(new BePresent { Charter = charter.Id, Page = Guid.CreateVersion7() }).RefusedAsync(OfficeErrors.NotFound);
        await stranger.SendAsync(new LeaveCharter { Page = page }).RefusedAsync(OfficeErrors.NotFound);
        await office.As(charter.Sides[0].Manager).SendAsync(new BePresent { Charter = charter.Id, Page = page }).RefusedAsync(OfficeErrors.NotFound);
        Assert.Empty(await PresentAsync(stranger, charter.Id));
    }

    private static async Task<IReadOnlyList<PresentPerson>> PresentAsync(Pipeline.Office door, CharterId charter) =>
        (await door.AskAsync(new FindPresent(charter)).ValueAsync()).Rows;
}
