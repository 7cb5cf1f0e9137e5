namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>Where each dialog opens, for whom, and by which button; a new dialog is missing here until it has its line.</summary>
internal static class Dialogs
{
    /// <summary>A page and who opens it; its dialogs and what opens them, in the words of <see cref="DialogsTests"/>.</summary>
    public sealed record Place(string Person, string Path, params (string Dialog, string Opener)[] Lines);

    /// <summary>A charter in review for which a fact went missing since its text was frozen: arranged for the test.</summary>
    public const string AfterFreezing = "/charters/{charter:RC-3}";

    /// <summary>A charter in convergence without an open round: arranged for the test.</summary>
    public const string BetweenRounds = "/charters/{charter:RC-901}?show=convergence";

    /// <summary>A charter about which a party keeps a note: arranged for the test.</summary>
    public const string Noted = "/charters/{charter:RC-7}?show=text";

    /// <summary>A charter whose exit runs: arranged for the test.</summary>
    public const string Leaving = "/charters/{charter:RC-902}?show=exit";

    public static readonly Place[] Pages =
    [
        new("Ana Silva", "/partners", ("RegisterPartnerDialog", "Register a partner")),
        new(
            "Ana Silva", "/partners/{partner:FedEx Supply Chain}",
            ("DescribePartnerDialog", "Describe"), ("RateCapabilityDialog", "Rate a capability"), ("RemoveCapabilityDialog", "Remove *"),
            ("NeedCompetenceDialog", "Note a need"), ("RecordStakeDialog", "Record a stake"), ("CorrectStakeDialog", "Correct the stake of *"),
            ("EndStakeDialog", "End the stake of *"), ("RemoveStakeDialog", "Remove the stake of *"),
            ("RecordRelationFactDialog", "Record a fact"), ("RemoveRelationFactDialog", "Remove the fact: *")),
        new("Ana Silva", "/outcomes", ("NameOutcomeDialog", "Name an outcome")),
        new(
            "Ana Silva", "/outcomes/{outcome:Partners are paid}",
            ("DescribeOutcomeDialog", "Describe"), ("SetMeasureDialog", "Set a measure"), ("PledgeContributionDialog", "Add a contribution"),
            ("ChangeContributionDialog", "Change the contribution of *"), ("WithdrawContributionDialog", "Withdraw the contribution of *"),
            ("ChangeMeasureDialog", "Change *"), ("RecordObservationDialog", "Record *"), ("CorrectObservationDialog", "Correct the value of *")),
        new(
            "Ana Silva", "/charters/{charter:RC-1}",
            ("MoveCharterDialog", "Withdraw"), ("ReviseCharterDialog", "Title, purpose and dates"), ("WriteStatementDialog", "Write a statement"),
            ("RetireStatementDialog", "Change: *>Retire")),
        new(
            "Ana Silva", "/charters/{charter:RC-1}?show=bodies",
            ("FoundBodyDialog", "Found a body"), ("ChangeBodyDialog", "Change Heads of the pay desk"), ("DissolveBodyDialog", "Take out: *"),
            ("SetLadderDialog", "Change the ladder")),
        new(
            "Ana Silva", "/charters/{charter:RC-2}?show=bodies",
            ("StaffBodyDialog", "Name members of *"), ("RecordFirstMeetingDialog", "Correct the first meeting of *")),
        new(
            "Ana Silva", "/charters/{charter:RC-1}?show=open-book",
            ("NoteOpenBookDialog", "Add a line"), ("ChangeOpenBookDialog", "Change: *")),
        new(
            "Ana Silva", "/charters/{charter:RC-1}?show=exit",
            ("SetReviewPlanDialog", "Change the review"), ("SetExitPlanDialog", "Change the exit plan")),
        new(
            "Ana Silva", "/charters/{charter:RC-1}?show=value",
            ("SetValueAndEffortDialog", "Change value and effort"), ("SetGainShareDialog", "Say how gain and pain are shared")),
        new("David Okafor", "/charters/{charter:RC-2}?show=exit", ("OpenExitDialog", "Open the exit")),
        new(
            "Claire Fontaine", Leaving,
            ("WithdrawExitDialog", "Take the exit back"), ("FinishExitTaskDialog", "Done: *"), ("ReopenExitTaskDialog", "Open again: *"),
            ("EvaluateExitDialog", "Say what came of it: *")),
        new("Ana Silva", "/charters/{charter:RC-1}?show=versions", ("OrderSigningDialog", "Order of signing")),
        new(
            "Ana Silva", "/charters/{charter:RC-7}?show=convergence",
            ("CloseRoundDialog", "Close round 2"), ("CommentOnStatementDialog", "Comment on: *"),
            ("TakeOverCounterTextDialog", "Take over these words of *")),
        new("Ana Silva", BetweenRounds, ("OpenRoundDialog", "Open round *")),
        new(
            "Ana Silva", "/charters/{charter:RC-7}?show=parking",
            ("ParkQuestionDialog", "Park a question"), ("SettleQuestionDialog", "Settle: *"), ("AssignQuestionDialog", "Who sees to it: *"),
            ("ReopenQuestionDialog", "Open again: *")),
        new("Marina Schneider", Noted, ("WritePartyNoteDialog", "Note something"), ("RewritePartyNoteDialog", "Rewrite: *")),
        new("Ana Silva", "/library", ("AddLibraryStatementDialog", "Add a statement")),
        new(
            "Ana Silva", "/library/statements/{wording:Honesty}",
            ("ReviseLibraryStatementDialog", "Revise"), ("RetireLibraryStatementDialog", "Retire")),
        new("Ana Silva", "/library/templates", ("MakeTemplateDialog", "Begin an empty template")),
        new(
            "Ana Silva", "/library/templates/our-service-desk-of-our-own-house",
            ("DescribeTemplateDialog", "Describe"), ("RetireTemplateDialog", "Retire"), ("PutTemplateLineDialog", "Add a statement"),
            ("DropTemplateLineDialog", "Change: *>Take out"), ("GovernTemplateDomainDialog", "Say who decides"),
            ("DropTemplateDomainDialog", "Change: people*>Leave out")),
        new(
            "Ana Silva", "/charters/{charter:RC-1}?show=decides",
            ("ChangeGovernanceDialog", "Say who decides"), ("SetDomainTermsDialog", "Rule and marks: *")),
        new(
            "Ana Silva", "/charters/{charter:RC-1}?show=parties",
            ("AdmitPartyDialog", "Admit a party"), ("AppointPartyPeopleDialog", "Name the people of *"), ("DescribePartyDialog", "Role and needs of *"),
            ("PartyLeavesDialog", "Let go: *")),
        new(
            "Ana Silva", "/charters/{charter:RC-1}?show=fit",
            ("RecordEarlierFitDialog", "Record an earlier one"), ("ConcludeFitDialog", "Conclude"), ("NoteFitPointDialog", "Add: *"),
            ("BridgeFitGapDialog", "Say how it was bridged: *")),
        new("Ana Silva", "/charters/{charter:RC-7}?show=fit", ("OpenFitAssessmentDialog", "Open an assessment")),
        new("Marina Schneider", "/charters/{charter:RC-7}", ("TakePositionDialog", "Object…")),
        new("Ana Silva", AfterFreezing, ("AcknowledgeGapsDialog", "Say why the parties go on")),
        new("Laura Hensley", "/charters/{charter:RC-3}/versions/1", ("SignCharterDialog", "Sign this version"), ("DeclineCharterDialog", "Decline"),
            ("DelegateSignatureDialog", "Let somebody else sign")),
        new(
            "Ana Silva", "/charters/{charter:RC-2}?show=decisions",
            ("ProposeDecisionDialog", "Propose a decision"), ("ChangeTypeDialog", "Change a type")),
        new(
            "David Okafor", "/charters/{charter:RC-2}/decisions/{decision:Pay for weekend calls}",
            ("TakeDecisionPositionDialog", "Take a position|Change our position"), ("CommentOnDecisionDialog", "Comment"), ("EscalateDecisionDialog", "Escalate"),
            ("WithdrawDecisionDialog", "Withdraw"), ("InviteFunctionDialog", "Invite a function")),
        new("Mina Park", "/charters/{charter:RC-2}/decisions/{decision:Share the rota}", ("RecordFunctionalPositionDialog", "Change our position")),
        new("Marina Schneider", "/charters/{charter:RC-6}/decisions/{decision:Two more colours}", ("RaiseChallengeDialog", "Challenge or ask for a waiver")),
        new("Denise Walker", "/charters/{charter:RC-6}/decisions/{decision:Two more colours}", ("AnswerChallengeDialog", "Answer the *")),
        new(
            "Ana Silva", "/charters/{charter:RC-6}?show=alignment",
            ("RaiseAlignmentRequestDialog", "Raise a request"), ("RecordAuditDialog", "Record an audit"), ("CloseAuditFindingDialog", "Put right: *")),
        new("Ana Silva", "/charters/{charter:RC-4}/alignment/{alignment:Pay for outcomes}", ("CloseAlignmentRequestDialog", "Say what became of it")),
        new(
            "Ana Silva", "/signals/{signal:RC-6}",
            ("AcceptSignalDialog", "Ask the parties"), ("ExplainSignalDialog", "Explain until a day"), ("DismissSignalDialog", "It is no drift"),
            ("AssignSignalDialog", "Give it to somebody")),
        new("Ruth Adeyemi", "/administration/people", ("InvitePersonDialog", "Invite somebody")),
        new(
            "Ruth Adeyemi", "/administration/people/{person:Ravi Menon}",
            ("ChangeRolesDialog", "Change roles"), ("MovePersonDialog", "Stands for…"), ("AssignFunctionDialog", "Function…"), ("RenamePersonDialog", "Rename"),
            ("RenewAccessDialog", "New access link"), ("SuspendPersonDialog", "Suspend")),
    ];
}
