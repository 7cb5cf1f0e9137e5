using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Documents;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Documents;

public sealed class ProduceDocumentTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DocumentKind.ContractAnnex, "annex.docx")]
    [InlineData(DocumentKind.CommunicationDeck, "deck.pptx")]
    [InlineData(DocumentKind.InvokingClause, "clause.txt")]
    public async Task A_party_takes_a_document_of_a_version_and_the_history_says_so(DocumentKind kind, string name)
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var door = office.As(charter.Sides[0].Manager);

        var file = await door.SendAsync(Take(charter.Id, 1, kind)).ValueAsync();

        Assert.EndsWith($"version 1 {name}", file.FileName, StringComparison.Ordinal);
        var taken = Assert.Single((await door.AskAsync(new GetDocuments(charter.Id, 1, "")).ValueAsync()).Taken);
        Assert.Equal(("Mara Manager", kind, 1), (taken.By, taken.Kind, taken.Number));
        var history = await door.AskAsync(new GetHistory(new Subject(SubjectKind.Charter, charter.Id.Value), new Slice(1, 5))).ValueAsync();
        Assert.StartsWith("Took the ", history.Rows[0].What, StringComparison.Ordinal);
        Assert.EndsWith(" of version 1", history.Rows[0].What, StringComparison.Ordinal);
        Assert.Equal(64, hash.Length);
    }

    [Fact]
    public async Task A_version_is_told_from_its_frozen_text_whatever_the_charter_says_by_now()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.MoveAsync(charter.Id, Stage.InReview, Stage.Convergence);
        var before = await office.As(office.Officer).SendAsync(Take(charter.Id, 1, DocumentKind.ContractAnnex)).ValueAsync();
        await office.As(office.Officer).SendAsync(new RewordStatement
        {
            Statement = charter.Vision,
            Wording = (await office.SeenAsync(charter.Id)).Statements.Single(s => s.Id == charter.Vision).Wording,
            Text = "Something else altogether.",
        }).ValueAsync();
        office.Clock.Advance(TimeSpan.FromDays(3));

        var after = await office.As(charter.Sides[1].Manager).SendAsync(Take(charter.Id, 1, DocumentKind.ContractAnnex)).ValueAsync();
        var draft = await office.As(office.Officer).SendAsync(Take(charter.Id, null, DocumentKind.ContractAnnex)).ValueAsync();

        Assert.Equal(before.Content, after.Content);
        Assert.Contains("Every patient is seen in 14 days.", TextOf(after), StringComparison.Ordinal);
        Assert.Contains("never agreed", TextOf(after), StringComparison.Ordinal);
        Assert.Contains("Something else altogether.", TextOf(draft), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_version_names_who_signed_and_says_that_it_is_agreed()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var open = await StandingAsync(charter.Id, 1);
        foreach (var side in charter.Sides)
        {
            await office.As(side.Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();
        }

        var text = TextOf(await office.As(office.Officer).SendAsync(Take(charter.Id, 1, DocumentKind.ContractAnnex)).ValueAsync());

        Assert.Contains("0 of 2 parties have signed it. It is not agreed.", open, StringComparison.Ordinal);
        Assert.Contains("Signed by Sam Signatory", text, StringComparison.Ordinal);
        Assert.Contains("Every party has signed it", text, StringComparison.Ordinal);
        Assert.DoesNotContain("not agreed", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_parties_sign_there_is_no_draft_to_take()
    {
        var (charter, _) = await office.ACharterInReviewAsync();

        await office.As(office.Officer).SendAsync(Take(charter.Id, null, DocumentKind.ContractAnnex)).RefusedAsync(DocumentErrors.NoDraft);
        var seen = await office.As(office.Officer).AskAsync(new GetDocuments(charter.Id, null, "")).ValueAsync();
        Assert.Equal((false, null), (seen.HasDraft, seen.Chosen));
    }

    [Fact]
    public async Task The_clause_takes_the_letter_of_the_annex_and_nothing_longer()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var command = Take(charter.Id, 1, DocumentKind.InvokingClause);
        command.Annex = "F";

        var clause = Encoding.UTF8.GetString((await office.As(office.Officer).SendAsync(command).ValueAsync()).Content);

        Assert.Contains("attached as Annex F.", clause, StringComparison.Ordinal);
        Assert.Contains(hash, clause, StringComparison.Ordinal);
        command.Annex = "F, and pay at once";
        await office.As(office.Officer).SendAsync(command).RefusedAsync(DocumentErrors.Annex);
    }

    [Fact]
    public async Task What_is_out_of_reach_or_not_there_is_not_found()
    {
        var (charter, _) = await office.ACharterInReviewAsync();
        var stranger = office.As((await office.ASideAsync()).Manager);

        await stranger.SendAsync(Take(charter.Id, 1, DocumentKind.ContractAnnex)).RefusedAsync(OfficeErrors.NotFound);
        await stranger.AskAsync(new GetDocuments(charter.Id, 1, "")).RefusedAsync(OfficeErrors.NotFound);
        await office.As(office.Officer).SendAsync(Take(charter.Id, 9, DocumentKind.ContractAnnex)).RefusedAsync(OfficeErrors.NotFound);
        await office.As(office.Officer).AskAsync(new GetDocuments(charter.Id, 0, "")).RefusedAsync(OfficeErrors.NotFound);
        await office.AsVisitor().SendAsync(Take(charter.Id, 1, DocumentKind.ContractAnnex)).RefusedAsync(OfficeErrors.SignedOut);
        await office.As(await office.APersonAsync("Ruth Rights", Roles.Administrator)).SendAsync(Take(charter.Id, 1, DocumentKind.ContractAnnex)).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task Taking_a_document_disturbs_nobody_who_edits_and_stays_written_down()
    {
        var charter = await office.AConvergingCharterAsync();
        var seen = await office.SeenAsync(charter.Id);

        await office.As(office.Officer).SendAsync(Take(charter.Id, null, DocumentKind.CommunicationDeck)).ValueAsync();

        Assert.Equal(seen.Version, (await office.SeenAsync(charter.Id)).Version);
        await using var db = office.Database();
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => db.TakenDocuments.Where(t => t.Charter == charter.Id).ExecuteDeleteAsync(Ct));
        Assert.Contains("never changes", refused.Message, StringComparison.Ordinal);
    }

    private static ProduceDocument Take(CharterId charter, int? number, DocumentKind kind) => new() { Charter = charter, Number = number, Kind = kind };

    private async Task<string> StandingAsync(CharterId charter, int number) =>
        (await office.As(office.Officer).AskAsync(new GetDocuments(charter, number, "")).ValueAsync()).Chosen!.Standing;

    private static string TextOf(ProducedDocument annex)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(annex.Content), isEditable: false);
        return word.MainDocumentPart!.Document!.InnerText;
    }
}
