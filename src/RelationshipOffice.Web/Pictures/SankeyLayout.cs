using System.Globalization;
using RelationshipOffice.Application.Overview.Relationships;

namespace RelationshipOffice.Web.Pictures;

/// <summary>
/// Places the flows of <see cref="Flow"/>: partners left, charters in the middle, outcomes right. A node is as high as the
/// weight that goes through it; what nobody carries comes out of a node of its own at the bottom of the middle.
/// </summary>
public sealed class SankeyLayout
{
    public const int Width = 1000;
    public const int NodeWidth = 10;

    private const int Top = 34;
    private const int Gap = 16;
    private const decimal PerPoint = 0.8m;
    private const decimal Thinnest = 3;

    private static readonly int[] Columns = [230, 520, 740];

    private readonly Dictionary<(int Column, string Key), Node> _nodes = [];
    private readonly List<Band> _bands = [];

    public SankeyLayout(Flow flow)
    {
        var outcomes = flow.Shares.Select(s => s.Outcome).Distinct().ToList();
        var shares = flow.Shares.OrderBy(s => s.Charter is null).ThenBy(s => outcomes.IndexOf(s.Outcome)).ThenByDescending(s => s.Weight).ToList();
        foreach (var share in shares)
        {
            var charter = share.Charter?.ToString() ?? "";
            Grow(1, charter, share.CharterName, share.Weight, share.Charter is { } id ? $"/charters/{id}" : null);
            Grow(2, share.Outcome.ToString(), share.OutcomeTitle, share.Weight, $"/outcomes/{share.Outcome}");
            foreach (var partner in share.Partners)
            {
                Grow(0, partner.Id.ToString(), partner.Name, share.Weight / share.Partners.Count, $"/partners/{partner.Id}");
            }
        }

        Height = (int)Columns.Select((_, column) => Stack(column)).Max() + Gap;
        foreach (var share in shares)
        {
            Draw(share);
        }
    }

    /// <summary>A node: a bar with a label beside it.</summary>
    public sealed record Node(int Column, string Label, string? Href)
    {
        public decimal Weight { get; set; }

        public decimal Y { get; set; }

        public decimal Height => Math.Max(Thinnest, Weight * PerPoint);

        public int X => Columns[Column];

        internal decimal Left { get; set; }

        internal decimal Right { get; set; }
    }

    /// <summary>A band from one node to the next; of what is realised a darker part, and hatched where nobody carries.</summary>
    public sealed record Band(string Path, string? Realised, bool IsUnassigned, string? Words);

    public int Height { get; }

    public IEnumerable<Node> Nodes => _nodes.Values;

    public IReadOnlyList<Band> Bands => _bands;

    private void Grow(int column, string key, string label, decimal weight, string? href)
    {
        if (!_nodes.TryGetValue((column, key), out var node))
        {
            _nodes[(column, key)] = node = new Node(column, label, href);
        }

        node.Weight += weight;
    }

    private decimal Stack(int column)
    {
        decimal y = Top;
        foreach (var node in _nodes.Values.Where(n => n.Column == column))
        {
            node.Y = node.Left = node.Right = y;
            y += Math.Max(node.Height, 14) + Gap;
        }

        return y;
    }

    private void Draw(FlowShare share)
    {
        var charter = _nodes[(1, share.Charter?.ToString() ?? "")];
        foreach (var partner in share.Partners)
        {
            var weight = share.Weight / share.Partners.Count;
            _bands.Add(new(Ribbon(_nodes[(0, partner.Id.ToString())], charter, weight), null, false, null));
        }

        // The charter's bands to the left and to the right have their own heights to begin from.
        var outcome = _nodes[(2, share.Outcome.ToString())];
        var (from, to) = (charter.Right, outcome.Left);
        var path = Ribbon(charter, outcome, share.Weight);
        var realised = share.Realised == 0 ? null : Path(charter.X + NodeWidth, from, share.Realised * PerPoint, outcome.X, to);
        _bands.Add(new(path, realised, share.Charter is null, share.Charter is null
            ? FormattableString.Invariant($"{share.Weight:0.##} % of {share.OutcomeTitle} is carried by no charter")
            : FormattableString.Invariant($"{share.CharterName} carries {share.Weight:0.##} % of {share.OutcomeTitle}; {share.Realised:0.##} of it realised")));
    }

    private static string Ribbon(Node from, Node to, decimal weight)
    {
        var path = Path(from.X + NodeWidth, from.Right, weight * PerPoint, to.X, to.Left);
        from.Right += weight * PerPoint;
        to.Left += weight * PerPoint;
        return path;
    }

    private static string Path(int x1, decimal y1, decimal height, int x2, decimal y2)
    {
        var (middle, thick) = ((x1 + x2) / 2, Math.Max(height, 1));
        return string.Create(CultureInfo.InvariantCulture,
            $"M{x1} {y1:0.#}C{middle} {y1:0.#} {middle} {y2:0.#} {x2} {y2:0.#}V{y2 + thick:0.#}C{middle} {y2 + thick:0.#} {middle} {y1 + thick:0.#} {x1} {y1 + thick:0.#}Z");
    }
}
