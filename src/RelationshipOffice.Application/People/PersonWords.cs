using System.Text.Json;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>Says in words what happened to a person.</summary>
internal static class PersonWords
{
    public static string Of(string name, string content, IReadOnlyDictionary<PartnerId, string> partners) => name switch
    {
        nameof(PersonJoined) => $"Joined as {Words(Read<PersonJoined>(content).Roles)}",
        nameof(PersonRenamed) => $"Is called {Read<PersonRenamed>(content).Name}",
        nameof(RolesChanged) => Say(Read<RolesChanged>(content)),
        nameof(FunctionAssigned) => Say(Read<FunctionAssigned>(content)),
        nameof(PersonMoved) => $"Stands for {Partner(Read<PersonMoved>(content).After, partners)}, before for {Partner(Read<PersonMoved>(content).Before, partners)}",
        nameof(PersonSuspended) => $"Suspended: {Read<PersonSuspended>(content).Reason}",
        nameof(PersonReinstated) => "Reinstated",
        nameof(PersonBelongsToDemo) => "Belongs to the demo world",
        nameof(CredentialChanged) => Say(Read<CredentialChanged>(content).Change),
        _ => name,
    };

    /// <summary>Roles as people say them: "officer and administrator".</summary>
    public static string Words(Roles roles)
    {
        string[] words = [.. roles.OneByOne().Select(r => r == Roles.PartnerManager ? "partner manager" : r.ToString().ToLowerInvariant())];
        return words.Length < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} and {words[^1]}";
    }

    private static string Say(RolesChanged changed) => $"Is {Words(changed.After)}, was {Words(changed.Before)}";

    private static string Say(FunctionAssigned changed) => changed.After is { } function
        ? $"Speaks for {Activity.EventSentence.Words(function.ToString()).ToLowerInvariant()}"
        : "Speaks for no function any more";

    private static string Say(CredentialChange change) => change switch
    {
        CredentialChange.PasswordSet => "Set a password",
        CredentialChange.PasswordChanged => "Changed the password",
        CredentialChange.AccessRenewed => "Got a new access link",
        CredentialChange.SecondFactorOn => "Turned the second factor on",
        CredentialChange.SecondFactorOff => "Second factor turned off",
        CredentialChange.RecoveryCodesMade => "Made new recovery codes",
        CredentialChange.PasskeyAdded => "Added a passkey",
        CredentialChange.PasskeyRenamed => "Renamed a passkey",
        CredentialChange.PasskeyRemoved => "Deleted a passkey",
        CredentialChange.ProviderLinked => "Signed in by the organisation's provider for the first time",
        CredentialChange.SignedOutEverywhere => "Signed out everywhere",
        CredentialChange.RepairedFromTheConsole => "Made administrator from the console, with a one-time password",
        _ => change.ToString(),
    };

    private static string Partner(PartnerId? id, IReadOnlyDictionary<PartnerId, string> partners) =>
        id is { } known ? partners.GetValueOrDefault(known, "a partner no longer there") : "nobody";

    private static T Read<T>(string content) => JsonSerializer.Deserialize<T>(content, OfficeJson.Options)!;
}
