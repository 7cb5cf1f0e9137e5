using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

public sealed record PositionRecorded(
    CharterId Charter, StatementId Statement, PartnerId Partner, Stance Stance, string CounterText, int Wording,
    bool ByOffice, string Evidence) : CharterEvent(Charter);
