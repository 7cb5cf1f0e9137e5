using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
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
    [InlineData("update charter_signatures set charter_version = gen_random_uuid() where charter = {0}", "The signature of Sam Signatory under version 1")]
    [InlineData("update charter_signatures set previous_entry = reverse(previous_entry) where charter = {0}", "The signature of Sam Signatory under version 1")]
    [InlineData("update charter_versions set set_aside_by = (select min(signed_by::text)::uuid from charter_signatures), set_aside_reason = 'Never mind', set_aside_at = now() where charter = {0}", "Whether version 1 was set aside")]
    [InlineData("delete from charter_signatures where charter = {0}", "A signature under version 1 was removed")]
    [InlineData("delete from activity where subject_id = {0} and sequence = 5", "Before entry 6")]
    [InlineData("delete from activity where subject_id = {0} and event = 'VersionFrozen'", "Version 1 is not the text that was frozen")]
    [InlineData("update activity set actor_id = gen_random_uuid() where subject_id = {0} and sequence = 3", "Entry 3 of the activity")]
    [InlineData("update activity set actor_name = 'Mallory' where subject_id = {0} and sequence = 3", "Entry 3 of the activity")]
    [InlineData("update activity set address = '192.0.2.1' where subject_id = {0} and sequence = 3", "Entry 3 of the activity")]
    [InlineData("update activity set sequence = case sequence when 4 then 105 else 104 end where subject_id = {0} and sequence in (4, 5)", "Before entry 6")]
    [InlineData("update activity set content = replace(content::text, 'Sam', 'Tom')::json where subject_id = {0} and event = 'CharterSigned'", "(CharterSigned) was altered")]
    public async Task What_was_altered_is_named(string sql, string finding)
    {
        var charter = await ASignedCharterAsync();
        await using var db = await UnguardedAsync();

        Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(sql, charter.Value));

        Assert.Contains((await VerifyAsync(charter)).Findings, f => f.Contains(finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_altered_is_found_over_the_whole_office_too()
    {
        var (altered, intact) = (await ASignedCharterAsync(), await ASignedCharterAsync());
        await using var db = await UnguardedAsync();
        await db.Database.ExecuteSqlAsync($"update charter_signatures set signer_name = 'Mallory' where charter = {altered.Value}");
        var codes = await db.Charters.ToDictionaryAsync(c => c.Id, c => c.Code);

        var (versions, signatures, broken) = await new SealedTextCheck(new OfficeOptions { Database = office.Connection }).RunAsync(default);

        Assert.True(versions >= 2 && signatures >= 4);
        Assert.Contains(broken, f => f.StartsWith(codes[altered] + ": The signature of Mallory", StringComparison.Ordinal));
        Assert.DoesNotContain(broken, f => f.StartsWith(codes[intact] + ":", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("update charter_versions set number = 9 where charter = {0}")]
    [InlineData("update charter_versions set created_at = now() where charter = {0}")]
    [InlineData("update charter_versions set content = replace(content, '14 days', '99 days'), " + Recompute + " where charter = {0}")]
    [InlineData("delete from charter_versions where charter = {0}")]
    [InlineData("truncate charter_versions cascade")]
    [InlineData("update charter_signatures set signer_name = 'Mallory' where charter = {0}")]
    [InlineData("delete from charter_signatures where charter = {0}")]
    [InlineData("truncate charter_signatures")]
    [InlineData("update activity set actor_name = 'Mallory' where subject_id = {0}")]
    [InlineData("delete from activity where subject_id = {0}")]
    [InlineData("truncate activity")]
    public async Task The_database_itself_refuses_to_change_evidence(string sql)
    {
        var charter = await ASignedCharterAsync();
        await using var db = office.Database();

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, charter.Value));

        Assert.Equal(Npgsql.PostgresErrorCodes.RestrictViolation, refused.SqlState);
        Assert.True((await VerifyAsync(charter)).IsIntact);
    }

    [Fact]
    public async Task A_version_is_set_aside_once_and_no_more()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await office.As(charter.Sides[0].Signatory)
            .SendAsync(new DeclineCharter { Charter = charter.Id, ContentHash = hash, Reason = "The price is open." }).ValueAsync();
        await using var db = office.Database();

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"update charter_versions set set_aside_reason = 'Changed my mind' where charter = {charter.Id.Value}"));

        Assert.Equal(Npgsql.PostgresErrorCodes.RestrictViolation, refused.SqlState);
        Assert.True((await VerifyAsync(charter.Id)).IsIntact);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_text_that_does_not_give_its_hash()
    {
        var charter = await ASignedCharterAsync();
        await using var db = await UnguardedAsync();

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

    // Whoever owns the database can switch its guards off; the chain must still tell.
    private async Task<OfficeDbContext> UnguardedAsync()
    {
        var db = office.Database();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("set session_replication_role = replica");
        return db;
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
