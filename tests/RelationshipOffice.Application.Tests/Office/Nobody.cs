using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Tests.Office;

/// <summary>Nobody is signed in; tests say at the door who stands there.</summary>
internal sealed class Nobody : IActorSource
{
    public ValueTask<Identity?> WhoAsync() => ValueTask.FromResult<Identity?>(null);
}
