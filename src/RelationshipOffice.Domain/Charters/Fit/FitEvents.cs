using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

public sealed record FitOpened(CharterId Charter, FitAssessmentId Assessment, FitMode Mode) : CharterEvent(Charter);

public sealed record FitRecorded(CharterId Charter, FitAssessmentId Assessment, bool Fits, string Source, string Reason) : CharterEvent(Charter);

public sealed record FitAnswered(CharterId Charter, FitAssessmentId Assessment, PartnerId Partner, string Evidence) : CharterEvent(Charter);

public sealed record FitPointNoted(CharterId Charter, FitAssessmentId Assessment, FitPointKind Kind, string Text) : CharterEvent(Charter);

public sealed record FitPointDropped(CharterId Charter, FitAssessmentId Assessment, FitPointKind Kind, string Text) : CharterEvent(Charter);

public sealed record FitGapBridged(CharterId Charter, FitAssessmentId Assessment, string Gap, string Remedy) : CharterEvent(Charter);

public sealed record FitConcluded(CharterId Charter, FitAssessmentId Assessment, bool Fits, string Reason) : CharterEvent(Charter);
