using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What joint bodies refuse.</summary>
public static class BodyErrors
{
    public static readonly Error NameTaken =
        new("charter.body.name.taken", "This charter has a body of this name already. Choose another one.", "Name");

    public static readonly Error TooMany = new("charter.body.too_many", $"A charter names {Body.MostOfACharter} bodies at most.");

    public static readonly Error LevelMissing = new("charter.body.level.missing", "Choose the level of the body.", "Level");

    public static readonly Error QuorumOutOfRange =
        new("charter.body.quorum.out_of_range", $"A quorum is 1 to {BodyTerms.LargestQuorum} members of each side.", "Quorum");

    public static readonly Error EscalatesDown = new(
        "charter.body.escalates_down", "A matter goes up: choose a body of a higher level, and no secretariat.", "EscalatesTo");

    public static readonly Error Unknown =
        new("charter.body.unknown", "This body does not stand in the charter any more. Load the page again.");

    public static readonly Error Dissolved = new("charter.body.dissolved", "This body was taken out of the charter, so nothing in it changes.");

    public static readonly Error OfAnotherCharter = new("charter.body.of_another_charter", "This body belongs to another charter.");

    public static readonly Error StillNamed = new(
        "charter.body.still_named", "The escalation ladder, the review or another body still names this one. Change that first.");

    public static readonly Error NotYoursToStaff =
        new("charter.body.not_yours_to_staff", "The people of a party, or the relationship office, name its members.", "Partner");

    public static readonly Error TooManyMembers =
        new("charter.body.members.too_many", $"One side sends {BodySide.MostMembers} members to a body at most.", "Members");

    public static readonly Error MemberTwice = new("charter.body.members.twice", "Each person is a member once.", "Members");

    public static readonly Error MemberMissing = new("charter.body.members.missing", "Choose the person, or take the line away.");

    public static readonly Error DutyTwice =
        new("charter.body.members.duty_twice", "One side names one chair, one deputy and one secretary at most.", "Members");

    public static readonly Error NotYoursToRecord =
        new("charter.body.not_yours_to_record", "The people of the parties, or the relationship office, record a meeting.");

    public static readonly Error MeetsOnceAgreed = new(
        "charter.body.meets_once_agreed", "A body begins its work once every party has signed. Record its first meeting then.");

    public static readonly Error MeetingInFuture =
        new("charter.body.meeting.in_future", "A meeting is recorded after it was held.", "HeldOn");

    public static readonly Error MeetingUnstaffed = new(
        "charter.body.meeting.unstaffed", "A body meets with members of every side. Name them first.");
}
