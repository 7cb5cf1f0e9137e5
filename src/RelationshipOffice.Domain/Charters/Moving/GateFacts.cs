using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What a gate must know that stands outside the charter's own record.</summary>
/// <param name="Names">Names of the parties.</param>
/// <param name="HasVision">Whether a statement stands in the Vision section.</param>
/// <param name="Objections">Every objection to a statement that still stands.</param>
public sealed record GateFacts(
    IReadOnlyDictionary<PartnerId, string> Names, bool HasVision, IReadOnlyList<OpenObjection> Objections)
{
    /// <summary>What the newest concluded strategic fit assessment says; null while there is none.</summary>
    public bool? Fits { get; init; }

    /// <summary>What the rules of governance say, as the reader may know it; null where no gate asks for it.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The joint bodies of the charter.</summary>
    public IReadOnlyList<BodyFact> Bodies { get; init; } = [];

    /// <summary>Whether an exit plan with a trigger stands in the charter.</summary>
    public bool HasExitPlan { get; init; }

    /// <summary>Whether somebody pays or shares in gain and pain who is no party any more.</summary>
    public bool HasStrangersInShare { get; init; }

    /// <summary>Open questions of the parking lot, in the order in which they were raised.</summary>
    public IReadOnlyList<string> OpenQuestions { get; init; } = [];

    /// <summary>Number of the round that is open; none while there is none.</summary>
    public int? OpenRound { get; init; }

    /// <summary>The running exit; none where nobody opened one.</summary>
    public ExitFact? Exit { get; init; }

    public static GateFacts None { get; } = new(new Dictionary<PartnerId, string>(), false, []);

    public string NameOf(PartnerId partner) => Names.GetValueOrDefault(partner, "A party");
}

/// <summary>One party objects to one statement; <paramref name="IsStale"/> when the text was reworded since.</summary>
public sealed record OpenObjection(PartnerId Partner, Section Section, string Text, bool IsStale);
