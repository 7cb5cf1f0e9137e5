using Microsoft.AspNetCore.Components.Authorization;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Web.Access.Circuits;

namespace RelationshipOffice.Web.Access;

/// <summary>
/// Takes only the identity from the frozen principal: of the circuit inside one, of the request elsewhere. The rights
/// come from the database at each use case.
/// </summary>
internal sealed class CircuitActorSource(IHttpContextAccessor http, CircuitMark circuit, AuthenticationStateProvider signIn) : IActorSource
{
    public async ValueTask<Identity?> WhoAsync()
    {
        // Inside a circuit the accessor may still hold the request of a connection long gone.
        var user = circuit.IsCircuit ? (await signIn.GetAuthenticationStateAsync()).User : http.HttpContext?.User;
        return user is null ? null : OfficeCookies.Read(user);
    }
}
