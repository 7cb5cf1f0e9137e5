using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.Access.Circuits;

/// <summary>
/// Watches one circuit: counts it in, holds it to the identity that opened it (a reconnect brings whatever cookie the
/// browser has by then), and lets nothing in once it has ended.
/// </summary>
internal sealed class OfficeCircuit(
    OpenCircuits circuits, CircuitMark mark, AuthenticationStateProvider signIn, NavigationManager navigation, Office office) : CircuitHandler
{
    private OpenCircuit? _open;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        mark.IsCircuit = true;
        var who = await WhoAsync();
        // To the end: if its connection is lost meanwhile, it may come back to this circuit, which then has to be known.
        _open = new OpenCircuit(circuit.Id, who, navigation) { Rights = await RightsAsync(who, CancellationToken.None) };
        circuits.Admit(_open);
    }

    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        await HoldToIdentityAsync();
        mark.ComeBack();
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        mark.LoseSight();
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        circuits.Remove(circuit.Id);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        async context =>
        {
            await HoldToIdentityAsync();
            if (_open is not { IsEnded: true })
            {
                await next(context);
            }
        };

    private async Task HoldToIdentityAsync()
    {
        if (_open is null)
        {
            return;
        }

        if (_open.IsEnded)
        {
            _open.SendAway();
        }
        else if (!IsSame(_open.SignIn, await WhoAsync()))
        {
            _open.End();
        }
    }

    // What rights it began with, or a change before the next sweep would pass for what they were.
    private async Task<Rights?> RightsAsync(Identity? who, CancellationToken ct) =>
        who is not null && (await office.AskAsync(new CheckStandings([who]), ct)).TryGet(out var standings) ? standings.SingleOrDefault()?.Rights : null;

    private static bool IsSame(Identity? before, Identity? now) => before?.Person == now?.Person && before?.Session == now?.Session;

    private async Task<Identity?> WhoAsync() => OfficeCookies.Read((await signIn.GetAuthenticationStateAsync()).User);
}
