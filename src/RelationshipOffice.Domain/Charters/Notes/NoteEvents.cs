using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

public sealed record PartyNoteWritten(PartnerId Partner, CharterId Charter, PartyNoteId Note) : NotesEvent(Partner);

public sealed record PartyNoteRewritten(PartnerId Partner, CharterId Charter, PartyNoteId Note) : NotesEvent(Partner);

public sealed record PartyNoteRemoved(PartnerId Partner, CharterId Charter, PartyNoteId Note) : NotesEvent(Partner);

public sealed record PartyNoteBroughtBack(PartnerId Partner, CharterId Charter, PartyNoteId Note) : NotesEvent(Partner);
