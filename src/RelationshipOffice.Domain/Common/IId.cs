namespace RelationshipOffice.Domain.Common;

/// <summary>A typed identity: a partner's id can never be passed where a charter's is wanted.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
