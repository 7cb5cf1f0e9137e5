using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// A signatory lets another person of the same party sign: one version, or every version until a day. It can be taken back
/// until it was used, and ends with the signatory's own right to sign.
/// </summary>
public sealed class SignatureDelegation : AggregateRoot
{
    public static readonly Error NobodyButTheSignatory = new(
        "charter.delegation_of_signature.not_signatory", "Only the signatory whom the charter names delegates the signature of a party.");

    public static readonly Error ToOneself = new(
        "charter.delegation_of_signature.to_oneself", "You are the signatory already. Choose another person of your party.", "To");

    public static readonly Error EitherVersionOrDay = new(
        "charter.delegation_of_signature.reach", "Say for which version, or until which day: one of the two.", "Until");

    public static readonly Error DayPast = new(
        "charter.delegation_of_signature.day_past", "The last day lies behind us. Choose today or later.", "Until");

    public static readonly Error NotOfParty = new(
        "charter.delegation_of_signature.not_of_party", "This person does not stand for your party, or may not sign in the office. Choose another one.", "To");

    public static readonly Error AlreadyGiven = new(
        "charter.delegation_of_signature.already", "This signature is delegated already. Take that delegation back first.", "To");

    public static readonly Error Ended = new(
        "charter.delegation_of_signature.ended", "This delegation was used or taken back already. What was signed by it stands.");

    private SignatureDelegation()
    {
    }

    /// <summary>
    /// Delegates. Refuses a charter that is over, everybody but the named signatory, oneself, neither or both of version and
    /// day, a day that is past and a missing reason.
    /// </summary>
    public SignatureDelegation(Charter charter, Signer from, PersonId to, DelegationReach reach, string reason, DateOnly today)
    {
        Guard(!charter.IsOver, CharterErrors.Over);
        Guard(charter.PartyOf(from.Partner)?.Signatory == from.Person, NobodyButTheSignatory);
        Guard(to != from.Person, ToOneself);
        Guard((reach.Version is null) != (reach.Until is null), EitherVersionOrDay);
        Guard(reach.Until is null || reach.Until >= today, DayPast);
        Guard(!string.IsNullOrWhiteSpace(reason), CharterErrors.ReasonMissing);
        Id = SignatureDelegationId.New();
        (Charter, Partner, By, ByName, To) = (charter.Id, from.Partner, from.Person, from.Name, to);
        (VersionNumber, Until, Reason, GivenOn) = (reach.Version, reach.Until, reason.Trim(), today);
        Record(new SignatureDelegated(Charter, Id, Partner, By, To, VersionNumber, Until, Reason));
    }

    public SignatureDelegationId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public PartnerId Partner { get; private set; }

    public PersonId By { get; private set; }

    /// <summary>The name as it was on that day.</summary>
    public string ByName { get; private set; } = "";

    public PersonId To { get; private set; }

    /// <summary>The one version that may be signed; none where a day is the limit.</summary>
    public int? VersionNumber { get; private set; }

    /// <summary>The last day on which may be signed.</summary>
    public DateOnly? Until { get; private set; }

    public string Reason { get; private set; } = "";

    public DateOnly GivenOn { get; private set; }

    public DateOnly? UsedOn { get; private set; }

    public DateOnly? RevokedOn { get; private set; }

    /// <summary>Not taken back, and not used up: one for a day may be used for each version until then.</summary>
    public bool IsOpen => RevokedOn is null && (UsedOn is null || Until is not null);

    /// <summary>Whether it lets this person sign this version today, the signatory being still who gave it.</summary>
    public bool Covers(Charter charter, PersonId person, int version, DateOnly today) => IsOpen && To == person
        && charter.PartyOf(Partner)?.Signatory == By && (VersionNumber is null || VersionNumber == version) && (Until is null || Until >= today);

    /// <summary>Uses it for one signature. Refuses what it does not cover (<c>charter.signature.not_signatory</c>).</summary>
    public SigningMandate Use(Charter charter, PersonId person, int version, DateOnly today)
    {
        Guard(Covers(charter, person, version, today), SigningErrors.NotTheSignatory);
        UsedOn = today;
        Record(new SignatureDelegationUsed(Charter, Id, Partner, To, version));
        return new SigningMandate(By, ByName, Reason);
    }

    /// <summary>The signatory takes it back. Refuses one that was used or taken back already.</summary>
    public void Revoke(PersonId by, DateOnly today)
    {
        Guard(by == By, NobodyButTheSignatory);
        Guard(IsOpen, Ended);
        RevokedOn = today;
        Record(new SignatureDelegationRevoked(Charter, Id, Partner, To));
    }
}

/// <summary>How far a delegation reaches: one version, or until a day.</summary>
public readonly record struct DelegationReach(int? Version, DateOnly? Until);

/// <summary>Who delegated a signature, by name on that day, and why.</summary>
public sealed record SigningMandate(PersonId By, string Name, string Reason);
