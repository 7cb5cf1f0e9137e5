using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// How a charter's verdicts would move if some facts or stakes were others; nothing is saved. Refuses what no fact can say
/// (<c>fact.…</c>, <c>stake.…</c>, <c>percent.out_of_range</c>), nothing supposed (<c>what_if.nothing</c>), and partners or
/// a charter out of reach (<c>office.not_found</c>); others suppose only what their own partner is one side of.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record WhatIf(CharterId Charter, IReadOnlyList<SupposedFact> Facts, IReadOnlyList<SupposedStake> Stakes) : IQuery<WhatIfAnswer>;

/// <summary>A relation fact of the partner on the counterpart, in the place of all that is known on its question.</summary>
public sealed record SupposedFact(
    PartnerId Partner, PartnerId Counterpart, RelationFactKind Kind, decimal? Number = null, bool? Holds = null,
    DecisionDomain? Domain = null, Setter? Setter = null, Level? Level = null, string? Note = null);

/// <summary>What the owner would hold, in per cent, in the place of all that it holds there.</summary>
public sealed record SupposedStake(PartnerId Owner, PartnerId Owned, decimal? Economic, decimal? Voting, bool VotesRestricted = false);

/// <summary>Both verdicts, and how each domain moved, the whole charter first.</summary>
public sealed record WhatIfAnswer(VerdictDetails Before, VerdictDetails After, IReadOnlyList<VerdictMoveRow> Moves);

/// <summary>One domain, or the whole (no domain), before and after.</summary>
public sealed record VerdictMoveRow(
    DecisionDomain? Domain, string Name, Validity Before, Validity After, string SentenceBefore, string SentenceAfter, bool IsMoved);

internal sealed class WhatIfValidator : AbstractValidator<WhatIf>
{
    public const int Most = 20;

    public WhatIfValidator() => RuleFor(w => w).Must(w => w.Facts.Count + w.Stakes.Count is > 0 and <= Most)
        .WithErrorCode("what_if.nothing").WithMessage($"Suppose at least one fact or stake, and {Most} at most.");
}

internal sealed class WhatIfHandler(OfficeDbContext db, OfficeClock clock, CaseReader cases, VerdictReader verdicts) : IHandler<WhatIf, WhatIfAnswer>
{
    public async Task<Result<WhatIfAnswer>> HandleAsync(WhatIf request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null || !await MaySupposeAsync(request, actor, ct))
        {
            return OfficeErrors.NotFound;
        }

        var seen = await cases.ReadAsync(charter, ct);
        var supposed = seen with { Book = Supposed(seen.Book, request, clock.Today) };
        var link = new CharterLink(charter.Id, charter.Code, charter.Title);
        var before = await db.SeenByAsync(seen.Judged(), actor, ct);
        var after = await db.SeenByAsync(supposed.Judged(), actor, ct);
        return new WhatIfAnswer(
            await verdicts.ReadAsync(link, before, seen.Thresholds.Settings, seen.Thresholds.Number, actor, ct),
            await verdicts.ReadAsync(link, after, seen.Thresholds.Settings, seen.Thresholds.Number, actor, ct),
            [.. VerdictMove.Between(before, after).Select(RowOf)]);
    }

    private static VerdictMoveRow RowOf(VerdictMove move) => new(
        move.Domain, move.Domain is { } domain ? Sentence.Begin(DomainNames.Of(domain)) : "The whole charter", move.Before, move.After,
        move.WorstBefore?.Sentence ?? "", move.WorstAfter?.Sentence ?? "", move.IsMoved);

    private static FactBook Supposed(FactBook book, WhatIf request, DateOnly today)
    {
        foreach (var fact in request.Facts)
        {
            book = book.Suppose(new StatedFact(
                RelationFactId.New(), fact.Partner, fact.Counterpart,
                FactValue.Of(fact.Kind, fact.Number, fact.Holds, fact.Domain, fact.Setter, fact.Level, fact.Note), today, "Supposed", true));
        }

        foreach (var stake in request.Stakes)
        {
            Rule.Guard(stake.Owner != stake.Owned, StakeErrors.OwnsItself);
            var terms = StakeTerms.Of(stake.Economic, stake.Voting, stake.VotesRestricted, today, null);
            book = book.Suppose(new Holding(
                stake.Owner, stake.Owned, terms.Economic?.Value, terms.Voting?.Value, terms.VotesRestricted, today, null, today, "Supposed", true));
        }

        return book;
    }

    private async Task<bool> MaySupposeAsync(WhatIf request, Actor actor, CancellationToken ct)
    {
        var pairs = request.Facts.Select(f => (One: f.Partner, Other: f.Counterpart))
            .Concat(request.Stakes.Select(s => (One: s.Owner, Other: s.Owned))).ToList();
        var ids = pairs.SelectMany(p => new[] { p.One, p.Other }).Distinct().ToList();
        return pairs.TrueForAll(p => actor.SeesBetween(p.One, p.Other))
            && await db.PartnersReachableBy(actor).CountAsync(p => ids.Contains(p.Id), ct) == ids.Count;
    }
}
