using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>What passkeys refuse.</summary>
public static class PasskeyErrors
{
    public static readonly Error NotAccepted =
        new("passkey.not_accepted", "The passkey was not accepted. Try again, or sign in another way.");

    public static readonly Error TooMany =
        new("passkey.too_many", $"You have {AddPasskey.Most} passkeys, the most there can be. Delete one that you no longer use.");
}
