using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Why a record of an office file was not taken: which file, where in it (as a JSON path), and what to do.</summary>
public sealed record FileRefusal(string File, string Path, Error Error)
{
    public override string ToString() => $"{File} {Path}: {Error.Message} ({Error.Code})";
}
