using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Persistence;

/// <summary>
/// A statement is prepared by its fifth use in a session. One that fails in that moment must not break the page of whoever comes next.
/// </summary>
public sealed class PreparedAnewTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private const int UsesBeforeItIsPrepared = 4;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_that_fails_while_it_is_prepared_is_answered_the_next_time()
    {
        await using var session = OneSession();
        for (var i = 0; i < UsesBeforeItIsPrepared; i++)
        {
            Assert.Equal(i, await NumberAsync(session, $"{i}"));
        }

        await Assert.ThrowsAsync<PostgresException>(() => NumberAsync(session, "no number"));

        Assert.Equal(7, await NumberAsync(session, "7"));
    }

    [Fact]
    public async Task A_save_that_fails_while_it_is_prepared_is_done_the_next_time()
    {
        await using var session = OneSession();
        for (var i = 0; i < UsesBeforeItIsPrepared; i++)
        {
            await SaveAsync(session, "A name that fits");
        }

        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(session, new string('n', 1000)));

        await SaveAsync(session, "A name that fits again");
    }

    private ServiceProvider OneSession()
    {
        var services = new ServiceCollection().AddLogging().AddScoped<IActorSource, Nobody>();
        services.AddOffice(new OfficeOptions { Database = new NpgsqlConnectionStringBuilder(office.Connection) { MaxPoolSize = 1, MinPoolSize = 1 }.ConnectionString });
        return services.BuildServiceProvider();
    }

    private static async Task<int> NumberAsync(ServiceProvider session, string number)
    {
        await using var scope = session.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OfficeDbContext>().Database
            .SqlQuery<int>($"select {number}::int as \"Value\"").SingleAsync(Ct);
    }

    private static async Task SaveAsync(ServiceProvider session, string name)
    {
        await using var scope = session.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDbContext>();
        var id = PersonId.New();
        var person = db.People.Add(new Person(id, "Olga", $"{id.Value:N}@people.example", null, Roles.Officer));
        // Past the rule, which would refuse it before the database does.
        person.Property(p => p.Name).CurrentValue = name;
        await db.SaveChangesAsync(Ct);
    }
}
