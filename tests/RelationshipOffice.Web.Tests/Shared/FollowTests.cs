using Bunit;
using Microsoft.AspNetCore.Components;
using RelationshipOffice.Application.Live;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Tests.Shared;

/// <summary>When an open page asks anew.</summary>
public sealed class FollowTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static readonly Guid Shown = Guid.CreateVersion7();

    [Fact]
    public async Task News_of_the_record_that_it_shows_and_of_anything_make_it_ask_and_no_others()
    {
        await using var screen = new Screen(office, office.Officer);
        var page = screen.Render<APage>(p => p.Add(x => x.Loading, Task.CompletedTask));

        office.Feed.Publish(new Change(SubjectKind.Charter, Guid.CreateVersion7()));
        office.Feed.Publish(new Change(SubjectKind.Partner, Shown));
        await Task.Delay(TimeSpan.FromMilliseconds(300), Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(0, page.Instance.Asked);

        foreach (var news in new Change?[] { new Change(SubjectKind.Charter, Shown), new Change(SubjectKind.Charter), null })
        {
            var before = page.Instance.Asked;
            office.Feed.Publish(news);
            await page.WaitForStateAsync(() => page.Instance.Asked == before + 1, TimeSpan.FromSeconds(20));
        }
    }

    [Fact]
    public async Task News_that_come_while_it_loads_wait_until_it_has_loaded()
    {
        var loading = new TaskCompletionSource();
        await using var screen = new Screen(office, office.Officer);
        var page = screen.Render<APage>(p => p.Add(x => x.Loading, loading.Task));

        office.Feed.Publish(new Change(SubjectKind.Charter, Shown));
        await Task.Delay(TimeSpan.FromMilliseconds(500), Xunit.TestContext.Current.CancellationToken);
        Assert.Equal((0, false), (page.Instance.Asked, page.Instance.AskedTooEarly));

        loading.SetResult();
        await page.WaitForStateAsync(() => page.Instance.Asked == 1, TimeSpan.FromSeconds(20));
        Assert.False(page.Instance.AskedTooEarly);
    }

    private sealed class APage : OfficePage
    {
        private bool _isLoaded;

        [Parameter, EditorRequired]
        public Task Loading { get; set; } = default!;

        public int Asked { get; private set; }

        public bool AskedTooEarly { get; private set; }

        protected override async Task OnInitializedAsync()
        {
            Follow(SubjectKind.Charter, () => Shown, () =>
            {
                AskedTooEarly |= !_isLoaded;
                Asked++;
                return Task.CompletedTask;
            });
            await Loading;
            _isLoaded = true;
        }
    }
}
