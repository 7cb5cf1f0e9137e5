namespace RelationshipOffice.Domain.Common;

/// <summary>One document that somebody took out of the office.</summary>
public readonly record struct TakenDocumentId(Guid Value) : IId<TakenDocumentId>
{
    public static TakenDocumentId New() => new(Guid.CreateVersion7());

    public static TakenDocumentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
