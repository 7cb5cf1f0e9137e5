using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>The statements of a charter with every party's position on each.</summary>
internal sealed class PositionTable(
    Charter charter, IReadOnlyList<Statement> statements, IReadOnlyList<Position> positions, CharterNames names)
{
    private readonly List<Statement> _statements = [.. statements.OrderBy(s => s.Section).ThenBy(s => s.Place)];

    private readonly Dictionary<(StatementId, PartnerId), Position> _positions = positions.ToDictionary(p => (p.Statement, p.Partner));

    public IReadOnlyList<StatementRow> Rows =>
    [
        .. _statements.Select(s => new StatementRow(
            s.Id, s.Version, s.Section, s.Words, s.Wording, [.. charter.Parties.Select(p => Row(s, p.Partner))])),
    ];

    public GateFacts GateFacts => new(
        names.Partners,
        _statements.Exists(s => s.Section == Section.Vision),
        [.. from statement in _statements
            from party in charter.Parties
            let position = Of(statement, party.Partner)
            where position is { Stance: Stance.Object }
            select new OpenObjection(party.Partner, statement.Section, statement.Words, position.IsStaleFor(statement.Wording))]);

    /// <summary>Whether this party still owes a position on some wording that stands.</summary>
    public bool HasOpenFor(PartnerId partner) => OpenFor(partner).Count > 0;

    /// <summary>Statements on whose present words this party has not answered.</summary>
    public IReadOnlyList<StatementId> OpenFor(PartnerId partner) =>
        [.. _statements.Where(s => Of(s, partner)?.IsStaleFor(s.Wording) ?? true).Select(s => s.Id)];

    private Position? Of(Statement statement, PartnerId partner) => _positions.GetValueOrDefault((statement.Id, partner));

    private PositionRow Row(Statement statement, PartnerId partner) => Of(statement, partner) is { } position
        ? new PositionRow(
            partner, names.Partner(partner), position.Stance, position.CounterText, position.IsStaleFor(statement.Wording),
            position.Version, names.Person(position.TakenBy)?.Name, position.Evidence)
        : new PositionRow(partner, names.Partner(partner), null, "", false, null, null, "");
}
