using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Npgsql;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Charters.Parties;
using RelationshipOffice.Web.Partners;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Tests.Shared;

public sealed class CommandFormTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Application.Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task The_summary_names_each_fault_and_leads_to_its_field()
    {
        await using var screen = new Screen(office, office.Officer);
        var dialog = await screen.OpenAsync(new DialogParameters<NeedCompetenceDialog> { { d => d.Partner, await APartnerAsync() } });

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());
        await dialog.InvokeAsync(() => dialog.Find(".office-refusals button").ClickAsync());

        var asked = screen.JSInterop.Invocations["officeForms.focus"];
        Assert.Equal([null, "Name the competence that is needed."], asked.Select(a => a.Arguments[1]));
        var input = Screen.Field(dialog, "Competence").QuerySelector("input")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("Name the competence that is needed.", dialog.Find($"[id='{input.GetAttribute("aria-describedby")}']").TextContent);
    }

    [Fact]
    public async Task A_refusal_of_the_door_stands_at_its_field_until_the_field_is_changed()
    {
        await using var screen = new Screen(office, office.Officer);
        var taken = await office.ACharterAsync();
        var form = ShowDraft(screen, Draft(await office.APartnerAsync(), await office.APartnerAsync()), taken.Code);

        await form.InvokeAsync(() => form.Find("form").SubmitAsync());
        await Code().BlurAsync(new());

        Assert.Contains(CharterErrors.CodeTaken.Message, Screen.Field(form, "Code").TextContent, StringComparison.Ordinal);
        Assert.Equal(taken.Code, Code().GetAttribute("value"));

        await Code().ChangeAsync(new ChangeEventArgs { Value = "RC-free" });

        Assert.DoesNotContain(CharterErrors.CodeTaken.Message, Screen.Field(form, "Code").TextContent, StringComparison.Ordinal);

        AngleSharp.Dom.IElement Code() => Screen.Field(form, "Code").QuerySelector("input")!;
    }

    [Fact]
    public async Task A_refusal_within_a_list_stands_at_that_line_of_the_list()
    {
        await using var screen = new Screen(office, office.Officer);
        var side = await office.ASideAsync();
        var draft = Draft(await office.APartnerAsync(), await office.APartnerAsync());
        draft.Parties[1].Signatory = side.Signatory;
        var form = screen.Render<CommandForm<DraftCharter, CharterId>>(p => p
            .Add(f => f.Command, draft)
            .AddChildContent<PersonSelect>(field => field.Add(f => f.Label, "Signatory").Add(f => f.For, () => draft.Parties[1].Signatory)));

        await form.InvokeAsync(() => form.Find("form").SubmitAsync());

        Assert.Contains(CharterErrors.PersonNotOfParty.Message, form.Find(".office-refusals").TextContent, StringComparison.Ordinal);
        Assert.Contains(CharterErrors.PersonNotOfParty.Message, Screen.Field(form, "Signatory").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_submit_waits_for_the_first()
    {
        await using var screen = new Screen(office, office.Officer);
        var sent = 0;
        var partner = await APartnerAsync();
        var command = new NeedCompetence { Partner = partner.Id, Version = partner.Version, Competence = "Cold chain" };
        var form = screen.Render<CommandForm<NeedCompetence, Done>>(p => p
            .Add(f => f.Command, command).Add(f => f.Done, _ => sent++).AddChildContent("<p></p>"));

        await Task.WhenAll(form.Find("form").SubmitAsync(), form.Find("form").SubmitAsync());

        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task A_conflict_offers_a_look_and_another_try_and_keeps_what_was_typed()
    {
        await using var screen = new Screen(office, office.Officer);
        var partner = await APartnerAsync();
        var dialog = await screen.OpenAsync(new DialogParameters<NeedCompetenceDialog> { { d => d.Partner, partner } });
        await Door.SendAsync(new NeedCompetence { Partner = partner.Id, Version = partner.Version, Competence = "Cold chain" }).ValueAsync();
        await Screen.Field(dialog, "Competence").QuerySelector("input")!.ChangeAsync(new ChangeEventArgs { Value = "Night shifts" });

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Equal($"/partners/{partner.Id.Value}", dialog.Find(".office-conflict a[target=_blank]").GetAttribute("href"));
        dialog.WaitForAssertion(() => Assert.Contains("Cold chain", dialog.Find(".office-conflict li").TextContent, StringComparison.Ordinal));
        Assert.Equal("Night shifts", Screen.Field(dialog, "Competence").QuerySelector("input")!.GetAttribute("value"));

        await dialog.InvokeAsync(() => dialog.Find(".office-conflict button").ClickAsync());

        var needs = (await Door.AskAsync(new GetPartner(partner.Id)).ValueAsync()).Needs;
        Assert.Equal(["Cold chain", "Night shifts"], needs.Order());
    }

    [Fact]
    public async Task When_the_database_goes_away_in_the_middle_the_form_stays_and_another_try_saves_it_once()
    {
        await using var screen = new Screen(office, office.Officer);
        var partner = await APartnerAsync();
        var dialog = await screen.OpenAsync(new DialogParameters<NeedCompetenceDialog> { { d => d.Partner, partner } });
        await Screen.Field(dialog, "Competence").QuerySelector("input")!.ChangeAsync(new ChangeEventArgs { Value = "Day surgery" });
        await RunAsync("create function cut_off() returns trigger language plpgsql security definer as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$");
        await RunAsync("create trigger tr_cut before insert on activity for each row execute function cut_off()");

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Contains("cannot be reached at the moment", dialog.Find(".office-refusals").TextContent, StringComparison.Ordinal);
        Assert.Equal("Day surgery", Screen.Field(dialog, "Competence").QuerySelector("input")!.GetAttribute("value"));

        await RunAsync("drop trigger tr_cut on activity");
        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Equal(["Day surgery"], (await Door.AskAsync(new GetPartner(partner.Id)).ValueAsync()).Needs);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_at_its_field_and_stays_typed()
    {
        await using var screen = new Screen(office, office.Officer);
        var dialog = await screen.OpenAsync(new DialogParameters<NeedCompetenceDialog> { { d => d.Partner, await APartnerAsync() } });
        await Screen.Field(dialog, "Competence").QuerySelector("input")!.ChangeAsync(new ChangeEventArgs { Value = "Cold \u202Echain" });

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Contains("cannot be kept", Screen.Field(dialog, "Competence").TextContent, StringComparison.Ordinal);
        Assert.Equal("Cold \u202Echain", Screen.Field(dialog, "Competence").QuerySelector("input")!.GetAttribute("value"));
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(office.Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static IRenderedComponent<CommandForm<DraftCharter, CharterId>> ShowDraft(Screen screen, DraftCharter draft, string code)
    {
        draft.Code = code;
        return screen.Render<CommandForm<DraftCharter, CharterId>>(p => p.Add(f => f.Command, draft).AddChildContent<MudTextField<string>>(field => field
            .Add(f => f.Label, "Code").Add(f => f.Value, draft.Code).Add(f => f.For, () => draft.Code).Add(f => f.ValueChanged, v => draft.Code = v ?? "")));
    }

    private static DraftCharter Draft(params PartnerId[] parties) => ACharter.Draft(parties);

    private async Task<PartnerDetails> APartnerAsync() => await Door.AskAsync(new GetPartner(await office.APartnerAsync())).ValueAsync();
}
