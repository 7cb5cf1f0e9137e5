using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.People;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>The clock of the application is days off, as that of this test is: what is evidence has the time of the database.</summary>
public sealed class SkewedClockTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_signature_its_proof_and_each_entry_have_the_time_of_the_database()
    {
        await using var db = office.Database();
        var before = await MomentAsync();
        var (charter, hash) = await office.ACharterInReviewAsync();
        var (_, _, session) = await office.ASignatoryWithPasswordAsync(charter);
        await office.At(session).ConfirmAsync().ValueAsync();

        await office.At(session).SignAsync(charter.Id, hash).ValueAsync();

        var after = await MomentAsync();
        Assert.NotInRange(office.Clock.GetUtcNow(), before, after);
        var signature = await db.Signatures.SingleAsync(s => s.Charter == charter.Id);
        Assert.All([signature.SignedAt, signature.Proof!.At], moment => Assert.InRange(moment, before, after));
        Assert.All(await db.Activity.Where(a => a.SubjectId == charter.Id.Value).Select(a => a.Moment).ToListAsync(), moment => Assert.InRange(moment, before, after));

        async Task<DateTimeOffset> MomentAsync() => (await db.Database.SqlQuery<DateTimeOffset>($"select clock_timestamp() as \"Value\"").ToListAsync())[0];
    }
}
