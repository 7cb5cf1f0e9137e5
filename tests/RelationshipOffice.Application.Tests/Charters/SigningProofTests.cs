using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.People;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>Whoever signs has proved within five minutes who they are; the database tells, not the page.</summary>
public sealed class SigningProofTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Fact]
    public async Task Signing_in_alone_is_no_proof_and_confirming_is()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var (_, _, session) = await office.ASignatoryWithPasswordAsync(charter);
        var door = office.At(session);
        await door.SignAsync(charter.Id, hash).RefusedAsync(SigningErrors.ConfirmFirst);
        Assert.False((await door.AskAsync(new GetMyProof()).ValueAsync()).Holds);

        Assert.True(await door.ConfirmAsync().ValueAsync());
        await door.SignAsync(charter.Id, hash).ValueAsync();

        await using var db = office.Database();
        var signature = await db.Signatures.SingleAsync(s => s.Charter == charter.Id);
        Assert.Equal((SignInMethod.Password, People.People.Desk.Address, People.People.Desk.Agent), (signature.Proof!.By, signature.Proof.Address, signature.Proof.Agent));
        Assert.InRange(signature.SignedAt - signature.Proof.At, TimeSpan.Zero, SignerProof.Lasts);
        Assert.Contains("not a qualified electronic signature", signature.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_minutes_it_is_asked_anew_for_each_of_what_binds()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var (_, _, session) = await office.ASignatoryWithPasswordAsync(charter);
        var door = office.At(session);
        await door.ConfirmAsync().ValueAsync();
        await AgeAsync(session, "5 minutes 1 second");

        await door.SignAsync(charter.Id, hash).RefusedAsync(SigningErrors.ConfirmFirst);
        await door.SendAsync(new DeclineCharter { Charter = charter.Id, ContentHash = hash, Reason = "Too small." }).RefusedAsync(SigningErrors.ConfirmFirst);
        await door.SendAsync(new DelegateSignature { Charter = charter.Id, To = charter.Sides[0].Manager, ForVersion = 1, Reason = "On leave." }).RefusedAsync(SigningErrors.ConfirmFirst);

        Assert.Empty((await office.SeenAsync(charter.Id)).Versions[0].Signatures);
        await door.ConfirmAsync().ValueAsync();
        await door.SendAsync(new DeclineCharter { Charter = charter.Id, ContentHash = hash, Reason = "Too small." }).ValueAsync();
    }

    [Fact]
    public async Task Just_within_five_minutes_it_still_counts()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var (_, _, session) = await office.ASignatoryWithPasswordAsync(charter);
        await office.At(session).ConfirmAsync().ValueAsync();
        await AgeAsync(session, "4 minutes");

        await office.At(session).SignAsync(charter.Id, hash).ValueAsync();
    }

    [Fact]
    public async Task One_tab_confirms_for_the_other_and_one_browser_for_no_other()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var (_, email, session) = await office.ASignatoryWithPasswordAsync(charter);
        var elsewhere = (await office.TryAsync(email)).Session!;
        var (tab, another) = (office.At(session), office.At(session));

        await tab.ConfirmAsync().ValueAsync();

        await office.At(elsewhere).SignAsync(charter.Id, hash).RefusedAsync(SigningErrors.ConfirmFirst);
        await another.SignAsync(charter.Id, hash).ValueAsync();
    }

    [Fact]
    public async Task A_wrong_password_proves_nothing_and_the_fifth_locks()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var (_, _, session) = await office.ASignatoryWithPasswordAsync(charter);
        for (var i = 0; i < 5; i++)
        {
            Assert.False(await office.At(session).ConfirmAsync("wrong").ValueAsync());
        }

        Assert.False(await office.At(session).ConfirmAsync().ValueAsync());
        await office.At(session).SignAsync(charter.Id, hash).RefusedAsync(SigningErrors.ConfirmFirst);
    }

    [Fact]
    public async Task With_a_second_factor_the_password_alone_proves_nothing()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var (id, _, session) = await office.ASignatoryWithPasswordAsync(charter);
        await using var db = office.Database();
        await db.Database.ExecuteSqlAsync($"update users set two_factor_enabled = true, authenticator_key = {Key} where id = {id.Value}");
        var door = office.At(session);

        Assert.False(await door.ConfirmAsync().ValueAsync());
        Assert.True(await door.ConfirmAsync(code: OneTimeCode.At(Key, office.Clock.GetUtcNow())).ValueAsync());

        await door.SignAsync(charter.Id, hash).ValueAsync();
        Assert.Equal(SignInMethod.PasswordAndCode, (await db.Signatures.SingleAsync(s => s.Charter == charter.Id)).Proof!.By);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_signature_with_an_older_proof()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await office.As(charter.Sides[0].Signatory).SignAsync(charter.Id, hash).ValueAsync();
        await using var db = office.Database();

        var older = () => db.Database.ExecuteSqlAsync(
            $"""
             insert into charter_signatures (id, charter, charter_version, version_number, partner, signed_by, signer_name, signed_at, content_hash, previous_entry, previous_record, record_hash, sentence, proved_by, proved_at, revision)
             select gen_random_uuid(), charter, charter_version, version_number, {charter.Sides[1].Partner.Value}, signed_by, signer_name, signed_at, content_hash, previous_entry, record_hash, record_hash, sentence, 'Password', signed_at - interval '6 minutes', 1
             from charter_signatures where charter = {charter.Id.Value}
             """);

        Assert.Equal("ck_charter_signatures_fresh", (await Assert.ThrowsAsync<Npgsql.PostgresException>(older)).ConstraintName);
    }

    private async Task AgeAsync(SignedIn session, string by)
    {
        await using var db = office.Database();
        await db.Database.ExecuteSqlAsync($"update sessions set proved_at = proved_at - {by}::interval where id = {session.Session}");
    }
}
