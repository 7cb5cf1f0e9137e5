using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>Refusals that any use case may answer.</summary>
public static class OfficeErrors
{
    /// <summary>Missing and out of reach look the same to those who may not know.</summary>
    public static readonly Error NotFound =
        new("office.not_found", "This is not here, or not for you to see. Check the address, or ask your officer.");

    public static readonly Error Forbidden =
        new("office.forbidden", "You do not have the right to do this. Nothing was changed.");

    public static readonly Error Looking = new(
        "office.looking", "You are looking as a partner, so nothing was changed. Go back to your own view first; what you typed is still here.");

    public static readonly Error SignedOut =
        new("office.signed_out", "You are signed out, so nothing was saved. Sign in again; what you typed is still here.");

    public static readonly Error Conflict =
        new("office.conflict", "Somebody saved a newer version while you were working, so yours was not saved. Look at it, then try again.");

    public static readonly Error Duplicate =
        new("office.duplicate", "This is already there, so it was not added a second time.");

    public static readonly Error StillInUse =
        new("office.still_in_use", "Something else in the office refers to this, so it was not removed.");

    /// <summary>The net under the limits that each field has of its own.</summary>
    public static readonly Error DoesNotFit =
        new("office.does_not_fit", "A text is too long or a number too large to be kept, so nothing was saved. Shorten it, then try again.");

    public static readonly Error CommandReused =
        new("office.command_reused", "This form was already sent with other content. Open it again and repeat your change.");
}
