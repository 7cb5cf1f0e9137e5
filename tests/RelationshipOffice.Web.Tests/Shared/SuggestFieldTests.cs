using Bunit;
using Microsoft.AspNetCore.Components.Web;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Tests.Shared;

public sealed class SuggestFieldTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static readonly string[] Names = ["Acme", "Acme Bottling", "Island Health"];

    private readonly Form _form = new();
    private readonly TaskCompletionSource _slow = new();

    [Fact]
    public async Task Enter_before_the_search_has_answered_takes_what_was_typed()
    {
        await using var screen = new Screen(office, office.Officer);
        var field = Show(screen);

        var typed = field.Find("input").InputAsync("island");
        var entered = field.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });
        _slow.SetResult();
        await Task.WhenAll(typed, entered);

        Assert.Equal("Island Health", _form.Name);
    }

    [Fact]
    public async Task Leaving_before_the_search_has_answered_takes_the_only_match()
    {
        await using var screen = new Screen(office, office.Officer);
        var field = Show(screen);

        var typed = field.Find("input").InputAsync("bottling");
        var left = field.Find("input").BlurAsync(new());
        _slow.SetResult();
        await Task.WhenAll(typed, left);

        Assert.Equal("Acme Bottling", _form.Name);
    }

    [Fact]
    public async Task A_press_on_an_option_takes_it()
    {
        await using var screen = new Screen(office, office.Officer);
        _slow.SetResult();
        var field = Show(screen);

        await field.InvokeAsync(() => field.Find("input").InputAsync("acme"));
        await field.FindAll("[role=option]")[1].MouseDownAsync(new());

        Assert.Equal("Acme Bottling", _form.Name);
        Assert.Equal("false", field.Find("input").GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task The_arrows_walk_over_the_options_and_Enter_takes_the_marked_one()
    {
        await using var screen = new Screen(office, office.Officer);
        _slow.SetResult();
        var field = Show(screen);

        await field.InvokeAsync(() => field.Find("input").ClickAsync());
        foreach (var key in new[] { "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "Enter" })
        {
            await field.InvokeAsync(() => field.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = key }));
        }

        Assert.Equal("Island Health", _form.Name);
    }

    [Fact]
    public async Task What_matches_nothing_stays_and_says_so()
    {
        await using var screen = new Screen(office, office.Officer);
        _slow.SetResult();
        var field = Show(screen);

        await field.InvokeAsync(() => field.Find("input").InputAsync("Nowhere"));
        await field.Find("input").BlurAsync(new());

        Assert.Null(_form.Name);
        Assert.Equal("Nowhere", field.Find("input").GetAttribute("value"));
        Assert.Contains("is not one of the list", field.Markup, StringComparison.Ordinal);
        Assert.Equal("true", field.Find("input").GetAttribute("aria-invalid"));
    }

    private IRenderedComponent<SuggestField<string>> Show(Screen screen)
    {
        var shown = screen.Render<SuggestForm>(p => p.Add(h => h.Form, _form).Add(h => h.Find, FindAsync));
        return shown.FindComponent<SuggestField<string>>();
    }

    private async Task<IReadOnlyList<string>> FindAsync(string words, CancellationToken ct)
    {
        await _slow.Task.WaitAsync(ct);
        return [.. Names.Where(n => n.Contains(words, StringComparison.OrdinalIgnoreCase))];
    }

    public sealed class Form
    {
        public string? Name { get; set; }
    }
}
