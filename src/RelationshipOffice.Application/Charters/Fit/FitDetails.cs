using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Charters;

/// <summary>The strategic fit assessments of a charter.</summary>
/// <param name="Assessments">The open one first, then the newest.</param>
/// <param name="MayOpen">Open another one, or record one that was made before.</param>
public sealed record FitDetails(CharterId Charter, IReadOnlyList<FitRow> Assessments, bool MayOpen);

/// <summary>One strategic fit assessment, as far as the reader may see it.</summary>
/// <param name="Questions">What the sides answered; empty while the reader's own side has not answered yet.</param>
/// <param name="Answered">Who has answered, by party; never what.</param>
/// <param name="Silent">Parties that have not answered.</param>
/// <param name="Missing">What stands between it and the conclusion that the sides fit.</param>
public sealed record FitRow(
    FitAssessmentId Id, uint Version, FitMode Mode, DateOnly OpenedOn, DateOnly? ConcludedOn, bool? Fits, string Reason, string Source,
    IReadOnlyList<FitQuestionRow> Questions, IReadOnlyList<FitPointRow> Points, IReadOnlyList<FitVoice> Answered, IReadOnlyList<PartyRow> Silent,
    IReadOnlyList<Error> Missing, FitMay May)
{
    public bool IsOpen => ConcludedOn is null;

    /// <summary>From where on answers show a gap: as it was when it was concluded, as it is now while it is open.</summary>
    public FitSettings Lines { get; init; } = FitSettings.Default;

    /// <summary>What the reader answered before, to begin from.</summary>
    public IReadOnlyList<FitScore> Mine { get; init; } = [];
}

/// <summary>What the reader may do with an assessment now.</summary>
/// <param name="AnswerFor">The party for which the reader answers, if any.</param>
/// <param name="RecordFor">Parties without any user, for which the office may write answers down.</param>
/// <param name="Note">Note and take back points.</param>
/// <param name="Conclude">Say whether the sides fit.</param>
public sealed record FitMay(PartnerId? AnswerFor, IReadOnlyList<PartyRow> RecordFor, bool Note, bool Conclude);

/// <summary>One question over all parties, and in words why it is a gap.</summary>
public sealed record FitQuestionRow(FitQuestion Question, FitPart Part, string Sentence, IReadOnlyList<FitPartyRow> Parties, string Gap)
{
    public bool IsGap => Gap.Length > 0;
}

/// <summary>What one party's people answered, 1–5: the middle, the spread, where it has to be, and how many they were.</summary>
public sealed record FitPartyRow(PartnerId Party, string Name, decimal Today, int Lowest, int Highest, decimal? Wanted, int Count);

/// <summary>A benefit factor, structural risk or gap to bridge.</summary>
public sealed record FitPointRow(
    FitPointId Id, FitPointKind Kind, string Text, FitQuestion? Question, string Way, PartyRow? Owner, DateOnly? DueOn, DateOnly? BridgedOn,
    string Remedy, bool MayBridge);

/// <summary>Somebody who answered for a party; the evidence where the office wrote it down.</summary>
public sealed record FitVoice(string Party, string Person, string Evidence);
