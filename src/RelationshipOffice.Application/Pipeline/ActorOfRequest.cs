namespace RelationshipOffice.Application.Pipeline;

/// <summary>
/// The actor as the database gave it to one request, for the cookie, the frame and the page ask the same thing within
/// milliseconds. Only questions are answered with it: a command reads the rights anew, and what was kept is forgotten.
/// </summary>
public sealed class ActorOfRequest
{
    private Actor? _actor;
    private Identity? _signIn;

    /// <summary>Whether this request had to do without the database: what it asks next is not to wait for it once more.</summary>
    public bool IsDatabaseAway { get; internal set; }

    internal Actor? Of(Identity identity) =>
        _actor is { } actor && _signIn == SignInOf(identity) ? actor with { Address = identity.Address } : null;

    internal void Keep(Identity identity, Actor actor) => (_signIn, _actor) = (SignInOf(identity), actor);

    internal void Forget() => _actor = null;

    // The address is where the request came from, and no part of who signed in.
    private static Identity SignInOf(Identity identity) => identity with { Address = null };
}
