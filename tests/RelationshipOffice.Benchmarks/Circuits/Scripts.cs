namespace RelationshipOffice.Benchmarks.Circuits;

/// <summary>What the scripts of a page would answer, as JSON.</summary>
internal static class Scripts
{
    // Of what the protocol calls: an object of the browser's side, to be called again.
    private const int ObjectReference = 1;

    public static string Answer(string name, int resultType) => resultType == ObjectReference
        ? "{\"__jsObjectId\":1}"
        : name.Contains("Width", StringComparison.OrdinalIgnoreCase) || name.Contains("matches", StringComparison.OrdinalIgnoreCase) ? "false" : "null";
}
