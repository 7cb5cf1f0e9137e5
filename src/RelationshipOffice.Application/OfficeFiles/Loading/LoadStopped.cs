namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>The first refusal of a use case ends a load; <see cref="LoadOfficeFiles"/> turns it into its report.</summary>
internal sealed class LoadStopped(IReadOnlyList<FileRefusal> refusals) : Exception(string.Join(" ", refusals))
{
    public IReadOnlyList<FileRefusal> Refusals { get; } = refusals;
}
