namespace RelationshipOffice.Web.Shared;

/// <summary>What a filter inside a list needs of it.</summary>
public interface IListHost
{
    ListState State { get; }

    /// <summary>Registers the key in the address that a filter stands for.</summary>
    void Filters(string key);

    /// <summary>Sets a value of the address, or takes it out, and begins at page 1.</summary>
    void Set(string key, string? value);
}
