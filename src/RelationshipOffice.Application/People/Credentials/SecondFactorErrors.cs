using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>What the second factor refuses.</summary>
public static class SecondFactorErrors
{
    public static readonly Error CodeWrong =
        new("second_factor.code.wrong", "This code is not the one of this moment. Wait for the next one and type it.", "Code");

    public static readonly Error AlreadyOn =
        new("second_factor.on", "A second factor is on already. Turn it off first to set up another app.");

    public static readonly Error NotOn =
        new("second_factor.off", "No second factor is on.");
}
