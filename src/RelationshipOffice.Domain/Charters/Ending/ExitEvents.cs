using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

public sealed record ExitOpened(
    CharterId Charter, CharterExitId Exit, PartnerId Partner, string Trigger, int NoticeDays, DateOnly NoticeOn, DateOnly EndsOn, string Reason) : CharterEvent(Charter);

public sealed record ExitWithdrawn(CharterId Charter, CharterExitId Exit, PartnerId Partner, string Reason) : CharterEvent(Charter);

public sealed record ExitTaskFinished(CharterId Charter, ExitTaskId Task, string Words, DateOnly On, string ShownBy) : CharterEvent(Charter);

public sealed record ExitTaskReopened(CharterId Charter, ExitTaskId Task, string Words, string Reason) : CharterEvent(Charter);

public sealed record ExitEvaluated(CharterId Charter, ExitEvaluationId Evaluation, PartnerId Partner) : CharterEvent(Charter);
