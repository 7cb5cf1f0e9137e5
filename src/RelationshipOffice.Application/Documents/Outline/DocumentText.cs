using System.Globalization;
using RelationshipOffice.Application.Charters;

namespace RelationshipOffice.Application.Documents;

/// <summary>
/// One text of a charter as its documents tell it: which text, how it stands, who signed. Nothing else goes into a document,
/// so the same text that stands the same way gives the same bytes.
/// </summary>
/// <param name="Content">The canonical text that the hash covers; also what of it this office does not know by name is printed.</param>
/// <param name="Standing">How the text stands, in sentences.</param>
/// <param name="At">When it was frozen; for a draft the day on which it was taken.</param>
/// <param name="People">Who answers for each party, in the order of parties.</param>
/// <param name="Evidence">What stands under the text, in the order of parties; empty for a draft.</param>
public sealed record DocumentText(
    CharterText Text, string Content, string ContentHash, StandingKind Kind, string Standing, DateTimeOffset At, IReadOnlyList<string> People,
    IReadOnlyList<PartyEvidence> Evidence)
{
    public CharterOutline Outline { get; } = CharterOutline.Of(Text, Content, People);

    public bool IsDraft => Kind == StandingKind.Draft;

    public bool IsAgreed => Kind is StandingKind.Agreed or StandingKind.Earlier;

    /// <summary>"Relationship Charter RC-7".</summary>
    public string Named => $"Relationship Charter {Text.Code}";

    /// <summary>"version 3", or "draft of 1 May 2027".</summary>
    public string Version => IsDraft ? $"draft of {Day(At)}" : $"version {Text.Version}";

    /// <summary>What has to be seen at once, on every page; empty where the text is agreed and has not been replaced.</summary>
    public string Banner => Kind switch
    {
        StandingKind.Draft => $"DRAFT of {Day(At)} – not agreed",
        StandingKind.InReview => "IN REVIEW – not agreed",
        StandingKind.SetAside => "SET ASIDE – not agreed, not in force",
        StandingKind.Earlier => "EARLIER VERSION – a later one has taken its place",
        _ => "",
    };

    public static string Day(DateTimeOffset moment) => TextWords.Day(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>Evidence is always told in UTC.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}

/// <summary>How a text stands.</summary>
public enum StandingKind
{
    Draft,
    InReview,
    Agreed,
    Earlier,
    SetAside,
}

/// <summary>What one party put under a version: a signature or a consent, by whom and when; nothing yet where both are missing.</summary>
public sealed record PartyEvidence(string Party, string By, string When, DateTimeOffset? At = null)
{
    public bool IsGiven => When.Length > 0;
}
