using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.People;

/// <summary>What an invitation link refuses.</summary>
public static class InvitationErrors
{
    public static readonly Error Unknown =
        new("invitation.unknown", "This link leads nowhere. Check that you copied all of it, or ask for a new one.");

    public static readonly Error Used =
        new("invitation.used", "This link was used already. Sign in, or ask for a new one.");

    public static readonly Error Revoked =
        new("invitation.revoked", "This link was taken back. Ask the person who sent it.");

    public static readonly Error Expired =
        new("invitation.expired", "This link has run out. Ask the person who sent it for a new one.");

    public static readonly Error OtherEmail =
        new("invitation.email.other", "This link was made for another e-mail address. Write the address it was sent to.", "Email");
}
