using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Library;

/// <summary>What a template refuses.</summary>
public static class TemplateErrors
{
    public static readonly Error TitleTaken = new(
        "template.title.taken", "The office keeps a template of this title already. Revise that one, or choose another title.", "Title");

    public static readonly Error Retired = new("template.retired", "This template is retired. Bring it back before you change it.");

    public static readonly Error BuiltIn = new(
        "template.built_in", "A template that came with the product stays as it is. Make one of your own from it, and change that.");

    public static readonly Error HiddenAlready = new("template.hidden_already", "This template is hidden already.");

    public static readonly Error ReviewOutOfRange = new(
        "template.review.out_of_range", $"The first review lies 1 to {TemplateRules.LongestReview} months after the start.", nameof(TemplateContent.ReviewAfterMonths));

    public static readonly Error TooManyWhen = new(
        "template.when.too_many", $"Say in {TemplateRules.MostWhen} lines at most when the template fits.", nameof(TemplateContent.WhenToUse));

    public static readonly Error NoRole = new("template.roles.missing", "A template needs a role for its parties.", nameof(TemplateContent.Roles));

    public static readonly Error RoleTwice = new("template.role.twice", "This role stands there already. Give it another name.");

    public static readonly Error RoleKey = new(
        "template.role.key", "The key of a role is 1 to 60 small letters, digits or hyphens.");

    public static readonly Error RoleCount = new(
        "template.role.count", $"A role is taken by 0 to {Charter.MostParties} parties, and by no fewer at most than at least.");

    public static readonly Error RolesTooFew = new(
        "template.roles.too_few", $"The roles together must be open to {Charter.FewestParties} parties or more.", nameof(TemplateContent.Roles));

    public static readonly Error RolesTooMany = new(
        "template.roles.too_many", $"The roles together may ask for {Charter.MostParties} parties at least, no more.", nameof(TemplateContent.Roles));

    public static readonly Error LeadUnknown = new(
        "template.lead.unknown", "The leading role must be one of the template's roles. Choose one of the list.", nameof(TemplateDomain.LeadRole));

    public static readonly Error LeadMissing = new(
        "template.lead.missing", "Somebody leads here: choose the leading role, or make it a network.", nameof(TemplateDomain.LeadRole));

    public static readonly Error LeadInNetwork = new(
        "template.lead.in_network", "In a network nobody leads. Clear the leading role, or choose another type.", nameof(TemplateDomain.LeadRole));

    public static readonly Error LeadNotOne = new(
        "template.lead.not_one", "A leading role is taken by exactly one party. Set its counts to 1, or choose another role.", nameof(TemplateDomain.LeadRole));

    public static readonly Error DomainTwice = new("template.domain.twice", "This domain stands there twice. Say once who decides in it.", "Domain");

    public static readonly Error TooManyLines = new(
        "template.lines.too_many", $"A template has {TemplateRules.MostLines} statements at most: a charter fits one page.", "Text");

    public static readonly Error LineUnknown = new(
        "template.line.unknown", "This statement is not in the template any more. Look at the newest edition.");
}
