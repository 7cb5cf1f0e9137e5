namespace RelationshipOffice.Domain.Outcomes;

/// <summary>The value that counts now, and the day it was observed for.</summary>
public sealed record Reading(decimal Value, DateOnly On);
