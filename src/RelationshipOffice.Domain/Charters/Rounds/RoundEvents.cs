using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

public sealed record RoundOpened(CharterId Charter, int Number, DateOnly DueOn, string Note) : CharterEvent(Charter);

public sealed record RoundClosed(CharterId Charter, int Number) : CharterEvent(Charter);

/// <summary>The text and the positions of a round were written down for good.</summary>
public sealed record RoundWrittenDown(CharterId Charter, int Number, RoundMoment Moment, string ContentHash) : CharterEvent(Charter);

public sealed record TurnEnded(CharterId Charter, int Number, PartnerId Partner, int LeftOpen) : CharterEvent(Charter);

public sealed record TurnTakenBack(CharterId Charter, int Number, PartnerId Partner) : CharterEvent(Charter);

public sealed record PartyReminded(CharterId Charter, int Number, PartnerId Partner, ReminderCause Cause) : CharterEvent(Charter);

/// <summary>The office made a party's counter-text the words of the statement; every party looks again.</summary>
public sealed record CounterTextTakenOver(CharterId Charter, StatementId Statement, PartnerId Partner, string Text) : CharterEvent(Charter);
