using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Access;

/// <summary>Takes only the identity from the frozen principal; the rights come from the database at each use case.</summary>
internal sealed class CircuitActorSource(IHttpContextAccessor http, AuthenticationStateProvider circuit) : IActorSource
{
    public async ValueTask<Identity?> WhoAsync()
    {
        var user = http.HttpContext?.User ?? (await circuit.GetAuthenticationStateAsync()).User;
        return Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new Identity(new PersonId(id), null) : null;
    }
}
