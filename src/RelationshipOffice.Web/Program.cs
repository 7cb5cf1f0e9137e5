using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using MudBlazor.Services;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Web;
using RelationshipOffice.Web.Access;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddMudServices();
builder.Services.AddHttpContextAccessor();
builder.Services.AddCascadingAuthenticationState();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
builder.Services.AddAuthorization();
builder.Services.AddScoped<IActorSource, CircuitActorSource>();
builder.Services.AddOffice(new OfficeOptions
{
    Database = builder.Configuration["OFFICE_DB"] ?? throw new InvalidOperationException("OFFICE_DB names no database."),
});

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
if (app.Environment.IsDevelopment())
{
    // Stands in until the account pages are there.
    app.MapGet("/dev/sign-in/{person:guid}", (HttpContext http, Guid person) => http.SignInAsync(new ClaimsPrincipal(
        new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.ToString())], "dev"))));
}

app.Run();
