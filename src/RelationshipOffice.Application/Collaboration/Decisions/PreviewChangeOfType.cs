using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// What a change of type would bring, before anybody is told: who must consent to it, what changes for each party, row by
/// row, and which open decisions would get another rule (domain guide §3.2). Refuses what the change itself refuses.
/// </summary>
[Requires(Permission.ProposeDecisions)]
public sealed record PreviewChangeOfType(CharterId Charter, DecisionDomain? Domain, GovernanceType? Type, PartnerId? Lead, string NewRule)
    : IQuery<TypeChangePreview>, ITypeChange;

/// <summary>The preview.</summary>
/// <param name="Before">Who decides now, as a sentence.</param>
/// <param name="After">Who would decide.</param>
/// <param name="Approval">Who must consent to the change, as a sentence.</param>
/// <param name="Rows">What changes in the table of types; rows that stay are left out.</param>
/// <param name="Parties">What each party may do now and would do.</param>
/// <param name="OpenDecisions">Decisions under way in this domain, with the rule now and then.</param>
public sealed record TypeChangePreview(
    string Before, string After, string Approval, IReadOnlyList<ChangeRow> Rows, IReadOnlyList<ChangeRow> Parties,
    IReadOnlyList<ChangeRow> OpenDecisions);

/// <summary>One thing before and after.</summary>
public sealed record ChangeRow(string What, string Before, string After);

internal sealed class PreviewChangeOfTypeValidator : AbstractValidator<PreviewChangeOfType>
{
    public PreviewChangeOfTypeValidator() => Include(new TypeChangeRules());
}

internal sealed class PreviewChangeOfTypeHandler(OfficeDbContext db, DecisionCourse course)
    : IHandler<PreviewChangeOfType, TypeChangePreview>
{
    public async Task<Result<TypeChangePreview>> HandleAsync(PreviewChangeOfType request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null)
        {
            return OfficeErrors.NotFound;
        }

        var matter = TypeChange.In(charter, request);
        if (matter.ChangeTo == matter.InForce)
        {
            return DecisionErrors.ChangesNothing;
        }

        var names = await course.NamesAsync(charter, ct);
        string NameOf(PartnerId id) => names.GetValueOrDefault(id, "a former party");
        var parties = charter.Parties.Select(p => p.Partner).ToList();
        var domain = request.Domain!.Value;
        var (now, then) = (matter with { ChangeTo = null }, After(matter, request.NewRule));
        var (ruledNow, ruledThen) = (DecisionRules.For(now, parties, NameOf), DecisionRules.For(then, parties, NameOf));
        var open = await course.OpenInAsync(charter.Id, domain, ct);
        return new TypeChangePreview(
            matter.InForce is { } inForce ? DecisionSentence.Of(domain, inForce, matter.Terms!, NameOf) : $"The charter does not say who decides in {DomainNames.Of(domain)} yet.",
            DecisionSentence.Of(domain, then.InForce!, then.Terms!, NameOf),
            DecisionRules.For(matter, parties, NameOf).Sentence,
            [.. TypeTable.Compare(now.InForce?.Type, then.InForce!.Type).Where(r => r.Before != r.After).Select(r => new ChangeRow(r.Row, r.Before, r.After))],
            [.. parties.Select(p => new ChangeRow(NameOf(p), DecisionVoices.Part(ruledNow, p), DecisionVoices.Part(ruledThen, p)))],
            [.. open.Select(d => new ChangeRow(d.Title, d.RuleSentence, DecisionRules.For(then with { Subjects = d.Subjects }, parties, NameOf).Sentence))]);
    }

    private static Matter After(Matter matter, string newRule) => matter with
    {
        InForce = matter.ChangeTo,
        ChangeTo = null,
        // The day of publication says nothing here.
        Terms = (matter.Terms ?? DomainTerms.DefaultFor(matter.Domain!.Value)).After(newRule, DateOnly.MinValue),
    };
}
