using System.Globalization;
using RelationshipOffice.Application.Overview.Relationships;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Pictures;

/// <summary>
/// Places partners in rings: the centre, its neighbours, all others outside. Within a ring who is tied together stands
/// together, so that few ties cross. The same network always gives the same picture.
/// </summary>
public sealed class NetworkLayout
{
    public const int Width = 1000;
    public const int Height = 660;
    public const int Radius = 15;

    private readonly Dictionary<PartnerId, Place> _places = [];

    public NetworkLayout(Network network)
    {
        var rings = network.Partners.GroupBy(p => p.Tier).OrderBy(g => g.Key).ToList();
        var onlyOne = rings.Count == 1 || rings is [{ Key: 0 }, _];
        foreach (var ring in rings)
        {
            var share = ring.Key == 0 ? 0 : onlyOne || ring.Key == 2 ? 1 : 0.5;
            Lay(Ordered([.. ring], network.Ties), share);
        }
    }

    /// <summary>Where a partner stands, and on which side of it its name is written.</summary>
    public sealed record Place(double X, double Y, string Anchor)
    {
        public string LabelX => Say(X + (Anchor == "start" ? Radius + 6 : Anchor == "end" ? -Radius - 6 : 0));

        // Ties go inwards from the upper half of a ring, so its names stand above; the centre's stands above as well.
        public string LabelY => Say(Y + (Anchor != "middle" ? 5 : Y <= Height / 2d ? -Radius - 10 : Radius + 20));
    }

    public Place this[PartnerId partner] => _places[partner];

    /// <summary>The line of a tie, moved aside where several tie the same two, and from rim to rim.</summary>
    public (string X1, string Y1, string X2, string Y2, string MiddleX, string MiddleY) Line(NetworkTie tie, int nth)
    {
        var (a, b) = (_places[tie.From], _places[tie.To]);
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = Math.Max(1, Math.Sqrt((dx * dx) + (dy * dy)));
        var (ux, uy) = (dx / length, dy / length);
        // To the left, to the right, further left …
        var aside = (nth + 1) / 2 * 14 * (nth % 2 == 0 ? 1 : -1) * (tie.From.Value.CompareTo(tie.To.Value) < 0 ? 1 : -1);
        var (ox, oy, rim) = (-uy * aside, ux * aside, Radius + 3);
        return (
            Say(a.X + ox + (ux * rim)), Say(a.Y + oy + (uy * rim)), Say(b.X + ox - (ux * rim)), Say(b.Y + oy - (uy * rim)),
            Say(((a.X + b.X) / 2) + ox - 9), Say(((a.Y + b.Y) / 2) + oy - 9));
    }

    private void Lay(IReadOnlyList<NetworkPartner> ring, double share)
    {
        const double wide = (Width / 2d) - 230;
        const double high = (Height / 2d) - 50;
        for (var i = 0; i < ring.Count; i++)
        {
            var angle = (2 * Math.PI * i / ring.Count) - (Math.PI / 2);
            var (x, y) = ((Width / 2d) + (Math.Cos(angle) * wide * share), (Height / 2d) + (Math.Sin(angle) * high * share));
            var anchor = share < 1 || Math.Abs(Math.Cos(angle)) < 0.2 ? "middle" : Math.Cos(angle) > 0 ? "start" : "end";
            _places[ring[i].Id] = new Place(x, y, anchor);
        }
    }

    // Depth first along the ties: whoever shares a charter comes next.
    private static List<NetworkPartner> Ordered(IReadOnlyList<NetworkPartner> ring, IReadOnlyList<NetworkTie> ties)
    {
        List<NetworkPartner> ordered = [];
        foreach (var partner in ring)
        {
            Walk(partner);
        }

        return ordered;

        void Walk(NetworkPartner at)
        {
            if (ordered.Contains(at))
            {
                return;
            }

            ordered.Add(at);
            foreach (var next in ring.Where(p => ties.Any(t => (t.From == at.Id && t.To == p.Id) || (t.To == at.Id && t.From == p.Id))))
            {
                Walk(next);
            }
        }
    }

    private static string Say(double at) => at.ToString("0.#", CultureInfo.InvariantCulture);
}
