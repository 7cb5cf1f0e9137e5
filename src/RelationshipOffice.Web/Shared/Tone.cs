using RelationshipOffice.Application.Overview.Relationships;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Web.Shared;

/// <summary>How something stands; each tone has a shape and a colour of its own.</summary>
public enum Tone
{
    /// <summary>Nothing there to judge.</summary>
    None,

    /// <summary>As it should be.</summary>
    Good,

    /// <summary>As it should be, and shown by what happened.</summary>
    Shown,

    /// <summary>Needs a look.</summary>
    Risk,

    /// <summary>Wrong, refused or stopped.</summary>
    Bad,

    /// <summary>Under way, or waiting for somebody.</summary>
    Open,

    /// <summary>Was good once, but its facts are old.</summary>
    Old,

    /// <summary>Over.</summary>
    Ended,
}

/// <summary>Which tone and word each state of the office has.</summary>
internal static class Tones
{
    public static (Tone Tone, string Word) Of(Enum state) => state switch
    {
        OutcomeStatus status => (status switch
        {
            OutcomeStatus.OnTrack => Tone.Good,
            OutcomeStatus.AtRisk => Tone.Risk,
            OutcomeStatus.Off => Tone.Bad,
            OutcomeStatus.Stale => Tone.Old,
            _ => Tone.None,
        }, status.InWords()),
        Health health => (health switch
        {
            Health.Endangered => Tone.Bad,
            Health.Watch => Tone.Risk,
            _ => Tone.Good,
        }, health.ToString()),
        ImportState import => (import switch
        {
            ImportState.Recorded => Tone.Good,
            ImportState.Refused => Tone.Bad,
            ImportState.Undone => Tone.Ended,
            _ => Tone.Open,
        }, import.InWords()),
        Stage stage => (stage switch
        {
            Stage.Agreed or Stage.Operational => Tone.Good,
            Stage.UnderReview or Stage.ExitActivated => Tone.Risk,
            Stage.Closed or Stage.Withdrawn => Tone.Ended,
            _ => Tone.Open,
        }, stage.InWords()),
        Stance stance => (stance switch
        {
            Stance.Agree => Tone.Good,
            Stance.CanLiveWith => Tone.Risk,
            _ => Tone.Bad,
        }, stance.InWords()),
        DecisionState decision => (decision switch
        {
            DecisionState.InEffect => Tone.Good,
            DecisionState.Blocked or DecisionState.Refused => Tone.Bad,
            DecisionState.Escalated => Tone.Risk,
            DecisionState.Withdrawn or DecisionState.Lapsed => Tone.Ended,
            _ => Tone.Open,
        }, decision.InWords()),
        DecisionStance voice => (voice == DecisionStance.Object ? Tone.Bad : Tone.Good, voice.InWords()),
        FunctionalStance position => (position switch
        {
            FunctionalStance.For => Tone.Good,
            FunctionalStance.Against => Tone.Bad,
            _ => Tone.Risk,
        }, position.InWords()),
        SignalState signal => (signal switch
        {
            SignalState.Open => Tone.Risk,
            SignalState.Accepted => Tone.Open,
            SignalState.Explained => Tone.Old,
            _ => Tone.Ended,
        }, signal.InWords()),
        AlignmentState request => (request switch
        {
            AlignmentState.Open => Tone.Open,
            AlignmentState.Agreed => Tone.Good,
            AlignmentState.Refused => Tone.Bad,
            _ => Tone.Ended,
        }, request.InWords()),
        Validity validity => (validity switch
        {
            Validity.Valid => Tone.Good,
            Validity.Warning => Tone.Risk,
            Validity.Invalid => Tone.Bad,
            _ => Tone.None,
        }, validity.InWords()),
        ReadinessState readiness => (readiness switch
        {
            ReadinessState.Missing => Tone.None,
            ReadinessState.Draft => Tone.Open,
            ReadinessState.Agreed => Tone.Good,
            _ => Tone.Shown,
        }, readiness.ToString()),
        InvitationState invitation => (invitation switch
        {
            InvitationState.Open => Tone.Open,
            InvitationState.Accepted => Tone.Good,
            _ => Tone.Ended,
        }, invitation.InWords()),
        _ => (Tone.None, state.ToString()),
    };
}
