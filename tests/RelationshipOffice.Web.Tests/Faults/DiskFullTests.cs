namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>The disk of the database is full (F-84): nothing more is kept and that is said, what is there is read, and with room again it goes on.</summary>
public sealed class DiskFullTests : IAsyncLifetime
{
    private readonly SmallDisk _disk = new();
    private OwnServer? _server;
    private AnOffice? _office;

    private string Connection { get; set; } = "";

    public async ValueTask InitializeAsync()
    {
        await _disk.MountAsync();
        try
        {
            _server = await OwnServer.OpenAsync(_disk.Folder);
            Connection = await ServerOffice.FillAsync(_server);
            _office = await AnOffice.StartAsync(Connection);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        await _disk.DisposeAsync();
    }

    [Fact]
    public async Task Saving_is_refused_with_a_sentence_reading_goes_on_and_with_room_again_it_records_once()
    {
        await using var person = await Recorder.ComeAsync(_office!.Address, 10);
        // The journal of changes has its own files: one that is new has room for what is tried here.
        await Records.AskAsync(Connection, "select 0 from pg_switch_wal()");
        _disk.Fill();
        var before = 0;
        string? refused = null;
        while (refused is null)
        {
            Assert.True(before++ < 500, "It was never full.");
            await person.TypeAsync(note: LongNote(before));
            await person.SendAsync();
            refused = await person.AnswerAsync();
        }

        await using var reader = await Recorder.ComeAsync(_office.Address, 11);
        _disk.Free();
        await person.SendAsync();

        Assert.StartsWith("The office's records have no room left", refused, StringComparison.Ordinal);
        Assert.Null(await person.AnswerAsync());
        Assert.Equal(before, await Records.KeptAsync(Connection, person));
        Assert.Empty(await reader.RecordOnceAsync());
        await Records.ProveAsync(Connection);
        await _server!.ProveAsync(Connection);
    }

    // What repeats itself would be packed.
    private static string LongNote(int seed)
    {
        var dice = new Random(seed);
        return string.Concat(Enumerable.Range(0, 1_900).Select(_ => (char)('a' + dice.Next(26))));
    }
}
