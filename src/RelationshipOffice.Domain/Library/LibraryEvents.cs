using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Library;

public sealed record LibraryStatementAdded(LibraryStatementId Statement, Section Section, string Title, string Reason) : LibraryEvent(Statement.Value);

public sealed record LibraryStatementRevised(LibraryStatementId Statement, string Title, int Edition, string Reason) : LibraryEvent(Statement.Value);

public sealed record LibraryStatementRetired(LibraryStatementId Statement, string Title, string Reason) : LibraryEvent(Statement.Value);

public sealed record LibraryStatementBroughtBack(LibraryStatementId Statement, string Title) : LibraryEvent(Statement.Value);

public sealed record TemplateMade(OfficeTemplateId Template, string Key, string Title, string CopiedFrom, string Reason) : LibraryEvent(Template.Value);

public sealed record TemplateRevised(OfficeTemplateId Template, string Title, int Edition, string Reason) : LibraryEvent(Template.Value);

public sealed record TemplateRetired(OfficeTemplateId Template, string Title, string Reason) : LibraryEvent(Template.Value);

public sealed record TemplateBroughtBack(OfficeTemplateId Template, string Title) : LibraryEvent(Template.Value);

public sealed record ShippedTemplateHidden(ShippedTemplateId Template, string Key, string Reason) : LibraryEvent(Template.Value);

public sealed record ShippedTemplateShown(ShippedTemplateId Template, string Key) : LibraryEvent(Template.Value);
