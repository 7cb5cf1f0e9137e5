using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

public sealed record ImportUploaded(ImportId Import, string FileName) : OfficeEvent;

public sealed record ImportSent(ImportId Import, string FileName) : OfficeEvent;

public sealed record ImportEnded(ImportId Import, string FileName, ImportState State, int Rows, int Recorded, int Corrected, int Known, int Refused) : OfficeEvent;

public sealed record ImportTakenBack(ImportId Import, string FileName) : OfficeEvent;
