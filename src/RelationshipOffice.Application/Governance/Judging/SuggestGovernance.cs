using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// Which ways to govern the facts of a pair or a group allow, domain by domain, the best first; "a market: no charter
/// needed" is an answer too. Two to ten partners in reach (<c>suggestion.partners.count</c>, otherwise
/// <c>office.not_found</c>); no domains named stands for all.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record SuggestGovernance(IReadOnlyList<PartnerId> Partners, IReadOnlyList<DecisionDomain>? Domains = null) : IQuery<SuggestionDetails>;

/// <summary>What the facts allow.</summary>
/// <param name="IsMarket">Every pair's answers ask for a market: a contract will do.</param>
public sealed record SuggestionDetails(
    DateOnly AsOf, bool IsMarket, IReadOnlyList<PartnerName> Partners, IReadOnlyList<SuggestedDomain> Domains, GovernanceSettings Settings);

/// <summary>One domain with the ways to govern it, the best first.</summary>
public sealed record SuggestedDomain(DecisionDomain Domain, string Name, IReadOnlyList<SuggestedWay> Ways);

/// <summary>One row of the comparison: a type with its lead, how it would stand, and why.</summary>
public sealed record SuggestedWay(
    GovernanceType Type, PartnerName? Lead, bool IsDelegated, Validity Validity, bool IsUnverified, IReadOnlyList<FindingRow> Reasons);

internal sealed class SuggestGovernanceValidator : AbstractValidator<SuggestGovernance>
{
    public const int Most = 10;

    public SuggestGovernanceValidator() => RuleFor(s => s.Partners).Must(p => p.Distinct().Count() is >= 2 and <= Most)
        .WithErrorCode("suggestion.partners.count").WithMessage($"Choose two to {Most} partners to compare.");
}

internal sealed class SuggestGovernanceHandler(OfficeDbContext db, OfficeClock clock, FactBookReader books)
    : IHandler<SuggestGovernance, SuggestionDetails>
{
    public async Task<Result<SuggestionDetails>> HandleAsync(SuggestGovernance request, Actor actor, CancellationToken ct)
    {
        var ids = request.Partners.Distinct().ToList();
        if (await db.PartnersReachableBy(actor).CountAsync(p => ids.Contains(p.Id), ct) != ids.Count)
        {
            return OfficeErrors.NotFound;
        }

        // Only from what the reader may see: here nobody else's facts may speak.
        var book = (await books.ReadAsync(ids, clock.Today, ct)).SeenBy(actor);
        var thresholds = await db.ThresholdsAsync(ct);
        var domains = request.Domains is { Count: > 0 } chosen ? chosen : Enum.GetValues<DecisionDomain>();
        var suggestion = Suggest.Of([.. ids.Select(p => new ArrangedParty(p))], [.. domains.Distinct()], book, thresholds.Settings);
        var names = await VerdictNames.ReadAsync(db, ids.Select(p => (PartnerId?)p), [], ct);
        return new SuggestionDetails(
            suggestion.AsOf, suggestion.IsMarket, [.. ids.Select(names.Of)],
            [.. suggestion.Domains.Select(d => new SuggestedDomain(
                d.Domain, Sentence.Begin(DomainNames.Of(d.Domain)), [.. d.Candidates.Select(c => WayOf(c, names))]))],
            thresholds.Settings);
    }

    private static SuggestedWay WayOf(Candidate candidate, VerdictNames names) => new(
        candidate.WhoDecides.Type, candidate.WhoDecides.Lead is { } lead ? names.Of(lead) : null, candidate.IsDelegated, candidate.Validity,
        candidate.IsUnverified, [.. candidate.Reasons.Select(f => VerdictReader.RowOf(f, names))]);
}
