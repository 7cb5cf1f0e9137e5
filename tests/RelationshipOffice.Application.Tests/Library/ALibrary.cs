using RelationshipOffice.Application.Library;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Library;

/// <summary>Makes library statements and templates through the door, with titles that never collide.</summary>
internal static class ALibrary
{
    private static int _count;

    public static string Title(string words) => $"{words} {Interlocked.Increment(ref _count)}";

    public static AddLibraryStatement Statement(string preferred = "Bad news travels in two days.") => new()
    {
        Section = Section.Principles,
        Title = Title("Honesty"),
        Preferred = preferred,
        Fallbacks = [new() { Words = "Bad news travels in a week.", WhenToUse = "The partner meets weekly." }],
        Note = "Ask for figures first.",
        Tags = "honesty, early warning",
        Reason = "Worked at three partners.",
    };

    public static async Task<LibraryDetails> ALibraryStatementAsync(this OfficeFixture office, string preferred = "Bad news travels in two days.") =>
        await office.KeptAsync(await office.As(office.Officer).SendAsync(Statement(preferred)).ValueAsync());

    public static Task<LibraryDetails> KeptAsync(this OfficeFixture office, LibraryStatementId id) =>
        office.As(office.Officer).AskAsync(new GetLibraryStatement(id)).ValueAsync();

    public static ReviseLibraryStatement Revise(LibraryDetails seen, string preferred) => new()
    {
        Statement = seen.Id,
        Version = seen.Version,
        Section = seen.Section,
        Title = seen.Title,
        Preferred = preferred,
        Fallbacks = [.. seen.Fallbacks.Select(f => new FallbackFields { Words = f.Words, WhenToUse = f.WhenToUse })],
        Note = seen.Note,
        Tags = string.Join(", ", seen.Tags),
        Reason = "Two days were too long.",
    };

    public static async Task<TemplateDetails> ATemplateAsync(this OfficeFixture office, string from = "client-vendor")
    {
        var make = new MakeTemplate { Title = Title("Our way"), From = from, Reason = "We need it." };
        return await office.TemplateAsync(await office.As(office.Officer).SendAsync(make).ValueAsync());
    }

    public static Task<TemplateDetails> TemplateAsync(this OfficeFixture office, string key) =>
        office.As(office.Officer).AskAsync(new GetTemplate(key)).ValueAsync();
}
