using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>
/// A sign-in provider as OpenID Connect describes it, without a port: the office reaches it as the handler of its own
/// HTTP client, and the test plays the browser that is sent there and back.
/// </summary>
internal sealed class TestProvider : HttpMessageHandler
{
    public const string Authority = "https://provider.example";
    public const string Client = "office-client";
    public const string Secret = "office-secret";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "one" };
    private readonly Dictionary<string, Grant> _grants = [];

    /// <summary>What the provider says of whoever signs in next.</summary>
    public required Func<Person> Next { get; set; }

    /// <summary>Replaces the nonce of the next token, as one who replays an older token would.</summary>
    public string? OtherNonce { get; set; }

    public sealed record Person(string Subject, string Email, bool IsVerified = true, string Name = "Paula Provided", TimeSpan? SignedInAgo = null);

    /// <summary>What the provider's page does when somebody has signed in there: the fields that the browser posts back.</summary>
    public (string Name, string Value)[] Authorize(Uri asked)
    {
        var query = QueryHelpers.ParseQuery(asked.Query);
        Assert.Equal(Client, query["client_id"].ToString());
        Assert.Equal("code", query["response_type"].ToString());
        Assert.Equal("S256", query["code_challenge_method"].ToString());
        var code = Guid.CreateVersion7().ToString();
        _grants[code] = new Grant(query["code_challenge"].ToString(), query["nonce"].ToString(), query["redirect_uri"].ToString(), Next());
        return [("code", code), ("state", query["state"].ToString())];
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => request.RequestUri!.AbsolutePath switch
    {
        "/.well-known/openid-configuration" => Json(new Dictionary<string, object>
        {
            ["issuer"] = Authority,
            ["authorization_endpoint"] = Authority + "/authorize",
            ["token_endpoint"] = Authority + "/token",
            ["jwks_uri"] = Authority + "/keys",
        }),
        "/keys" => Json(new { keys = new[] { PublicKey() } }),
        "/token" => Exchange(QueryHelpers.ParseQuery(await request.Content!.ReadAsStringAsync(cancellationToken))),
        _ => new HttpResponseMessage(HttpStatusCode.NotFound),
    };

    private HttpResponseMessage Exchange(Dictionary<string, Microsoft.Extensions.Primitives.StringValues> form)
    {
        // A code is good once, for who asked for it, and only with the word whose hash was sent ahead (PKCE).
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (!_grants.Remove(form["code"].ToString(), out var grant) || form["client_secret"] != Secret
            || form["redirect_uri"] != grant.Redirect || challenge != grant.Challenge)
        {
            return Json(new { error = "invalid_grant" }, HttpStatusCode.BadRequest);
        }

        return Json(new { access_token = "unused", token_type = "Bearer", expires_in = 60, id_token = Token(grant) });
    }

    private string Token(Grant grant) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Authority,
        Audience = Client,
        IssuedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
        Subject = new ClaimsIdentity(
        [
            new Claim("sub", grant.Person.Subject),
            new Claim("email", grant.Person.Email),
            new Claim("email_verified", grant.Person.IsVerified ? "true" : "false", ClaimValueTypes.Boolean),
            new Claim("name", grant.Person.Name),
            new Claim("nonce", OtherNonce ?? grant.Nonce),
            .. grant.Person.SignedInAgo is { } ago
                ? [new Claim("auth_time", TimeProvider.System.GetUtcNow().Subtract(ago).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), ClaimValueTypes.Integer64)]
                : Array.Empty<Claim>(),
        ]),
        SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
    });

    private object PublicKey()
    {
        var key = _key.Rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", kid = _key.KeyId, alg = "RS256", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) };
    }

    private static HttpResponseMessage Json(object content, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = JsonContent.Create(content) };

    private sealed record Grant(string Challenge, string Nonce, string Redirect, Person Person);
}
