using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Overview.Relationships;

/// <summary>
/// Whose leaving can be previewed: partners that stand in a charter under way, and those charters, that have all these words
/// in their names; none asks for the first of all.
/// </summary>
[Requires(Permission.SeeExecutivePage)]
public sealed record GetExitChoices(string Search = "") : IQuery<IReadOnlyList<ExitChoice>>;

/// <summary>A partner or a charter that may leave, by name.</summary>
public sealed record ExitChoice(string Name, PartnerId? Partner = null, CharterId? Charter = null);

internal sealed class GetExitChoicesHandler(RelationshipReader relationships) : IHandler<GetExitChoices, IReadOnlyList<ExitChoice>>
{
    // Of each kind; more than these nobody reads while typing.
    private const int Most = 10;

    public async Task<Result<IReadOnlyList<ExitChoice>>> HandleAsync(GetExitChoices request, Actor actor, CancellationToken ct)
    {
        var map = await relationships.ReadAsync(actor, ct);
        var words = request.Search.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new List<ExitChoice>(
        [
            .. map.Partners.Where(p => p.Kind != PartnerKind.OwnOrganisation && IsMeant(p.Name) && map.ChartersOf(p.Id).Any())
                .Take(Most).Select(p => new ExitChoice(p.Name, Partner: p.Id)),
            .. map.Charters.Select(c => new ExitChoice($"{c.Code} {c.Title}", Charter: c.Id)).Where(c => IsMeant(c.Name)).Take(Most),
        ]);

        bool IsMeant(string name) => words.All(w => name.Contains(w, StringComparison.CurrentCultureIgnoreCase));
    }
}
