using Microsoft.AspNetCore.Components.Authorization;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Web.Access.Circuits;

namespace RelationshipOffice.Web.Access;

/// <summary>
/// Takes only the identity from the frozen principal: of the circuit inside one, of the request elsewhere. The rights
/// come from the database: once for all questions of a request, and at each use case of a circuit.
/// </summary>
internal sealed class CircuitActorSource(IHttpContextAccessor http, CircuitMark circuit, AuthenticationStateProvider signIn) : IActorSource
{
    private readonly ActorOfRequest _kept = new();
    private Identity? _brought;

    public ActorOfRequest? Kept => circuit.IsCircuit ? null : _kept;

    /// <summary>Whom the request's cookie names, while nobody has confirmed it yet.</summary>
    public void Brings(Identity? identity) => _brought = identity;

    public async ValueTask<Identity?> WhoAsync()
    {
        // Inside a circuit the accessor may still hold the request of a connection long gone.
        var user = circuit.IsCircuit ? (await signIn.GetAuthenticationStateAsync()).User : http.HttpContext?.User;
        return user is not null && OfficeCookies.Read(user) is { } known ? known : circuit.IsCircuit ? null : _brought;
    }
}
