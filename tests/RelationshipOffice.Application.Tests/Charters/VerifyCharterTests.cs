using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class VerifyCharterTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private const string Recompute = "content_hash = encode(sha256(convert_to(replace(content, '14 days', '99 days'), 'UTF8')), 'hex')";

    [Fact]
    public async Task An_untouched_charter_is_intact()
    {
        var charter = await ASignedCharterAsync();

        var verified = await VerifyAsync(charter);

        Assert.True(verified.IsIntact, string.Join('\n', verified.Findings));
        Assert.Equal((1, 2), (verified.Versions, verified.Signatures));
        Assert.True(verified.Entries > 10);
    }

    [Theory]
    [InlineData("update charter_versions set content = replace(content, '14 days', '99 days'), " + Recompute + " where charter = {0}", "Version 1 is not the text that was frozen")]
    [InlineData("update charter_signatures set signer_name = 'Mallory' where charter = {0}", "The signature of Mallory under version 1")]
    [InlineData("update charter_signatures set signed_at = signed_at - interval '1 day' where charter = {0}", "The signature of Sam Signatory under version 1")]
    [InlineData("update charter_signatures set content_hash = repeat('0', 64) where charter = {0}", "The signature of Sam Signatory under version 1")]
    [InlineData("delete from charter_signatures where charter = {0}", "A signature under version 1 was removed")]
    [InlineData("delete from activity where subject_id = {0} and sequence = 5", "Before entry 6")]
    [InlineData("delete from activity where subject_id = {0} and event = 'VersionFrozen'", "Version 1 is not the text that was frozen")]
    [InlineData("update activity set actor_id = gen_random_uuid() where subject_id = {0} and sequence = 3", "Entry 3 of the activity")]
    [InlineData("update activity set content = replace(content::text, 'Sam', 'Tom')::json where subject_id = {0} and event = 'CharterSigned'", "(CharterSigned) was altered")]
    public async Task What_was_altered_is_named(string sql, string finding)
    {
        var charter = await ASignedCharterAsync();
        await using var db = office.Database();

        Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(sql, charter.Value));

        Assert.Contains((await VerifyAsync(charter)).Findings, f => f.Contains(finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_text_that_does_not_give_its_hash()
    {
        var charter = await ASignedCharterAsync();
        await using var db = office.Database();

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"update charter_versions set content = replace(content, '14 days', '99 days') where charter = {charter.Value}"));

        Assert.Equal("ck_charter_versions_hash", refused.ConstraintName);
    }

    [Fact]
    public async Task Every_party_can_verify_and_strangers_cannot()
    {
        var (charter, _) = await office.ACharterInReviewAsync();

        await office.As(charter.Sides[1].Manager).AskAsync(new VerifyCharter(charter.Id)).ValueAsync();
        await office.As((await office.ASideAsync()).Manager).AskAsync(new VerifyCharter(charter.Id)).RefusedAsync(OfficeErrors.NotFound);
    }

    private async Task<CharterId> ASignedCharterAsync()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        foreach (var side in charter.Sides)
        {
            await office.As(side.Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();
        }

        return charter.Id;
    }

    private Task<Verification> VerifyAsync(CharterId charter) => office.As(office.Officer).AskAsync(new VerifyCharter(charter)).ValueAsync();
}
