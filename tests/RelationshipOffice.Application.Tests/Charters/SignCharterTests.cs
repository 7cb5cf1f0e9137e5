using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class SignCharterTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_signature_keeps_its_evidence()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var side = charter.Sides[0];

        await SignAsync(side.Signatory, charter.Id, hash).ValueAsync();

        var signature = Assert.Single((await office.SeenAsync(charter.Id)).Versions[0].Signatures);
        Assert.Equal((side.Partner, "Sam Signatory", hash, 64), (signature.Partner, signature.Signer, signature.ContentHash, signature.PreviousEntry.Length));
        await using var db = office.Database();
        var entry = await db.Activity.SingleAsync(a => a.SubjectId == charter.Id.Value && a.Event == nameof(CharterSigned));
        Assert.Equal(signature.PreviousEntry, Convert.ToHexStringLower(entry.PreviousHash));
    }

    [Fact]
    public async Task When_all_have_signed_the_charter_is_agreed()
    {
        var (charter, hash) = await office.ACharterInReviewAsync(3);

        foreach (var side in charter.Sides)
        {
            Assert.Equal(Stage.InReview, (await office.SeenAsync(charter.Id)).Stage);
            await SignAsync(side.Signatory, charter.Id, hash).ValueAsync();
        }

        Assert.Equal(Stage.Agreed, (await office.SeenAsync(charter.Id)).Stage);
    }

    [Fact]
    public async Task The_last_two_signing_at_once_agree_it_once()
    {
        for (var trial = 0; trial < 10; trial++)
        {
            var (charter, hash) = await office.ACharterInReviewAsync();

            await Task.WhenAll(charter.Sides.Select(s => SignAsync(s.Signatory, charter.Id, hash).ValueAsync()));

            await using var db = office.Database();
            Assert.Equal(Stage.Agreed, (await office.SeenAsync(charter.Id)).Stage);
            var moves = await db.Activity.Where(a => a.SubjectId == charter.Id.Value && a.Event == nameof(CharterMoved)).Select(a => a.Content).ToListAsync();
            Assert.Single(moves, m => m.Contains("Agreed", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_same_signatory_in_two_browsers_signs_once()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var signatory = charter.Sides[0].Signatory;
        for (var trial = 0; trial < 200; trial++)
        {
            var both = await Task.WhenAll(SignAsync(signatory, charter.Id, hash), SignAsync(signatory, charter.Id, hash));

            Assert.Equal(SigningErrors.Already.Code, Assert.Single(both, r => !r.IsDone).Errors[0].Code);
            var seen = await office.SeenAsync(charter.Id);
            Assert.Single(seen.Versions[0].Signatures);
            await office.MoveAsync(charter.Id, Stage.Convergence, Stage.InReview);
            hash = (await office.SeenAsync(charter.Id)).Versions[0].ContentHash;
        }
    }

    [Theory]
    [InlineData(Stage.Proposed)]
    [InlineData(Stage.Orientation)]
    [InlineData(Stage.Research)]
    [InlineData(Stage.StrawModel)]
    [InlineData(Stage.Convergence)]
    [InlineData(Stage.Operational)]
    [InlineData(Stage.UnderReview)]
    [InlineData(Stage.ExitActivated)]
    [InlineData(Stage.Closed)]
    [InlineData(Stage.Withdrawn)]
    public async Task In_every_other_stage_nothing_is_signed_or_declined(Stage stage)
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await using var db = office.Database();
        await db.Database.ExecuteSqlAsync($"update charters set stage = {stage.ToString()} where id = {charter.Id.Value}");
        var door = office.As(charter.Sides[0].Signatory);

        await door.SignAsync(charter.Id, hash).RefusedAsync(SigningErrors.NotInReview);
        await door.SendAsync(new DeclineCharter { Charter = charter.Id, ContentHash = hash, Reason = "Too late." }).RefusedAsync(SigningErrors.NotInReview);
        Assert.Empty((await office.SeenAsync(charter.Id)).Versions[0].Signatures);
    }

    [Fact]
    public async Task A_signatory_who_left_signs_no_more()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await using var db = office.Database();
        await db.Database.ExecuteSqlAsync($"update people set is_suspended = true where id = {charter.Sides[0].Signatory.Value}");
        await db.Database.ExecuteSqlAsync($"update people set stands_for = {charter.Sides[0].Partner.Value} where id = {charter.Sides[1].Signatory.Value}");

        await SignAsync(charter.Sides[0].Signatory, charter.Id, hash).RefusedAsync(OfficeErrors.SignedOut);
        await SignAsync(charter.Sides[1].Signatory, charter.Id, hash).RefusedAsync(SigningErrors.NotTheSignatory);
    }

    [Fact]
    public async Task A_double_click_is_one_signature()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var command = new SignCharter { Charter = charter.Id, ContentHash = hash };
        var door = office.As(charter.Sides[0].Signatory);

        await Task.WhenAll(door.SendAsync(command).ValueAsync(), door.SendAsync(command).ValueAsync());

        Assert.Single((await office.SeenAsync(charter.Id)).Versions[0].Signatures);
    }

    [Fact]
    public async Task A_second_signature_of_a_party_is_refused_also_after_agreement()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        foreach (var side in charter.Sides)
        {
            await SignAsync(side.Signatory, charter.Id, hash).ValueAsync();
        }

        await SignAsync(charter.Sides[0].Signatory, charter.Id, hash).RefusedAsync(SigningErrors.Already);
    }

    [Fact]
    public async Task The_database_itself_holds_one_signature_a_party()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await SignAsync(charter.Sides[0].Signatory, charter.Id, hash).ValueAsync();
        await using var db = office.Database();

        var twice = () => db.Database.ExecuteSqlAsync(
            $"""
             insert into charter_signatures (id, charter, charter_version, version_number, partner, signed_by, signer_name, signed_at, content_hash, previous_entry, revision)
             select gen_random_uuid(), charter, charter_version, version_number, partner, signed_by, signer_name, signed_at, content_hash, previous_entry, 1
             from charter_signatures where charter = {charter.Id.Value}
             """);

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(twice);
        Assert.Equal("ux_charter_signatures_party", refused.ConstraintName);
    }

    [Fact]
    public async Task Only_the_named_signatory_signs()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();

        await SignAsync(charter.Sides[0].Manager, charter.Id, hash).RefusedAsync(SigningErrors.NotTheSignatory);
        await SignAsync(office.Officer, charter.Id, hash).RefusedAsync(SigningErrors.NotTheSignatory);
    }

    [Fact]
    public async Task An_executive_signs_only_where_the_charter_names_them()
    {
        var charter = await office.AConvergingCharterAsync();
        var partner = charter.Sides[0].Partner;
        var executive = await office.APersonAsync("Eve Executive", Roles.Executive, partner);
        await AppointAsync(charter.Id, partner, executive);
        await office.MoveAsync(charter.Id, Stage.InReview);
        var hash = (await office.SeenAsync(charter.Id)).Versions[0].ContentHash;
        var another = await office.APersonAsync("Ed Executive", Roles.Executive, partner);

        await SignAsync(another, charter.Id, hash).RefusedAsync(SigningErrors.NotTheSignatory);
        await SignAsync(executive, charter.Id, hash).ValueAsync();
    }

    [Fact]
    public async Task A_signatory_replaced_while_the_dialog_was_open_is_refused()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var side = charter.Sides[0];
        await AppointAsync(charter.Id, side.Partner, side.Manager);

        await SignAsync(side.Signatory, charter.Id, hash).RefusedAsync(SigningErrors.NotTheSignatory);
    }

    [Fact]
    public async Task Other_content_than_was_shown_is_not_signed()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await office.MoveAsync(charter.Id, Stage.Convergence, Stage.InReview);

        await SignAsync(charter.Sides[0].Signatory, charter.Id, hash).RefusedAsync(SigningErrors.VersionChanged);
    }

    [Fact]
    public async Task Before_review_there_is_nothing_to_sign()
    {
        var charter = await office.AConvergingCharterAsync();

        await SignAsync(charter.Sides[0].Signatory, charter.Id, new string('0', 64)).RefusedAsync(SigningErrors.NotInReview);
    }

    [Fact]
    public async Task A_charter_returned_to_convergence_is_not_signed()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await office.MoveAsync(charter.Id, Stage.Convergence);

        await SignAsync(charter.Sides[0].Signatory, charter.Id, hash).RefusedAsync(SigningErrors.NotInReview);
    }

    [Fact]
    public async Task A_charter_out_of_reach_does_not_exist()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var stranger = await office.ASideAsync();

        await SignAsync(stranger.Signatory, charter.Id, hash).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task An_administrator_signs_nothing()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var administrator = await office.APersonAsync("Ada Admin", Roles.Administrator, charter.Sides[0].Partner);

        await SignAsync(administrator, charter.Id, hash).RefusedAsync(OfficeErrors.Forbidden);
    }

    private Task<Result<Done>> SignAsync(PersonId person, CharterId charter, string hash) =>
        office.As(person).SendAsync(new SignCharter { Charter = charter, ContentHash = hash });

    private async Task AppointAsync(CharterId charter, PartnerId partner, PersonId signatory) =>
        await office.As(office.Officer).SendAsync(new AppointPartyPeople
        {
            Charter = charter,
            Version = (await office.SeenAsync(charter)).Version,
            Partner = partner,
            Signatory = signatory,
        }).ValueAsync();
}
