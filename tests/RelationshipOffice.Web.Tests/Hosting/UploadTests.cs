using System.Net;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes.Importing;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>The one address that takes files, before somebody who sends too much, or to whom the form does not belong.</summary>
public sealed class UploadTests(OddAddressTests.DemoOffice office) : IClassFixture<OddAddressTests.DemoOffice>
{
    private const string Page = "/measures/import";

    [Theory]
    [InlineData(UploadImport.Largest + 1, true)]
    [InlineData(UploadImport.Largest + 1, false)]
    [InlineData(20_200_000, true)]
    [InlineData(20_200_000, false)]
    public async Task A_file_over_the_limit_is_refused_on_its_page_and_not_kept(int length, bool saysItsLength)
    {
        using var guest = await office.EverybodyAsync();
        var before = await ImportsAsync();

        using var answer = await SendAsync(guest, new Endless(length, saysItsLength));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith($"{Page}?refused=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var told = await (await guest.GetAsync(answer.Headers.Location.OriginalString)).Content.ReadAsStringAsync();
        Assert.Contains("larger than 20 MB", told, StringComparison.Ordinal);
        Assert.Equal(before, await ImportsAsync());
    }

    [Fact]
    public async Task A_file_without_end_is_cut_off()
    {
        using var guest = await office.EverybodyAsync();
        var sent = new Endless(2_000_000_000, saysItsLength: false);

        try
        {
            using var answer = await SendAsync(guest, sent);
            Assert.False(answer.IsSuccessStatusCode);
        }
        catch (HttpRequestException)
        {
            // The office hung up while it was still being sent to.
        }

        Assert.InRange(sent.Sent, 1, 100_000_000);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task A_form_that_is_no_page_of_this_person_s_keeps_nothing()
    {
        using var guest = await office.EverybodyAsync();
        using var other = await office.EverybodyAsync();
        var before = await ImportsAsync();

        using var foreign = await SendAsync(guest, new StringContent("Day,Value\n2026-01-01,1"), await other.TokenAsync(Page));
        using var none = await SendAsync(guest, new StringContent("Day,Value\n2026-01-01,1"), ("unrelated", "x"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (foreign.StatusCode, none.StatusCode));
        Assert.Equal(before, await ImportsAsync());
        using var own = await SendAsync(guest, new StringContent("Day,Value\n2026-01-01,1"));
        Assert.Equal((HttpStatusCode.Redirect, before + 1), (own.StatusCode, await ImportsAsync()));
    }

    internal static async Task<HttpResponseMessage> SendAsync(PlainClient guest, HttpContent file, (string Name, string Value)? field = null)
    {
        var (name, value) = field ?? await guest.TokenAsync(Page);
        using var form = new MultipartFormDataContent { { new StringContent(value), name }, { file, "file", "figures.csv" } };
        using var ask = new HttpRequestMessage(HttpMethod.Post, Page + "/file") { Content = form };
        // Lets the office answer before all of it was sent.
        ask.Headers.ExpectContinue = true;
        return await guest.SendAsync(ask);
    }

    private async Task<int> ImportsAsync()
    {
        await using var db = DatabaseSetup.ByHand(office.Connection);
        return await db.Set<Domain.Outcomes.ObservationImport>().CountAsync();
    }

    // A file of this length, which says so or not.
    private sealed class Endless(int length, bool saysItsLength) : HttpContent
    {
        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = new byte[64 * 1024];
            Array.Fill(piece, (byte)'1');
            while (Sent < length)
            {
                var next = (int)Math.Min(piece.Length, length - Sent);
                await stream.WriteAsync(piece.AsMemory(0, next));
                Sent += next;
            }
        }

        protected override bool TryComputeLength(out long size)
        {
            size = length;
            return saysItsLength;
        }
    }
}
