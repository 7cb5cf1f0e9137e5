using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>Tells who is at the other end; only the identity, the rights are read from the database per use case.</summary>
public interface IActorSource
{
    ValueTask<Identity?> WhoAsync();

    /// <summary>Where the actor is kept for the questions of one request; null where nothing may be kept, as in a circuit, which outlives rights.</summary>
    ActorOfRequest? Kept => null;
}

/// <summary>
/// A signed-in identity. The stamp is that of the sign-in: when the person's own stamp has moved on (suspended, signed
/// out everywhere, new password) or the session was ended, the identity is no longer good. No stamp means a trusted
/// caller inside the office.
/// </summary>
public sealed record Identity(PersonId Person, string? Stamp, string? Address = null, Guid? Session = null);
