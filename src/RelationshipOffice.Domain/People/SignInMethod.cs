namespace RelationshipOffice.Domain.People;

/// <summary>How somebody proved who they are.</summary>
public enum SignInMethod
{
    Password,
    PasswordAndCode,
    PasswordAndRecoveryCode,
    Passkey,
    Provider,
    Demo,
    OneTimePassword,
}
