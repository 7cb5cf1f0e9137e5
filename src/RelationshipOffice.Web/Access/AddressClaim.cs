using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace RelationshipOffice.Web.Access;

/// <summary>Adds the caller's network address to the principal of the request, so that a circuit knows it too; never to the cookie.</summary>
internal sealed class AddressClaim(IHttpContextAccessor http) : IClaimsTransformation
{
    public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        if (principal.HasClaim(c => c.Type == OfficeCookies.AddressClaim) || http.HttpContext?.Connection.RemoteIpAddress is not { } address)
        {
            return Task.FromResult(principal);
        }

        var copy = new ClaimsPrincipal(principal.Identities);
        copy.AddIdentity(new ClaimsIdentity([new Claim(OfficeCookies.AddressClaim, address.ToString())]));
        return Task.FromResult(copy);
    }
}
