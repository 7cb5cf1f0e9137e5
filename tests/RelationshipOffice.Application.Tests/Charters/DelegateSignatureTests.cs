using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class DelegateSignatureTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task The_other_person_signs_and_the_evidence_names_both()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var side = charter.Sides[0];
        await office.As(side.Manager).SignAsync(charter.Id, hash).RefusedAsync(SigningErrors.NotTheSignatory);
        await DelegateAsync(charter, c => c.ForVersion = 1).ValueAsync();
        Assert.Contains("delegated to you", (await office.As(side.Manager).AskAsync(new WaitingForMe()).ValueAsync()).Rows.Single(w => w.Kind == Wait.Sign).Sentence, StringComparison.Ordinal);

        await office.As(side.Manager).SignAsync(charter.Id, hash).ValueAsync();

        var evidence = await office.As(charter.Sides[1].Manager).AskAsync(new GetVersionEvidence(charter.Id, 1)).ValueAsync();
        var signature = Assert.Single(evidence.Signatures);
        Assert.Equal(("Mara Manager", "Sam Signatory", "On leave."), (signature.Signer, signature.DelegatedBy, signature.DelegationReason));
        Assert.Contains("Sam Signatory delegated this signature to me", signature.Sentence, StringComparison.Ordinal);
        Assert.Empty(evidence.Findings);
    }

    [Fact]
    public async Task Who_delegated_may_still_sign_and_it_counts_once()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await DelegateAsync(charter, c => c.ForVersion = 1).ValueAsync();

        var both = await Task.WhenAll(
            office.As(charter.Sides[0].Manager).SignAsync(charter.Id, hash), office.As(charter.Sides[0].Signatory).SignAsync(charter.Id, hash));

        Assert.Single(both, r => r.IsDone);
        Assert.Single((await office.SeenAsync(charter.Id)).Versions[0].Signatures);
    }

    [Fact]
    public async Task It_is_taken_back_until_it_was_used()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var given = await DelegateAsync(charter, c => c.ForVersion = 1).ValueAsync();
        await RevokeAsync(charter, given).ValueAsync();
        await office.As(charter.Sides[0].Manager).SignAsync(charter.Id, hash).RefusedAsync(SigningErrors.NotTheSignatory);

        var again = await DelegateAsync(charter, c => c.ForVersion = 1).ValueAsync();
        await office.As(charter.Sides[0].Manager).SignAsync(charter.Id, hash).ValueAsync();

        await RevokeAsync(charter, again).RefusedAsync(SignatureDelegation.Ended);
        await RevokeAsync(charter, given).RefusedAsync(SignatureDelegation.Ended);
    }

    [Fact]
    public async Task It_holds_for_its_version_only()
    {
        var (charter, _) = await office.ACharterInReviewAsync();
        await DelegateAsync(charter, c => c.ForVersion = 1).ValueAsync();
        await office.MoveAsync(charter.Id, Stage.Convergence, Stage.InReview);

        await office.As(charter.Sides[0].Manager).SignAsync(charter.Id, await HashAsync(charter)).RefusedAsync(SigningErrors.NotTheSignatory);
    }

    [Fact]
    public async Task Until_a_day_it_holds_for_each_version_and_not_after()
    {
        var (charter, _) = await office.ACharterInReviewAsync();
        await DelegateAsync(charter, c => c.Until = new DateOnly(2026, 11, 23)).ValueAsync();
        await office.MoveAsync(charter.Id, Stage.Convergence, Stage.InReview);
        Assert.NotNull((await office.As(charter.Sides[0].Manager).AskAsync(new GetCharterVersion(charter.Id, 2)).ValueAsync()).SignFor);
        await using var db = office.Database();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("set session_replication_role = replica");
        await db.Database.ExecuteSqlAsync($"update signature_delegations set until = '2026-11-22' where charter = {charter.Id.Value}");

        await office.As(charter.Sides[0].Manager).SignAsync(charter.Id, await HashAsync(charter)).RefusedAsync(SigningErrors.NotTheSignatory);
    }

    [Fact]
    public async Task It_ends_when_another_signatory_is_named()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await DelegateAsync(charter, c => c.ForVersion = 1).ValueAsync();
        var successor = await office.APersonAsync("Sue Successor", Roles.PartnerManager, charter.Sides[0].Partner);
        await office.AppointSignatoryAsync(charter.Id, charter.Sides[0].Partner, successor);

        await office.As(charter.Sides[0].Manager).SignAsync(charter.Id, hash).RefusedAsync(SigningErrors.NotTheSignatory);
        // The frozen text stays, and the new one signs it.
        await office.As(successor).SignAsync(charter.Id, hash).ValueAsync();
    }

    [Fact]
    public async Task It_lets_nobody_decline_or_delegate_further()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await DelegateAsync(charter, c => c.ForVersion = 1).ValueAsync();
        var door = office.As(charter.Sides[0].Manager);

        await door.SendAsync(new DeclineCharter { Charter = charter.Id, ContentHash = hash, Reason = "No." }).RefusedAsync(SigningErrors.NotTheSignatory);
        await door.SendAsync(new DelegateSignature { Charter = charter.Id, To = charter.Sides[0].Signatory, ForVersion = 1, Reason = "No." }).RefusedAsync(SignatureDelegation.NobodyButTheSignatory);
    }

    [Fact]
    public async Task It_goes_to_people_of_the_own_party_who_may_sign()
    {
        var (charter, _) = await office.ACharterInReviewAsync();
        var gone = await office.APersonAsync("Gus Gone", Roles.PartnerManager, charter.Sides[0].Partner);
        var clerk = await office.APersonAsync("Cleo Clerk", Roles.Administrator, charter.Sides[0].Partner);
        await using var db = office.Database();
        await db.Database.ExecuteSqlAsync($"update people set is_suspended = true where id = {gone.Value}");

        foreach (var other in new[] { charter.Sides[1].Manager, office.Officer, gone, clerk })
        {
            await DelegateAsync(charter, c => (c.ForVersion, c.To) = (1, other)).RefusedAsync(SignatureDelegation.NotOfParty);
        }

        await DelegateAsync(charter, c => (c.ForVersion, c.To) = (1, charter.Sides[0].Signatory)).RefusedAsync(SignatureDelegation.ToOneself);
        var people = await office.As(charter.Sides[0].Signatory).AskAsync(new FindDelegates(charter.Id)).ValueAsync();
        Assert.Equal(["Mara Manager"], people.Select(p => p.Name));
    }

    [Fact]
    public async Task It_says_either_a_version_or_a_day_and_why()
    {
        var (charter, _) = await office.ACharterInReviewAsync();

        await DelegateAsync(charter, _ => { }).RefusedAsync(SignatureDelegation.EitherVersionOrDay);
        await DelegateAsync(charter, c => (c.ForVersion, c.Until) = (1, new DateOnly(2026, 12, 1))).RefusedAsync(SignatureDelegation.EitherVersionOrDay);
        await DelegateAsync(charter, c => c.Until = new DateOnly(2026, 11, 22)).RefusedAsync(SignatureDelegation.DayPast);
        await DelegateAsync(charter, c => (c.ForVersion, c.Reason) = (1, " ")).RefusedAsync(CharterErrors.ReasonMissing);
    }

    [Fact]
    public async Task A_second_one_beside_it_is_refused_and_of_two_at_once_one_holds()
    {
        var (charter, _) = await office.ACharterInReviewAsync();

        var both = await Task.WhenAll(DelegateAsync(charter, c => c.ForVersion = 1), DelegateAsync(charter, c => c.ForVersion = 1));

        Assert.Equal(SignatureDelegation.AlreadyGiven.Code, Assert.Single(both, r => !r.IsDone).Errors[0].Code);
    }

    [Fact]
    public async Task Out_of_reach_or_without_the_right_nothing_is_delegated()
    {
        var (charter, _) = await office.ACharterInReviewAsync();
        var stranger = await office.ASideAsync();
        var command = new DelegateSignature { Charter = charter.Id, To = stranger.Manager, ForVersion = 1, Reason = "On leave." };

        await office.As(stranger.Signatory).SendAsync(command).RefusedAsync(OfficeErrors.NotFound);
        await office.As(await office.APersonAsync("Ada Admin", Roles.Administrator)).SendAsync(command).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task The_database_itself_refuses_to_change_what_was_delegated()
    {
        var (charter, _) = await office.ACharterInReviewAsync();
        await DelegateAsync(charter, c => c.ForVersion = 1).ValueAsync();
        await using var db = office.Database();

        foreach (var sql in new[] { "update signature_delegations set reason = 'Other' where charter = {0}", "delete from signature_delegations where charter = {0}" })
        {
            var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, charter.Id.Value));
            Assert.Equal(Npgsql.PostgresErrorCodes.RestrictViolation, refused.SqlState);
        }
    }

    private Task<Result<SignatureDelegationId>> DelegateAsync(ACharter.Converging charter, Action<DelegateSignature> say)
    {
        var command = new DelegateSignature { Charter = charter.Id, To = charter.Sides[0].Manager, Reason = "On leave." };
        say(command);
        return office.As(charter.Sides[0].Signatory).SendAsync(command);
    }

    private Task<Result<Done>> RevokeAsync(ACharter.Converging charter, SignatureDelegationId given) =>
        office.As(charter.Sides[0].Signatory).SendAsync(new RevokeDelegation { Charter = charter.Id, Delegation = given });

    private async Task<string> HashAsync(ACharter.Converging charter) => (await office.SeenAsync(charter.Id)).Versions[0].ContentHash;
}
