namespace RelationshipOffice.Web.Hosting;

/// <summary>
/// Refuses a circuit before it exists: to a page of another site, for browsers apply no same-origin rule to WebSockets
/// and the Origin header is the only witness; and to who is not signed in, for all that they see is static.
/// </summary>
internal sealed class CircuitGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase))
        {
            return next(http);
        }

        var isOurs = IsOurs(http.Request);
        if (isOurs && http.User.Identity?.IsAuthenticated == true)
        {
            return next(http);
        }

        http.Response.StatusCode = isOurs ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // A caller without an Origin is no browser page and brings no person's cookie by surprise.
    private static bool IsOurs(HttpRequest request) =>
        request.Headers.Origin is not [var origin]
            ? request.Headers.Origin.Count == 0
            : Uri.TryCreate(origin, UriKind.Absolute, out var uri)
              && uri.Scheme == request.Scheme
              && string.Equals(uri.IsDefaultPort ? uri.Host : uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
