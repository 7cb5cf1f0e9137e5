namespace RelationshipOffice.Application.Pipeline;

/// <summary>As <see cref="IVersioned"/>, for what may not be there yet: no version means that nothing was kept when it was looked at.</summary>
public interface IVersionedOnceKept
{
    uint? Version { get; set; }
}
