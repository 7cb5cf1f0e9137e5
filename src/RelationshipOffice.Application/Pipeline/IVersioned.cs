namespace RelationshipOffice.Application.Pipeline;

/// <summary>
/// A change of something that was looked at before: the version is that of the moment of reading. A form moves it only
/// when the person has been told of the newer version and wants to try again.
/// </summary>
public interface IVersioned
{
    uint Version { get; set; }
}
