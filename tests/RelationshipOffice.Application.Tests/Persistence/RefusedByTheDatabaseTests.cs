using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Tests.Persistence;

public sealed class RefusedByTheDatabaseTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Of_two_equal_names_at_once_one_is_refused_and_leaves_nothing()
    {
        Task<Pipeline.Result<PartnerId>> RegisterAsync() =>
            office.As(office.Officer).SendAsync(new RegisterPartner { Name = "Twin", Kind = PartnerKind.Company });

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RegisterAsync()));

        Assert.Single(answers, a => a.IsDone);
        Assert.All(answers.Where(a => !a.IsDone), a => Assert.Equal(PartnerErrors.NameTaken, Assert.Single(a.Errors)));
        await using var db = office.Database();
        var partner = await db.Partners.SingleAsync(p => p.Name == "Twin");
        Assert.Equal(partner.Id.Value, (await db.Activity.SingleAsync(a => a.SubjectKind == SubjectKind.Partner)).SubjectId);
    }
}
