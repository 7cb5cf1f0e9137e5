namespace RelationshipOffice.Benchmarks.Circuits;

/// <summary>What the scripts of a page answer, as JSON: nothing, or an object of theirs where one is asked for.</summary>
internal static class Scripts
{
    // Of what the protocol calls: an object of the browser's side, to be called again.
    private const int ObjectReference = 1;

    public static string Answer(int resultType) => resultType == ObjectReference ? "{\"__jsObjectId\":1}" : "null";
}
