using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Activity;

/// <summary>Activity only grows: it is walked through by where a page begins, never by counting from the newest.</summary>
public sealed class ActivityStretchTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task Down_to_the_oldest_and_up_again_every_entry_is_met_once_though_others_arrive()
    {
        await RegisterAsync(7);
        var whole = await IdsAsync(new Stretch(200));

        var down = await WalkAsync(new Stretch(3), ends => ends.Older, key => new Stretch(3, OlderThan: key), () => RegisterAsync(1));
        Assert.Equal(whole, down);

        var up = await WalkAsync(
            new Stretch(3, NewerThan: whole[^1]), ends => ends.Newer, key => new Stretch(3, NewerThan: key), () => Task.CompletedTask);
        Assert.Equal((await IdsAsync(new Stretch(200)))[..^1].Order(), up.Order());
    }

    [Fact]
    public async Task The_ends_are_told_only_where_something_lies_beyond()
    {
        await RegisterAsync(3);

        var newest = await FindAsync(new Stretch(2));
        var next = await FindAsync(new Stretch(200, OlderThan: newest.Ends!.Older));
        var back = await FindAsync(new Stretch(200, NewerThan: next.Rows[0].Id));

        Assert.Null(newest.Ends.Newer);
        Assert.Equal((next.Rows[0].Id, null), (next.Ends!.Newer, next.Ends.Older));
        Assert.Equal((null, newest.Rows[1].Id), (back.Ends!.Newer, back.Ends.Older));
        Assert.Equal(newest.Rows.Select(r => r.Id), back.Rows.Select(r => r.Id));
    }

    [Fact]
    public async Task Of_an_entry_out_of_reach_nothing_is_told_not_even_what_is_older()
    {
        var stranger = await office.APersonAsync("Stranger", Roles.PartnerManager, await office.APartnerAsync());
        await RegisterAsync(1);
        var hidden = (await FindAsync(new Stretch(1))).Rows[0].Id;

        Assert.NotEmpty((await office.As(stranger).AskAsync(new FindActivity(new Stretch(5))).ValueAsync()).Rows);
        var page = await office.As(stranger).AskAsync(new FindActivity(new Stretch(5, OlderThan: hidden))).ValueAsync();
        Assert.Empty(page.Rows);
        Assert.Equal(new PageEnds(null, null), page.Ends);
    }

    private async Task<List<long>> WalkAsync(Stretch from, Func<PageEnds, long?> end, Func<long, Stretch> next, Func<Task> meanwhile)
    {
        List<long> met = [];
        for (Stretch? at = from; at is { } stretch;)
        {
            var page = await FindAsync(stretch);
            met.AddRange(page.Rows.Select(r => r.Id));
            await meanwhile();
            at = end(page.Ends!) is { } key ? next(key) : null;
        }

        return met;
    }

    private async Task<List<long>> IdsAsync(Stretch stretch) => [.. (await FindAsync(stretch)).Rows.Select(r => r.Id)];

    private Task<Page<ActivityRow>> FindAsync(Stretch stretch) => Door.AskAsync(new FindActivity(stretch)).ValueAsync();

    private async Task RegisterAsync(int many)
    {
        for (var n = 0; n < many; n++)
        {
            await Door.SendAsync(new RegisterPartner { Name = $"Walked {Guid.CreateVersion7()}", Kind = PartnerKind.Company }).ValueAsync();
        }
    }
}
