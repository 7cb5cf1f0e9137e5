using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Domain.Collaboration;

public sealed record DecisionProposed(
    CharterId Charter, DecisionId Decision, string Title, DecisionKind DecisionKind, DecisionDomain? Domain, DecisionRule Rule,
    PartnerId? Party, DateOnly AnswerBy) : CharterEvent(Charter);

public sealed record PastDecisionRecorded(CharterId Charter, DecisionId Decision, string Title, DateOnly InEffectOn, string Evidence) : CharterEvent(Charter);

public sealed record DecisionPositionTaken(
    CharterId Charter, DecisionId Decision, string Title, PartnerId Partner, DecisionStance Stance, string Words, PersonId By, DateOnly On,
    bool IsLate, string Evidence) : CharterEvent(Charter);

public sealed record DecisionMoved(CharterId Charter, DecisionId Decision, string Title, DecisionState State, DateOnly? InEffectFrom) : CharterEvent(Charter);

public sealed record DecisionRuledAnew(CharterId Charter, DecisionId Decision, string Title, DecisionRule Rule) : CharterEvent(Charter);

public sealed record DecisionEscalated(
    CharterId Charter, DecisionId Decision, string Title, LadderStep Step, DateOnly Due, string Reason) : CharterEvent(Charter);

public sealed record DecisionWithdrawn(CharterId Charter, DecisionId Decision, string Title, string Reason) : CharterEvent(Charter);

/// <summary>An amendment fell away because what it stood on changed before it came into force.</summary>
public sealed record AmendmentLapsed(CharterId Charter, DecisionId Decision, string Title, string Reason) : CharterEvent(Charter);

public sealed record DecisionCommented(CharterId Charter, DecisionId Decision, string Title, PartnerId? Partner, string Words) : CharterEvent(Charter);

public sealed record ChallengeRaised(
    CharterId Charter, DecisionId Decision, string Title, ChallengeKind ChallengeKind, PartnerId Partner, string Words, DateOnly AnswerBy) : CharterEvent(Charter);

public sealed record ChallengeAnswered(
    CharterId Charter, DecisionId Decision, string Title, ChallengeKind ChallengeKind, PartnerId Partner, bool IsGranted, string Words,
    bool IsLate) : CharterEvent(Charter);

public sealed record FunctionInvited(CharterId Charter, DecisionId Decision, string Title, BusinessFunction Function, PersonId Person) : CharterEvent(Charter);

public sealed record FunctionalPositionRecorded(
    CharterId Charter, DecisionId Decision, string Title, BusinessFunction Function, FunctionalStance Stance, CollectiveEffect Effect) : CharterEvent(Charter);

public sealed record FunctionalPositionJudged(
    CharterId Charter, DecisionId Decision, string Title, BusinessFunction Function, bool Prevailed) : CharterEvent(Charter);
