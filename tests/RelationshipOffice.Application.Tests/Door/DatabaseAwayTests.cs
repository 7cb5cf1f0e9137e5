using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Tests.Door;

public sealed class DatabaseAwayTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private const string Away = "office.database_away";

    private Pipeline.Office Door => office.As(office.Officer);

    [Theory]
    [InlineData("activity", "perform pg_terminate_backend(pg_backend_pid())", Away)]
    [InlineData("partners", "perform pg_terminate_backend(pg_backend_pid())", Away)]
    [InlineData("handled_commands", "perform pg_terminate_backend(pg_backend_pid())", Away)]
    [InlineData("partners", "raise exception 'stuck' using errcode = 'deadlock_detected'", "office.conflict")]
    public async Task A_save_cut_off_in_the_middle_leaves_nothing_and_the_same_form_sent_again_does_it_once(string table, string cut, string code)
    {
        var form = new RegisterPartner { Name = $"Cut off at {table}: {code}", Kind = PartnerKind.Company };
        // As its owner, for the office itself may end no session.
        await RunAsync($"create or replace function cut_off() returns trigger language plpgsql security definer as $$ begin {cut}; return new; end $$");
        await RunAsync($"create trigger tr_cut before insert on {table} for each row execute function cut_off()");

        await Door.SendAsync(form).RefusedAsync(code);

        await using var db = office.Database();
        Assert.False(await db.Partners.AnyAsync(p => p.Name == form.Name));
        await RunAsync($"drop trigger tr_cut on {table}");
        var partner = await Door.SendAsync(form).ValueAsync();
        Assert.Equal(partner, await Door.SendAsync(form).ValueAsync());
        Assert.Equal(1, await db.Activity.CountAsync(a => a.SubjectId == partner.Value));
    }

    [Fact]
    public async Task A_save_that_was_kept_but_not_confirmed_is_not_done_again()
    {
        var charter = await office.AConvergingCharterAsync();
        var form = new WriteStatement { Charter = charter.Id, Section = Domain.Charters.Section.Vision, Text = "Written once." };
        await Door.SendAsync(form).ValueAsync();

        await Door.SendAsync(form).ValueAsync();

        await using var db = office.Database();
        Assert.Equal(1, await db.Statements.CountAsync(s => s.Charter == charter.Id && s.Words == form.Text));
    }

    [Fact]
    public async Task A_form_sent_before_with_other_content_or_by_somebody_else_is_not_taken_for_the_first()
    {
        var form = new RegisterPartner { Name = "First content", Kind = PartnerKind.Company };
        await Door.SendAsync(form).ValueAsync();
        var other = await office.APersonAsync("Oscar Officer", Domain.People.Roles.Officer);

        await office.As(other).SendAsync(form).RefusedAsync(OfficeErrors.CommandReused);
        form.Name = "Other content";
        await Door.SendAsync(form).RefusedAsync(OfficeErrors.CommandReused);
    }

    [Fact]
    public async Task An_answer_is_forgotten_after_thirty_days_and_not_before()
    {
        var (old, young) = (new RegisterPartner { Name = "Long ago", Kind = PartnerKind.Company }, new RegisterPartner { Name = "Of late", Kind = PartnerKind.Company });
        await Door.SendAsync(old).ValueAsync();
        await Door.SendAsync(young).ValueAsync();
        await using var db = office.Database();
        await db.Database.ExecuteSqlAsync($"update handled_commands set moment = now() - interval '31 days' where id = {old.CommandId}");
        await db.Database.ExecuteSqlAsync($"update handled_commands set moment = now() - interval '29 days' where id = {young.CommandId}");

        await office.Services.GetRequiredService<OldAnswers>().TryRunAsync(TestContext.Current.CancellationToken);

        Assert.Equal([young.CommandId], await db.HandledCommands.Where(c => c.Id == old.CommandId || c.Id == young.CommandId).Select(c => c.Id).ToListAsync());
    }

    // A container that restarts takes its name along.
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("no-such-host.invalid")]
    public async Task While_the_server_is_stopped_questions_and_commands_are_refused_in_a_sentence(string host)
    {
        var services = new ServiceCollection().AddLogging().AddScoped<IActorSource, Nobody>();
        services.AddOffice(new OfficeOptions { Database = $"Host={host};Port=1;Database=office;Username=nobody;Timeout=2" });
        await using var stopped = services.BuildServiceProvider();
        await using var scope = stopped.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<Pipeline.Office>().As(office.Officer);

        await door.AskAsync(new FindPartners()).RefusedAsync(Away);
        await door.SendAsync(new RegisterPartner { Name = "Nobody keeps it", Kind = PartnerKind.Company }).RefusedAsync(Away);
    }

    private async Task RunAsync(string sql)
    {
        await using var db = office.Database();
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
