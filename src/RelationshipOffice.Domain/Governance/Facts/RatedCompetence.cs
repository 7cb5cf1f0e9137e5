namespace RelationshipOffice.Domain.Governance;

/// <summary>A competence, its rating 0–4, the day of the rating and what shows it.</summary>
public sealed record RatedCompetence(string Competence, int Rating, DateOnly RatedOn, string Evidence);
