using FluentValidation;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>
/// Takes a statement out of a template of the office, as its next edition. Refuses one that is gone
/// (<c>template.line.unknown</c>), a missing reason, a built-in template and a stale version.
/// </summary>
[Requires(Permission.KeepLibrary)]
public sealed class DropTemplateLine : Command<Done>, ITemplateChange
{
    public required string Key { get; init; }

    public required uint Version { get; set; }

    /// <summary>Number of the statement in the template, from 0.</summary>
    public required int Line { get; init; }

    public string Reason { get; set; } = "";
}

internal sealed class DropTemplateLineValidator : AbstractValidator<DropTemplateLine>
{
    public DropTemplateLineValidator() => RuleFor(c => c.Reason).MustBeALibraryReason();
}

internal sealed class DropTemplateLineHandler(TemplateInHand hand) : IHandler<DropTemplateLine, Done>
{
    public Task<Result<Done>> HandleAsync(DropTemplateLine request, Actor actor, CancellationToken ct) => hand.ReviseAsync(
        request, actor,
        content => content.Lines.ElementAtOrDefault(request.Line) is null ? throw new RuleBroken(TemplateErrors.LineUnknown) : content.Without(request.Line),
        ct);
}
