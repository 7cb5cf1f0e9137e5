namespace RelationshipOffice.Web.Access.Circuits;

/// <summary>Tells whether the services of this scope belong to a circuit.</summary>
internal sealed class CircuitMark
{
    public bool IsCircuit { get; set; }
}
