using RelationshipOffice.Application.People;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.People;

public sealed class AssignFunctionTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_function_is_kept_recorded_and_found()
    {
        var (id, _) = await office.AMemberAsync();

        await (await AdminAsync()).SendAsync(await AssignAsync(id, BusinessFunction.Procurement)).ValueAsync();

        var seen = await (await AdminAsync()).AskAsync(new GetPerson(id)).ValueAsync();
        var found = await office.As(office.Officer).AskAsync(new FindPeople(Function: BusinessFunction.Procurement)).ValueAsync();
        Assert.Contains(seen.History, s => s.What == "Speaks for procurement");
        Assert.Equal((id, BusinessFunction.Procurement), (Assert.Single(found.Rows).Id, found.Rows[0].Function));
    }

    [Fact]
    public async Task A_function_outside_the_list_is_refused()
    {
        var (id, _) = await office.AMemberAsync();

        await (await AdminAsync()).SendAsync(await AssignAsync(id, (BusinessFunction)99)).RefusedAsync(PersonErrors.FunctionUnknown);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_assigns_a_function()
    {
        await office.As(office.Officer).SendAsync(await AssignAsync(office.Officer, BusinessFunction.Legal)).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var (id, _) = await office.AMemberAsync();
        var stale = await AssignAsync(id, BusinessFunction.Finance);
        await (await AdminAsync()).SendAsync(await AssignAsync(id, BusinessFunction.Legal)).ValueAsync();

        await (await AdminAsync()).SendAsync(stale).RefusedAsync(OfficeErrors.Conflict);
    }

    private async Task<Pipeline.Office> AdminAsync() => office.As(await office.AnAdministratorAsync());

    private async Task<AssignFunction> AssignAsync(PersonId id, BusinessFunction? function) =>
        new() { Person = id, Version = (await office.SeenAsync(id)).Version, Function = function };
}
