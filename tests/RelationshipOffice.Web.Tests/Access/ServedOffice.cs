using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.People;
using RelationshipOffice.EndToEnd.Tests.Access;
using Door = RelationshipOffice.Application.Pipeline.Office;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>The whole application on a port of its own over TLS, with a certificate made for it; empty, and not yet set up.</summary>
public class ServedOffice : WebApplicationFactory<Program>, IAsyncLifetime
{
    internal const string Password = Newcomers.Password;

    private readonly TemplateDatabase _template;
    private readonly X509Certificate2 _certificate = NewCertificate();

    public ServedOffice(TemplateDatabase template)
        : this(template, isOverTls: true)
    {
    }

    protected ServedOffice(TemplateDatabase template, bool isOverTls)
    {
        _template = template;
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, port =>
        {
            if (isOverTls)
            {
                port.UseHttps(_certificate);
            }
        }));
    }

    public string Connection { get; private set; } = "";

    public Uri Address => ClientOptions.BaseAddress;

    public virtual async ValueTask InitializeAsync()
    {
        Connection = await NewDatabaseAsync(_template);
        StartServer();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _template.DropAsync(Connection);
        _certificate.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>An administrator made on the console, signed in with a password of their own.</summary>
    internal Task<PlainClient> AdministratorAsync(string email) => Services.AdministratorAsync(Address, email);

    /// <summary>The path of a link that invites this address as an executive.</summary>
    internal async Task<string> InviteAsync(string email)
    {
        using var _ = await AdministratorAsync("inviter@people.example");
        await using var db = DatabaseSetup.ByHand(Connection);
        var inviter = await db.People.SingleAsync(p => p.Email == "inviter@people.example");
        await using var scope = Services.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<Door>().As(inviter.Id);
        return "/account/invitation/" + (await door.SendAsync(new InvitePerson { Email = email, Roles = Roles.Executive })).Value.Token;
    }

    /// <summary>One more database of this application's version; whoever takes it drops it.</summary>
    internal Task<string> CloneAsync() => _template.CloneAsync();

    internal Task DropAsync(string connection) => _template.DropAsync(connection);

    /// <summary>Changes one row behind the office's back.</summary>
    internal async Task ExecuteAsync(string sql)
    {
        await using var db = DatabaseSetup.ByHand(Connection);
        Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(sql));
    }

    /// <summary>The database that it opens; an empty one, unless it says otherwise.</summary>
    protected virtual Task<string> NewDatabaseAsync(TemplateDatabase template) => template.CloneAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("OFFICE_DB", Connection);

    internal static X509Certificate2 NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    }
}
