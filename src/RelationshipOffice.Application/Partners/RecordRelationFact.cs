using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// Records one fact of a partner on its counterpart, with day and source (domain guide §2 and §3.4, 6). Sources may
/// disagree: both are kept; the same source for the same day twice is <c>fact.already_recorded</c>. Refuses a day in the
/// future (<c>evidence.date.in_future</c>), a percentage outside 0–100 (<c>percent.out_of_range</c>), other numbers off
/// their scale (<c>fact.number.out_of_range</c>), an answer missing for the kind (<c>fact.….missing</c>), a partner on
/// itself (<c>fact.with_itself</c>) and an archived partner (<c>partner.archived</c>).
/// </summary>
[Requires(Permission.KeepPartners)]
public sealed class RecordRelationFact : Command<RelationFactId>
{
    public PartnerId? Partner { get; set; }

    public PartnerId? Counterpart { get; set; }

    public RelationFactKind? Kind { get; set; }

    public decimal? Number { get; set; }

    public bool? Holds { get; set; }

    public DecisionDomain? Domain { get; set; }

    public Setter? Setter { get; set; }

    public Level? Level { get; set; }

    public string Note { get; set; } = "";

    public DateOnly? Date { get; set; }

    public string Source { get; set; } = "";

    public bool IsVerified { get; set; }
}

internal sealed class RecordRelationFactValidator : AbstractValidator<RecordRelationFact>
{
    public RecordRelationFactValidator()
    {
        RuleFor(c => c.Partner).NotNull().WithErrorCode("fact.partner.missing").WithMessage("Choose the partner that this is about.");
        RuleFor(c => c.Counterpart).NotNull().WithErrorCode("fact.counterpart.missing").WithMessage("Choose the partner on the other side.");
        RuleFor(c => c.Kind).NotNull().WithErrorCode(FactErrors.KindMissing.Code).WithMessage(FactErrors.KindMissing.Message);
        RuleFor(c => c.Note).MaximumLength(Text.Line).WithErrorCode("fact.note.too_long").WithMessage($"A note may have {Text.Line} characters at most.");
        RuleFor(c => c.Date).NotNull().WithErrorCode(Evidence.DateMissing.Code).WithMessage(Evidence.DateMissing.Message);
        RuleFor(c => c.Source).Source();
    }
}

internal sealed class RecordRelationFactHandler(OfficeDbContext db, OfficeClock clock) : IHandler<RecordRelationFact, RelationFactId>
{
    public async Task<Result<RelationFactId>> HandleAsync(RecordRelationFact request, Actor actor, CancellationToken ct)
    {
        var (partner, counterpart) = (request.Partner!.Value, request.Counterpart!.Value);
        var archived = await db.PartnersReachableBy(actor).Where(p => p.Id == partner || p.Id == counterpart)
            .ToDictionaryAsync(p => p.Id, p => p.IsArchived, ct);
        if (!archived.ContainsKey(partner) || !archived.ContainsKey(counterpart))
        {
            return OfficeErrors.NotFound;
        }

        if (archived.ContainsValue(true))
        {
            return PartnerErrors.IsArchived;
        }

        var value = FactValue.Of(
            request.Kind!.Value, request.Number, request.Holds, request.Domain, request.Setter, request.Level, request.Note);
        var evidence = Evidence.Of(request.Date, request.Source, request.IsVerified, clock.Today);
        var fact = new RelationFact(partner, counterpart, value, evidence);
        db.RelationFacts.Add(fact);
        return fact.Id;
    }
}
