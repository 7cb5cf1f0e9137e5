namespace RelationshipOffice.Domain.Common;

/// <summary>One statement of the office's library.</summary>
public readonly record struct LibraryStatementId(Guid Value) : IId<LibraryStatementId>
{
    public static LibraryStatementId New() => new(Guid.CreateVersion7());

    public static LibraryStatementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One template that the office keeps itself.</summary>
public readonly record struct OfficeTemplateId(Guid Value) : IId<OfficeTemplateId>
{
    public static OfficeTemplateId New() => new(Guid.CreateVersion7());

    public static OfficeTemplateId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What the office says of one template that came with the product.</summary>
public readonly record struct ShippedTemplateId(Guid Value) : IId<ShippedTemplateId>
{
    public static ShippedTemplateId New() => new(Guid.CreateVersion7());

    public static ShippedTemplateId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
