using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

public sealed record QuestionParked(CharterId Charter, ParkedQuestionId Parked, string Question, PartnerId? RaisedFor) : CharterEvent(Charter);

public sealed record QuestionAssigned(
    CharterId Charter, ParkedQuestionId Parked, string Question, PartnerId? Owner, DateOnly? DueOn) : CharterEvent(Charter);

public sealed record QuestionSettled(CharterId Charter, ParkedQuestionId Parked, string Question, string Answer) : CharterEvent(Charter);

public sealed record QuestionReopened(CharterId Charter, ParkedQuestionId Parked, string Question, string Reason) : CharterEvent(Charter);
