namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>What has a name of its own in office files, so that other records can refer to it.</summary>
internal enum FileThing
{
    Partner,
    Person,
    Outcome,
    Measure,
    Charter,
    Wording,
}

/// <summary>The field names the record over all files.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NamesAttribute(FileThing thing) : Attribute
{
    public FileThing Thing { get; } = thing;
}

/// <summary>The field refers to a record that stands earlier, or in the same file.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RefersToAttribute(FileThing thing) : Attribute
{
    public FileThing Thing { get; } = thing;
}
