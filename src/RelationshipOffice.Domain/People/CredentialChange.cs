namespace RelationshipOffice.Domain.People;

/// <summary>What changed in the means by which a person signs in.</summary>
public enum CredentialChange
{
    PasswordSet,
    PasswordChanged,
    AccessRenewed,
    SecondFactorOn,
    SecondFactorOff,
    RecoveryCodesMade,
    PasskeyAdded,
    PasskeyRenamed,
    PasskeyRemoved,
    ProviderLinked,
    SignedOutEverywhere,
    RepairedFromTheConsole,
}
