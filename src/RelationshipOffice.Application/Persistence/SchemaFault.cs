namespace RelationshipOffice.Application.Persistence;

/// <summary>A migration that did not come to its end; the message says which version the database is at.</summary>
public sealed class SchemaFault(string message, Exception? cause = null) : Exception(message, cause);
