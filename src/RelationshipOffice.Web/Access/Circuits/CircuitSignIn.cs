using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.Access.Circuits;

/// <summary>The second line behind the sweep of open circuits: each circuit asks for itself whether its sign-in is still good.</summary>
internal sealed class CircuitSignIn(ILoggerFactory logs, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(45);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        if (OfficeCookies.Read(authenticationState.User) is not { } identity)
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        // Asked to its end though the page was left: the framework takes a call-off that the database passes on for a fault.
        var answer = await scope.ServiceProvider.GetRequiredService<Office>().AskAsync(new CheckStandings([identity]), CancellationToken.None);
        return !answer.IsDone || answer.Value[0].Rights is not null;
    }
}
