using Microsoft.AspNetCore.Authentication.Cookies;

namespace RelationshipOffice.Web.Access;

/// <summary>Names a cookie with the <c>__Host-</c> prefix over TLS, where browsers then refuse it from any other site or path.</summary>
internal sealed class HostCookies(string name) : ICookieManager
{
    private readonly ChunkingCookieManager _inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, NameFor(context));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, NameFor(context), value, Bound(options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _inner.DeleteCookie(context, NameFor(context), Bound(options));

    private string NameFor(HttpContext context) => context.Request.IsHttps ? $"__Host-{name}" : name;

    private static CookieOptions Bound(CookieOptions options)
    {
        options.Path = "/";
        options.Domain = null;
        return options;
    }
}
