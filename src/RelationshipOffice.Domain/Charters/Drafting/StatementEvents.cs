using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

public sealed record StatementWritten(CharterId Charter, StatementId Statement, Section Section, string Text) : CharterEvent(Charter);

public sealed record StatementReworded(CharterId Charter, StatementId Statement, Section Section, string Text) : CharterEvent(Charter);

public sealed record StatementMoved(CharterId Charter, StatementId Statement, Section Section) : CharterEvent(Charter);

public sealed record StatementRetired(CharterId Charter, StatementId Statement, Section Section, string Reason) : CharterEvent(Charter);
