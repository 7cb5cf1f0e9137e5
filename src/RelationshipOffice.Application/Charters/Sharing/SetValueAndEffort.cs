using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Says what each party of a draft charter gets and gives, and what all share, weighed by an amount or by an estimate from 1 to 5
/// (domain guide §5). Refuses an amount and an estimate on one line (<c>charter.value.weighed_twice</c>), an amount that is not above 0, an
/// estimate outside 1–5, one line twice, a party that is none (<c>charter.party.unknown</c>), and a charter that is no open draft.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class SetValueAndEffort : Command<Done>, IVersioned
{
    public required CharterId Charter { get; init; }

    /// <summary>Version of all lines together; 0 before there were any.</summary>
    public required uint Version { get; set; }

    public List<NamedValue> Lines { get; set; } = [];
}

/// <summary>A line of value or effort while a form names it.</summary>
public sealed class NamedValue
{
    public ValueKind Kind { get; set; }

    /// <summary>None: all parties together.</summary>
    public PartnerId? Party { get; set; }

    public string Words { get; set; } = "";

    public decimal? Amount { get; set; }

    public string Currency { get; set; } = "";

    public int? Estimate { get; set; }

    internal ValueLineTerms Terms(int place) => ValueLineTerms.Of(
        Party, Kind, Words, Amount is { } amount ? MoneyOf(amount, place) : null, Estimate, $"Lines[{place}]");

    private Money MoneyOf(decimal amount, int place)
    {
        Rule.Guard(CurrencyIsKnown(Currency), Money.CurrencyUnknown with { Field = $"Lines[{place}].Currency" });
        return Money.Of(amount, Currency, $"Lines[{place}].Amount");
    }

    internal static bool CurrencyIsKnown(string typed) => Refusals.Of(() => Money.CurrencyOf(typed)) is null;
}

internal sealed class SetValueAndEffortValidator : AbstractValidator<SetValueAndEffort>
{
    public SetValueAndEffortValidator() => this.Refuse(c => c.Lines.Select((line, at) => Refusals.Of(() => line.Terms(at))));
}

internal sealed class SetValueAndEffortHandler(OfficeDbContext db) : IHandler<SetValueAndEffort, Done>
{
    public async Task<Result<Done>> HandleAsync(SetValueAndEffort request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        var value = await db.Values.SingleOrDefaultAsync(v => v.Charter == charter.Id, ct);
        Rule.Guard((value?.Version ?? 0) == request.Version, OfficeErrors.Conflict);
        if (value is null)
        {
            db.Values.Add(value = new ValueAndEffort(charter));
        }

        value.Set(charter, [.. request.Lines.Select((line, at) => line.Terms(at))]);
        return Done.Value;
    }
}
