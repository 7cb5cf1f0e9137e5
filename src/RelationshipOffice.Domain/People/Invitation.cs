using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.People;

/// <summary>
/// A link by which one named person comes in, once and before it expires. Only the hash of its secret is kept. One for
/// somebody who is in the office already lets that person set a new password.
/// </summary>
public sealed class Invitation : AggregateRoot
{
    /// <summary>The longest time for which a link may be good.</summary>
    public const int MostDays = 30;

    private Invitation()
    {
    }

    public Invitation(string email, Roles roles, PartnerId? standsFor, PersonId? renews, byte[] tokenHash, PersonId by, DateTimeOffset expiresAt)
    {
        Guard(roles.IsKnown, PersonErrors.RolesUnknown);
        Id = InvitationId.New();
        Email = EmailAddress.Clean(email, nameof(Email));
        Roles = roles;
        StandsFor = standsFor;
        Renews = renews;
        TokenHash = tokenHash;
        InvitedBy = by;
        ExpiresAt = expiresAt;
        Record(new PersonInvited(Id, Email, Roles, StandsFor));
    }

    public InvitationId Id { get; private set; }

    public string Email { get; private set; } = "";

    public Roles Roles { get; private set; }

    public PartnerId? StandsFor { get; private set; }

    /// <summary>The person whose access it renews; null when it brings somebody new.</summary>
    public PersonId? Renews { get; private set; }

    /// <summary>SHA-256 of the secret in the link.</summary>
    public byte[] TokenHash { get; private set; } = [];

    public PersonId InvitedBy { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public InvitationState State { get; private set; }

    /// <summary>Refuses a link that was used, revoked or has run out (<c>invitation.used</c>, <c>.revoked</c>, <c>.expired</c>).</summary>
    public void MustBeGood(DateTimeOffset now)
    {
        Guard(State != InvitationState.Accepted, InvitationErrors.Used);
        Guard(State != InvitationState.Revoked, InvitationErrors.Revoked);
        Guard(now < ExpiresAt, InvitationErrors.Expired);
    }

    /// <summary>Uses the link up; it is good only for the address it was made for (<c>invitation.email.other</c>).</summary>
    public void Accept(string email, PersonId person, DateTimeOffset now)
    {
        MustBeGood(now);
        Guard(EmailAddress.Clean(email, nameof(Email)) == Email, InvitationErrors.OtherEmail);
        State = InvitationState.Accepted;
        Record(new InvitationAccepted(Id, Email, person));
    }

    /// <summary>Takes the link back before anybody used it.</summary>
    public void Revoke()
    {
        Guard(State == InvitationState.Open, State == InvitationState.Accepted ? InvitationErrors.Used : InvitationErrors.Revoked);
        State = InvitationState.Revoked;
        Record(new InvitationRevoked(Id, Email));
    }
}
