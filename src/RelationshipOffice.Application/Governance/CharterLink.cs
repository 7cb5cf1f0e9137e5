using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Governance;

/// <summary>A charter by code and title, as findings and gaps point to it.</summary>
public sealed record CharterLink(CharterId Id, string Code, string Title);
