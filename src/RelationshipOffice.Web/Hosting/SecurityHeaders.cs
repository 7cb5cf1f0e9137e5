using System.Security.Cryptography;

namespace RelationshipOffice.Web.Hosting;

/// <summary>Puts the same protective headers on every answer, errors and static files included (docs/security.md).</summary>
internal sealed class SecurityHeaders(RequestDelegate next, Settings settings)
{
    private static readonly object NonceKey = new();

    // A posted sign-in form may lead on to the identity provider.
    private readonly string _forms = settings.Oidc is { } oidc ? $"'self' {oidc.Authority.GetLeftPart(UriPartial.Authority)}" : "'self'";

    /// <summary>The word that an inline script of this answer must carry.</summary>
    public static string NonceOf(HttpContext http) =>
        (string)(http.Items[NonceKey] ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(18)));

    public Task InvokeAsync(HttpContext http)
    {
        // At the start of the answer: the error handler clears what was set before.
        http.Response.OnStarting(() =>
        {
            Protect(http);
            return Task.CompletedTask;
        });
        return next(http);
    }

    private void Protect(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'self'",
            $"script-src 'self' 'nonce-{NonceOf(http)}'",
            // MudBlazor writes style attributes and its theme as a style element.
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "object-src 'none'",
            "frame-src 'none'",
            "base-uri 'self'",
            $"form-action {_forms}",
            "frame-ancestors 'none'");
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        // Only a file that says itself how long it lives may be kept.
        var isData = http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
        if (isData || headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
    }
}
