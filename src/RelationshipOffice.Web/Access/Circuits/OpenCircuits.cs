using System.Collections.Concurrent;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Access.Circuits;

/// <summary>All circuits of this instance: how many one person may have, and which of them must end.</summary>
internal sealed class OpenCircuits(ILogger<OpenCircuits> log)
{
    public const int PerPerson = 20;

    /// <summary>About a megabyte each: a bound on the memory that open pages may take.</summary>
    public const int InAll = 2_000;

    public const string FullPage = "/account/too-many-pages";

    private readonly ConcurrentDictionary<string, OpenCircuit> _circuits = new();

    public int Count => _circuits.Count;

    /// <summary>Takes a circuit in; one above the limits ends at once with a page that says so.</summary>
    public void Admit(OpenCircuit circuit)
    {
        _circuits[circuit.Id] = circuit;
        var own = _circuits.Values.Count(c => !c.IsEnded && c.SignIn?.Person == circuit.SignIn?.Person);
        if (own > PerPerson || _circuits.Count > InAll)
        {
            log.LogWarning("A circuit of {Person} was refused: {Own} of that person are open, {All} in all", circuit.SignIn?.Person.Value, own, _circuits.Count);
            circuit.End(FullPage);
        }
    }

    public void Remove(string id) => _circuits.TryRemove(id, out _);

    /// <summary>Ends the circuits of a session that signs out here; other instances find out within seconds.</summary>
    public void EndSession(Guid? session)
    {
        foreach (var circuit in _circuits.Values.Where(c => c.SignIn?.Session == session))
        {
            circuit.End();
        }
    }

    public IReadOnlyList<Identity> SignIns() => [.. _circuits.Values.Where(c => !c.IsEnded).Select(c => c.SignIn).OfType<Identity>().Distinct()];

    /// <summary>Ends what is no longer good, and begins anew what has other rights than before.</summary>
    public void Apply(IReadOnlyList<Standing> standings)
    {
        var bySignIn = standings.ToDictionary(s => s.SignIn, s => s.Rights);
        foreach (var circuit in _circuits.Values.Where(c => !c.IsEnded && c.SignIn is not null))
        {
            if (!bySignIn.TryGetValue(circuit.SignIn!, out var rights))
            {
                continue;
            }

            if (rights is null || (circuit.Rights is { } before && before != rights))
            {
                circuit.End();
            }

            circuit.Rights = rights;
        }
    }

    /// <summary>How many circuits a person has open here.</summary>
    public int Of(PersonId person) => _circuits.Values.Count(c => !c.IsEnded && c.SignIn?.Person == person);
}
