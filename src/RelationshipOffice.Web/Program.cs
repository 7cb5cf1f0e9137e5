using RelationshipOffice.Web.Hosting;

if (Verbs.Find(args) is { } verb)
{
    return await verb(args[1..]);
}

var builder = WebApplication.CreateBuilder(args);
if (Settings.Find(builder.Configuration) is not { } settings)
{
    return 1;
}

builder.AddOfficeHosting(settings);
builder.AddOfficeScreens(settings);

var app = builder.Build();
if (!await app.HasItsDatabaseAsync())
{
    return 1;
}

app.UseOfficeHosting(settings);
app.MapOfficeScreens();
try
{
    await app.RunAsync();
}
catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
{
    // Told to stop while it was still starting: nothing had begun.
}

return 0;
