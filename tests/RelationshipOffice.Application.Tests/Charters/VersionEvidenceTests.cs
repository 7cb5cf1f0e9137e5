using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class VersionEvidenceTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Every_party_sees_the_same_and_it_holds()
    {
        var charter = await ASignedCharterAsync();

        var seen = new List<VersionEvidence>();
        foreach (var person in new[] { office.Officer, charter.Sides[0].Manager, charter.Sides[1].Signatory })
        {
            seen.Add(await office.As(person).AskAsync(new GetVersionEvidence(charter.Id, 1)).ValueAsync());
        }

        Assert.All(seen, e => Assert.Equal((true, 2, 0, seen[0].Seal), (e.IsAgreed, e.Signatures.Count, e.Findings.Count, e.Seal)));
        Assert.Equal((seen[0].ContentHash, seen[0].Signatures[0].RecordHash), (seen[0].Signatures[0].PreviousRecord, seen[0].Signatures[1].PreviousRecord));
        Assert.All(seen[1].Signatures.Zip(seen[2].Signatures), pair => Assert.Equal(pair.First, pair.Second));
    }

    [Fact]
    public async Task Out_of_reach_there_is_none()
    {
        var charter = await ASignedCharterAsync();
        var stranger = office.As((await office.ASideAsync()).Manager);

        await stranger.AskAsync(new GetVersionEvidence(charter.Id, 1)).RefusedAsync(OfficeErrors.NotFound);
        await stranger.AskAsync(new GetEvidenceBundle(charter.Id, 1)).RefusedAsync(OfficeErrors.NotFound);
        await office.As(office.Officer).AskAsync(new GetVersionEvidence(charter.Id, 9)).RefusedAsync(OfficeErrors.NotFound);
    }

    [Theory]
    [InlineData("signer_name = 'Mallory'")]
    [InlineData("signed_by = (select signed_by from charter_signatures x where x.charter = {0} and x.id <> charter_signatures.id limit 1)")]
    [InlineData("signed_at = signed_at + interval '1 millisecond'")]
    [InlineData("sentence = replace(sentence, 'version 1', 'version 2')")]
    [InlineData("proved_by = 'Passkey', proved_at = signed_at")]
    [InlineData("proved_address = '192.0.2.9', proved_by = 'Password', proved_at = signed_at")]
    [InlineData("proved_agent = 'Another browser', proved_by = 'Password', proved_at = signed_at")]
    [InlineData("delegated_by = signed_by, delegated_by_name = 'Mallory', delegation_reason = 'None'")]
    [InlineData("previous_record = reverse(previous_record)")]
    [InlineData("previous_entry = reverse(previous_entry)")]
    [InlineData("content_hash = repeat('0', 64)")]
    [InlineData("record_hash = reverse(record_hash)")]
    public async Task Each_field_of_the_evidence_that_was_altered_is_named(string change)
    {
        var charter = await ASignedCharterAsync();
        var last = charter.Sides[1].Partner.Value;
        await using var db = await UnguardedAsync();

        var sql = string.Concat("update charter_signatures set ", change, " where charter = {0} and partner = {1}");

        Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(sql, charter.Id.Value, last));

        var evidence = await office.As(charter.Sides[0].Manager).AskAsync(new GetVersionEvidence(charter.Id, 1)).ValueAsync();
        Assert.NotEmpty(evidence.Findings);
        Assert.Contains(evidence.Findings, f => f.Contains("version 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_signatures_that_changed_places_are_named()
    {
        var charter = await ASignedCharterAsync();
        await using var db = await UnguardedAsync();
        await db.Database.ExecuteSqlAsync(
            $"update charter_signatures one set signed_at = other.signed_at from charter_signatures other where one.charter = {charter.Id.Value} and other.charter = one.charter and other.id <> one.id");

        var findings = (await office.As(office.Officer).AskAsync(new GetVersionEvidence(charter.Id, 1)).ValueAsync()).Findings;

        Assert.Contains(findings, f => f.Contains("their order was changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_bundle_holds_by_itself_and_carries_the_seal_of_the_page()
    {
        var charter = await ASignedCharterAsync();
        var (file, evidence) = (await BundleAsync(charter), await office.As(office.Officer).AskAsync(new GetVersionEvidence(charter.Id, 1)).ValueAsync());

        var (seal, signatures, broken) = await CheckAsync(file);

        Assert.Equal((evidence.Seal, 2, 0), (seal, signatures, broken.Count));
        Assert.Equal(evidence.ContentHash, CharterVersion.HashOf(Encoding.UTF8.GetString(Unpack(file)["text.json"])));
    }

    [Fact]
    public async Task Unpacked_it_is_checked_by_sha256sum_itself_which_names_what_was_altered()
    {
        var folder = Directory.CreateTempSubdirectory("office-bundle-").FullName;
        try
        {
            await ZipFile.ExtractToDirectoryAsync(new MemoryStream(await BundleAsync(await ASignedCharterAsync())), folder, TestContext.Current.CancellationToken);

            var whole = await Sha256SumAsync(folder);
            await File.AppendAllTextAsync(Path.Combine(folder, "signature-2.txt"), " ", TestContext.Current.CancellationToken);
            var altered = await Sha256SumAsync(folder);

            Assert.Equal((0, 1), (whole.Code, altered.Code));
            Assert.Equal(["evidence.json: OK", "signature-1.txt: OK", "signature-2.txt: OK", "text.json: OK"], whole.Said);
            Assert.Equal(["evidence.json: OK", "signature-1.txt: OK", "signature-2.txt: FAILED", "text.json: OK"], altered.Said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("text.json")]
    [InlineData("signature-1.txt")]
    [InlineData("signature-2.txt")]
    [InlineData("evidence.json")]
    public async Task One_byte_altered_in_any_of_its_files_is_named(string name)
    {
        var files = Unpack(await BundleAsync(await ASignedCharterAsync()));
        files[name][files[name].Length / 2] ^= 1;

        Assert.Contains((await CheckAsync(Pack(files))).Broken, f => f.StartsWith(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_removed_or_put_elsewhere_is_named_though_the_sums_were_made_anew()
    {
        var files = Unpack(await BundleAsync(await ASignedCharterAsync()));
        (files["signature-1.txt"], files["signature-2.txt"]) = (files["signature-2.txt"], files["signature-1.txt"]);
        SumAnew(files);

        Assert.Contains((await CheckAsync(Pack(files))).Broken, f => f.Contains("does not follow the one before it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_text_under_the_same_signatures_is_named_though_the_sums_were_made_anew()
    {
        var files = Unpack(await BundleAsync(await ASignedCharterAsync()));
        files["text.json"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["text.json"]).Replace("14 days", "99 days", StringComparison.Ordinal));
        SumAnew(files);

        Assert.Contains((await CheckAsync(Pack(files))).Broken, f => f.Contains("stands under another text", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_bundle_is_said_to_be_none() =>
        Assert.NotEmpty((await CheckAsync([1, 2, 3])).Broken);

    [Theory]
    [InlineData(Stage.Convergence)]
    [InlineData(Stage.Withdrawn)]
    public async Task The_database_itself_signs_nothing_outside_review(Stage stage)
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await office.As(charter.Sides[0].Signatory).SignAsync(charter.Id, hash).ValueAsync();
        await office.MoveAsync(charter.Id, stage);
        await using var db = office.Database();

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"""
             insert into charter_signatures (id, charter, charter_version, version_number, partner, signed_by, signer_name, signed_at, content_hash, previous_entry, previous_record, record_hash, sentence, revision)
             select gen_random_uuid(), charter, charter_version, version_number, {charter.Sides[1].Partner.Value}, signed_by, signer_name, signed_at, content_hash, previous_entry, record_hash, record_hash, sentence, 1
             from charter_signatures where charter = {charter.Id.Value}
             """));

        Assert.Equal(Npgsql.PostgresErrorCodes.RestrictViolation, refused.SqlState);
    }

    private async Task<ACharter.Converging> ASignedCharterAsync()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        foreach (var side in charter.Sides)
        {
            await office.As(side.Signatory).SignAsync(charter.Id, hash).ValueAsync();
        }

        return charter;
    }

    private async Task<byte[]> BundleAsync(ACharter.Converging charter) =>
        (await office.As(charter.Sides[1].Manager).AskAsync(new GetEvidenceBundle(charter.Id, 1)).ValueAsync()).Content;

    private static async Task<(string Seal, int Signatures, IReadOnlyList<string> Broken)> CheckAsync(byte[] bundle)
    {
        using var file = new MemoryStream(bundle);
        return await EvidenceBundleCheck.RunAsync(file, TestContext.Current.CancellationToken);
    }

    /// <summary>As a party does it that keeps the bundle; answers its lines in the order of their names.</summary>
    private static async Task<(int Code, string[] Said)> Sha256SumAsync(string folder)
    {
        using var check = Process.Start(new ProcessStartInfo("sha256sum", ["-c", "--strict", "SHA256SUMS"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (check.ExitCode, [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)]);
    }

    private static Dictionary<string, byte[]> Unpack(byte[] bundle)
    {
        using var zip = new ZipArchive(new MemoryStream(bundle));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var content = new MemoryStream();
            using var packed = e.Open();
            packed.CopyTo(content);
            return content.ToArray();
        });
    }

    private static byte[] Pack(Dictionary<string, byte[]> files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    private static void SumAnew(Dictionary<string, byte[]> files) => files["SHA256SUMS"] = Encoding.UTF8.GetBytes(string.Concat(
        files.Where(f => f.Key != "SHA256SUMS").Select(f => $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(f.Value))}  {f.Key}\n")));

    // Whoever owns the database can switch its guards off; the records must still tell.
    private async Task<Application.Persistence.OfficeDbContext> UnguardedAsync()
    {
        var db = office.Database();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("set session_replication_role = replica");
        return db;
    }
}
