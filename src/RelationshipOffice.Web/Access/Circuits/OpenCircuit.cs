using Microsoft.AspNetCore.Components;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.Access.Circuits;

/// <summary>One open circuit, whose it is, and with which rights it was found last.</summary>
internal sealed class OpenCircuit(string id, Identity? signIn, NavigationManager navigation)
{
    private string? _leadsTo;

    public string Id => id;

    /// <summary>Who opened it; another identity on the same circuit ends it.</summary>
    public Identity? SignIn => signIn;

    public Rights? Rights { get; set; }

    public bool IsEnded => _leadsTo is not null;

    /// <summary>Refuses everything from now on and sends the browser elsewhere; without an address it loads the same page anew.</summary>
    public void End(string? leadsTo = null)
    {
        _leadsTo ??= leadsTo ?? navigation.Uri;
        SendAway();
    }

    public void SendAway() => navigation.NavigateTo(_leadsTo!, forceLoad: true);
}
