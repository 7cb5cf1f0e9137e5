using FluentValidation;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>
/// Leaves a decision domain out of a template of the office, as its next edition: charters drafted from it say themselves who
/// decides there. Refuses a missing reason, a built-in template and a stale version.
/// </summary>
[Requires(Permission.KeepLibrary)]
public sealed class DropTemplateDomain : Command<Done>, ITemplateChange
{
    public required string Key { get; init; }

    public required uint Version { get; set; }

    public required DecisionDomain Domain { get; init; }

    public string Reason { get; set; } = "";
}

internal sealed class DropTemplateDomainValidator : AbstractValidator<DropTemplateDomain>
{
    public DropTemplateDomainValidator() => RuleFor(c => c.Reason).MustBeALibraryReason();
}

internal sealed class DropTemplateDomainHandler(TemplateInHand hand) : IHandler<DropTemplateDomain, Done>
{
    public Task<Result<Done>> HandleAsync(DropTemplateDomain request, Actor actor, CancellationToken ct) =>
        hand.ReviseAsync(request, actor, content => content.Without(request.Domain), ct);
}
