namespace RelationshipOffice.Application.People.Credentials;

/// <summary>What turning the second factor off comes to.</summary>
internal static class SecondFactor
{
    public static void Forget(OfficeUser user)
    {
        user.TwoFactorEnabled = false;
        user.AuthenticatorKey = null;
        user.RecoveryCodes = [];
    }
}
