namespace RelationshipOffice.Application.Pipeline;

/// <summary>A change for which a person says why.</summary>
public interface IReasoned
{
    string Reason { get; set; }
}
