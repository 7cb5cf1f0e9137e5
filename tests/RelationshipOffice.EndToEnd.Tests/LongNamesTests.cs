using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>Names as long as the office takes them, some without a place to break: in lists, heads and dialogs of a phone.</summary>
public sealed class LongNamesTests(TheBrowser browser, AnEmptyOffice office) : IClassFixture<AnEmptyOffice>
{
    private const string Email = "sasha@people.example";

    private static readonly string Unbroken = string.Concat(Enumerable.Repeat("Hafenverwaltungs", 5));
    private static readonly string Sentence = string.Join(' ', Enumerable.Repeat("Moving containers from the quay to the rail terminal", 3)) + " " + Unbroken[..40];

    [Fact]
    public async Task They_break_and_push_nothing_out_of_the_window()
    {
        var (partner, outcome, charter) = await FillAsync();
        await using var sasha = await browser.StrangerAsync(office, Look.Phone);
        await sasha.SignInAsync(Email, Newcomers.Password);
        var problems = new List<string>();
        foreach (var (name, path) in new[]
        {
            ("today", "/"), ("partners", "/partners"), ("partner", $"/partners/{partner}"), ("charters", "/charters"), ("charter", $"/charters/{charter}"),
            ("charter-parties", $"/charters/{charter}?show=parties"), ("charter-fit", $"/charters/{charter}?show=fit"), ("charter-contributions", $"/charters/{charter}?show=contributions"),
            ("outcomes", "/outcomes"), ("outcomes-list", "/outcomes?view=list"), ("outcome", $"/outcomes/{outcome}"), ("executive", "/executive"),
            ("activity", "/activity"), ("governance", "/governance"), ("suggest", $"/governance/suggest?p={partner}"), ("charter-print", $"/charters/{charter}/print"),
        })
        {
            await sasha.Page.GotoAsync(new Uri(office.Address, path).ToString());
            await sasha.ReadyIfLiveAsync();
            problems.AddRange([.. await sasha.LookAsync($"long-{name}"), .. await sasha.MeasureAsync($"long-{name}", Look.Narrow)]);
            await sasha.TurnAsync(Look.Phone);
        }

        foreach (var (name, path, opener) in new[]
        {
            ("describe", $"/partners/{partner}", "Describe"), ("let-go", $"/charters/{charter}?show=parties", $"Let go: {Unbroken}"), ("move", $"/charters/{charter}", "Withdraw"),
        })
        {
            await sasha.OpenAsync(path);
            await sasha.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = opener }).First.ClickAsync();
            await sasha.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
            problems.AddRange(await sasha.LookAsync($"long-dialog-{name}"));
            var over = await sasha.Page.GetByRole(AriaRole.Dialog).EvaluateAsync<int>("dialog => Math.max(...[dialog, ...dialog.querySelectorAll('*')].map(p => p.getBoundingClientRect().right)) - innerWidth");
            if (over > 0)
            {
                problems.Add($"{name}: something stands {over} pixels out of the dialog.");
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    private async Task<(PartnerId Partner, OutcomeId Outcome, CharterId Charter)> FillAsync()
    {
        await using var scope = office.Services.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<Application.Pipeline.Office>();
        var setUp = new SetUpOffice
        {
            Token = office.Services.GetRequiredService<SetupToken>().Value,
            Organisation = $"{Unbroken} {Unbroken}"[..120],
            Name = Unbroken,
            Email = Email,
            Password = Newcomers.Password,
        };
        var officer = door.As(Value(await door.SendAsync(setUp)));
        var one = Value(await officer.SendAsync(new RegisterPartner { Name = Unbroken, LegalName = Sentence, Kind = PartnerKind.Company, About = Unbroken + Unbroken }));
        var other = Value(await officer.SendAsync(new RegisterPartner { Name = Sentence, Kind = PartnerKind.PublicBody }));
        var charter = Value(await officer.SendAsync(new DraftCharter
        {
            Code = "RC-2026-LONG-01",
            Title = Sentence,
            Purpose = $"{Sentence} {Unbroken}",
            StartDate = new DateOnly(2026, 12, 1),
            ReviewDate = new DateOnly(2027, 12, 1),
            Parties = [new DraftParty { Partner = one }, new DraftParty { Partner = other }],
        }));
        Value(await officer.SendAsync(new WriteStatement { Charter = charter, Section = Section.Vision, Text = Unbroken + Unbroken }));
        return (one, Value(await officer.SendAsync(new NameOutcome { Title = Sentence, Statement = Unbroken + Unbroken })), charter);
    }

    private static T Value<T>(Result<T> result)
    {
        Assert.True(result.IsDone, string.Join(" ", result.Errors.Select(e => e.Message)));
        return result.Value;
    }
}
