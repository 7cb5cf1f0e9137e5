using FluentValidation;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>
/// Says anew what a template of the office is for, when it fits and which roles its parties take, as its next edition.
/// Refuses roles that no charter could fill (<c>template.role.count</c>, <c>template.roles.too_few</c>), a role twice, one
/// taken away that leads a domain (<c>template.lead.unknown</c>), a built-in template and a stale version.
/// </summary>
[Requires(Permission.KeepLibrary)]
public sealed class DescribeTemplate : Command<Done>, ITemplateChange
{
    public required string Key { get; init; }

    public required uint Version { get; set; }

    public string Title { get; set; } = "";

    public string Summary { get; set; } = "";

    /// <summary>One case a line.</summary>
    public string WhenToUse { get; set; } = "";

    public string PurposePrompt { get; set; } = "";

    /// <summary>Months from the start to the first review, 1–120.</summary>
    public int ReviewAfterMonths { get; set; } = 12;

    public List<RoleFields> Roles { get; set; } = [];

    public string Reason { get; set; } = "";
}

/// <summary>A role of a template in a form.</summary>
public sealed class RoleFields
{
    /// <summary>Empty for a new role: its name becomes its key, and stays it when the name changes.</summary>
    public string Key { get; set; } = "";

    public string Title { get; set; } = "";

    public int Minimum { get; set; } = 1;

    public int Maximum { get; set; } = 1;
}

internal sealed class DescribeTemplateValidator : AbstractValidator<DescribeTemplate>
{
    public DescribeTemplateValidator()
    {
        RuleFor(c => c.Title).MustBeATemplateTitle();
        RuleFor(c => c.Summary).MaximumLength(Text.Line).WithErrorCode("template.summary.too_long").WithMessage($"A summary may have {Text.Line} characters at most.");
        RuleFor(c => c.PurposePrompt).MaximumLength(Text.Line).WithErrorCode("template.prompt.too_long").WithMessage($"The question may have {Text.Line} characters at most.");
        RuleFor(c => c.ReviewAfterMonths).InclusiveBetween(1, TemplateRules.LongestReview)
            .WithErrorCode(TemplateErrors.ReviewOutOfRange.Code).WithMessage(TemplateErrors.ReviewOutOfRange.Message);
        RuleForEach(c => c.Roles).ChildRules(role => role.RuleFor(r => r.Title).NotEmpty()
            .WithErrorCode("template.role.title.missing").WithMessage("A name for the role is needed."));
        RuleFor(c => c.Reason).MustBeALibraryReason();
    }
}

internal sealed class DescribeTemplateHandler(TemplateInHand hand) : IHandler<DescribeTemplate, Done>
{
    public Task<Result<Done>> HandleAsync(DescribeTemplate request, Actor actor, CancellationToken ct) =>
        hand.ReviseAsync(request, actor, content => content with
        {
            Title = request.Title,
            Summary = request.Summary,
            WhenToUse = request.WhenToUse.Lines(),
            PurposePrompt = request.PurposePrompt,
            ReviewAfterMonths = request.ReviewAfterMonths,
            Roles = [.. request.Roles.Select(r => RoleOf(r, content))],
        }, ct);

    private static PartyRole RoleOf(RoleFields fields, TemplateContent content)
    {
        var known = content.Roles.FirstOrDefault(r => r.Key == fields.Key);
        var key = known?.Key ?? TemplateKey.WordOf(fields.Title, "role");
        return new PartyRole(key, fields.Title, fields.Minimum, fields.Maximum, known?.Rest ?? "");
    }
}
