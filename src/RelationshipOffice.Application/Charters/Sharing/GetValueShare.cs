using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// What is in it for the parties of a charter as it stands now: value and effort with their balance, how gain and pain are shared,
/// the preview from 20 % below to 20 % above the target, and what comes of an actual cost and scores as somebody types them; those
/// are not kept. What of them is refused stands in the answer. Out of reach is <c>office.not_found</c>.
/// </summary>
/// <param name="Actual">The actual cost as it was typed, such as "94000000" or "EUR 94,000,000"; none: nothing is calculated.</param>
/// <param name="Scores">A score for each key result area, with semicolons between them; none: all are 0.</param>
[Requires(Permission.SeeCharters)]
public sealed record GetValueShare(CharterId Charter, string? Actual = null, string? Scores = null) : IQuery<ValueShareDetails>;

internal sealed class GetValueShareHandler(OfficeDbContext db, StructureReader structures) : IHandler<GetValueShare, ValueShareDetails>
{
    public async Task<Result<ValueShareDetails>> HandleAsync(GetValueShare request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null)
        {
            return OfficeErrors.NotFound;
        }

        var structure = await structures.ReadAsync(charter.Id, ct);
        var names = await CharterNames.ReadAsync(db, charter, ct);
        IReadOnlyList<ValueLineTerms> lines = [.. (structure.Value?.Lines ?? []).Select(l => l.Terms)];
        var balance = ValueBalance.Of(lines, [.. charter.Parties.Select(p => p.Partner)]);
        return new ValueShareDetails(
            charter.Id, actor.MayDraft(charter), structure.Value?.Version ?? 0,
            [
                .. lines.Select(l => new ValueLineRow(
                    l.Party is { } party ? new PartyRow(party, names.Partner(party)) : null, l.Kind, l.Words, l.Amount?.Amount, l.Amount?.Currency, l.Estimate,
                    ValueShareWords.Weight(l.Amount?.Amount, l.Amount?.Currency, l.Estimate).Trim(' ', '(', ')'))),
            ],
            lines.Count == 0 ? [] : ValueBalanceWords.Of(balance, names.Partner), balance.Count == 0 ? null : balance.Any(b => b.IsImbalanced),
            structure.GainShare?.Version ?? 0, structure.GainShare?.Terms is { } terms ? Of(terms, request, names.Partner) : null);
    }

    private static GainShareDetails Of(GainShareTerms terms, GetValueShare request, Func<PartnerId, string> nameOf)
    {
        var typed = TypedActual.Of(terms, request.Actual, request.Scores);
        GainShareResult? result = null;
        var refused = typed.Refused.ToList();
        if (refused.Count == 0 && typed.IsAsked && Refusals.Of(() => result = GainShareCalculation.Of(terms, typed.Actual, nameOf)) is { } error)
        {
            refused.Add(error);
        }

        // What is wrong with the scores leaves the preview as it is without them.
        var scores = refused.Exists(e => e.Field!.StartsWith("Scores", StringComparison.Ordinal)) ? [.. typed.Actual.Scores.Select(_ => 0m)] : typed.Actual.Scores;
        var preview = GainSharePreview.Of(terms, scores);
        return new GainShareDetails(
            RowOf(terms, nameOf), [.. ValueShareWords.Of(terms.ToText(nameOf)).Select(l => l.Text)],
            [.. preview.Select(p => new PreviewRow(p.Percent, p.Cost.Amount, p.Result.Amount, p.PayersShare.Amount, p.IsCapped))],
            PreviewWords.Of(terms, preview, scores),
            result is null ? null : new GainResultRow(
                typed.Actual.Cost?.Amount, result.Result.Amount, result.IsCapped, result.Uncapped.Amount, result.Steps,
                [.. result.Parts.Select(p => new PartRow(nameOf(p.Partner), p.Share.Value, p.Amount.Amount))]),
            refused);
    }

    private static GainShareRow RowOf(GainShareTerms terms, Func<PartnerId, string> nameOf)
    {
        var text = terms.ToText(nameOf);
        return new GainShareRow(
            new PartyRow(terms.Payer, text.Payer), terms.Currency, text.Cost?.Target, text.Cost?.Fee, text.Cost?.Share, text.Cost?.Below ?? [], text.Cost?.Above ?? [],
            text.Pool?.Amount, text.Pool?.Areas ?? [], terms.Cap, [.. terms.Splits.Select(s => new SplitRow(new PartyRow(s.Partner, nameOf(s.Partner)), s.Share.Value))]);
    }
}
