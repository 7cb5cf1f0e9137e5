using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>The structured sections of a charter.</summary>
/// <param name="MayDraft">Found and change bodies, set the ladder, the open book, the review and the exit plan.</param>
/// <param name="Text">The same as the parties sign it; none when nobody wrote any.</param>
public sealed record StructureDetails(
    CharterId Charter, bool MayDraft, IReadOnlyList<BodyRow> Bodies, IReadOnlyList<OpenBookRow> OpenBook, LadderRow? Ladder, ReviewRow? Review,
    ExitPlanRow? Exit, TextStructure? Text);

/// <summary>A joint body with the members of every side, in the order of parties.</summary>
/// <param name="MayRecordMeeting">Say when it met first.</param>
public sealed record BodyRow(
    BodyId Id, uint Version, string Name, BodyLevel Level, string Mandate, int Times, int Every, CadenceUnit Unit, string Cadence, int Quorum,
    BodyId? EscalatesTo, string? Above, DateOnly? FirstMetOn, string FirstMinutes, IReadOnlyList<BodySideRow> Sides, bool MayRecordMeeting)
{
    /// <summary>Every side has a member who still stands for it; a secretariat, any side.</summary>
    public bool IsStaffed => Level == BodyLevel.Secretariat ? Sides.Any(s => s.IsStaffed) : Sides.All(s => s.IsStaffed);
}

/// <summary>The members of one party in one body.</summary>
/// <param name="Version">0 before anybody was named.</param>
public sealed record BodySideRow(PartnerId Partner, string Party, uint Version, IReadOnlyList<MemberRow> Members, bool MayStaff)
{
    public bool IsStaffed => Members.Any(m => !m.HasLeft);
}

/// <summary>A member of a body.</summary>
/// <param name="HasLeft">The person does not stand for the party any more, and counts for nothing here.</param>
public sealed record MemberRow(PersonId Person, string Name, BodyDuty Duty, DateOnly Since, bool HasLeft);

/// <summary>A line of the open book; nobody named under To: every other party.</summary>
public sealed record OpenBookRow(
    OpenBookItemId Id, uint Version, PartyRow Party, bool IsPrivate, string Subject, IReadOnlyList<PartyRow> To, OpenBookRhythm? Rhythm, string DueBy);

/// <summary>The escalation ladder, from the lowest rung up; days are working days.</summary>
public sealed record LadderRow(uint Version, IReadOnlyList<RungRow> Rungs, string Neutral);

/// <summary>One rung.</summary>
public sealed record RungRow(BodyId Body, string Name, int Days);

/// <summary>How the charter is reviewed.</summary>
public sealed record ReviewRow(
    uint Version, int EveryMonths, IReadOnlyList<string> EarlyTriggers, string Amending, BodyId? Body, string? HeldBy);

/// <summary>How the charter ends.</summary>
public sealed record ExitPlanRow(uint Version, IReadOnlyList<TriggerRow> Triggers, IReadOnlyList<DutyRow> Duties);

/// <summary>What lets a party open the exit, with notice in days.</summary>
public sealed record TriggerRow(int Place, string Words, int NoticeDays);

/// <summary>What is done at the end; nobody responsible: all parties.</summary>
public sealed record DutyRow(ExitTopic Topic, string Words, PartyRow? Responsible, int Days);
