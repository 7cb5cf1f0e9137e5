using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Begins a Relationship Charter as a draft (domain guide §4). Refuses a code in use with <c>charter.code.taken</c>.</summary>
[Requires(Permission.DraftCharters)]
public sealed class DraftCharter : Command<CharterId>
{
    public string Code { get; set; } = "";

    public string Title { get; set; } = "";
}

internal sealed class DraftCharterValidator : AbstractValidator<DraftCharter>
{
    public DraftCharterValidator()
    {
        RuleFor(c => c.Code).NotEmpty().WithErrorCode("charter.code.missing").WithMessage("A short code is needed, such as RC-7.")
            .MaximumLength(20).WithErrorCode("charter.code.too_long").WithMessage("A code may have 20 characters at most.");
        RuleFor(c => c.Title).NotEmpty().WithErrorCode("charter.title.missing").WithMessage("A title is needed.")
            .MaximumLength(Text.Name).WithErrorCode("charter.title.too_long").WithMessage($"A title may have {Text.Name} characters at most.");
    }
}

internal sealed class DraftCharterHandler(OfficeDbContext db) : IHandler<DraftCharter, CharterId>
{
    public Task<Result<CharterId>> HandleAsync(DraftCharter request, Actor actor, CancellationToken ct)
    {
        var charter = new Charter(request.Code, request.Title);
        db.Charters.Add(charter);
        return Task.FromResult<Result<CharterId>>(charter.Id);
    }
}
