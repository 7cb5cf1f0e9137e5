using Microsoft.AspNetCore.Components;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Access.Account;

/// <summary>What the static account pages share: they post a form, ask the door, and show refusals at their fields.</summary>
public abstract class AccountForm : ComponentBase
{
    internal static readonly Error TooManyTries =
        new("access.too_many_tries", "Too many tries in a short time. Wait a minute, then try again.");

    [CascadingParameter]
    protected HttpContext Http { get; set; } = default!;

    [Inject]
    protected Office Office { get; set; } = default!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    protected IReadOnlyList<Error> Errors { get; set; } = [];

    /// <summary>The refusals that belong to no field that the page shows.</summary>
    protected IReadOnlyList<Error> ErrorsBut(params string[] fields) => [.. Errors.Where(e => e.Field is null || !fields.Contains(e.Field))];

    protected Error? ErrorAt(string field) => Errors.FirstOrDefault(e => e.Field == field);

    /// <summary>Runs what takes a secret: not too often, and a failure is never answered sooner than another.</summary>
    protected async Task<bool> TryAsync(string account, Func<Task<IReadOnlyList<Error>>> attempt)
    {
        var tries = Services.GetRequiredService<SecretTries>();
        if (!tries.Allow(Http, account))
        {
            Errors = [TooManyTries];
            return false;
        }

        var pause = Task.Delay(SecretTries.Pause, Http.RequestAborted);
        Errors = await attempt();
        if (Errors.Count > 0)
        {
            tries.Failed(Http, account);
            await pause;
        }

        return Errors.Count == 0;
    }

    /// <summary>The account of who is signed in, as a key for counting tries.</summary>
    protected string Myself => OfficeCookies.Read(Http.User)?.Person.ToString() ?? "";
}
