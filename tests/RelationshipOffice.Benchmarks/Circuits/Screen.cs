using System.Text.RegularExpressions;

namespace RelationshipOffice.Benchmarks.Circuits;

/// <summary>The page as a browser would hold it after each render batch, without drawing it.</summary>
internal sealed partial class Screen
{
    private readonly Dictionary<int, Part> _components = [];

    /// <summary>Everything on the page.</summary>
    public IEnumerable<Part> All => _components.Values.Where(c => c.Around is null).SelectMany(c => c.AndInside());

    public void Apply(RenderBatch batch)
    {
        foreach (var (component, edits) in batch.Updates())
        {
            new Editing(this, batch, component).Run(edits);
        }

        foreach (var gone in batch.Disposed())
        {
            _components.Remove(gone);
        }
    }

    private Part ComponentOf(int id)
    {
        if (!_components.TryGetValue(id, out var known))
        {
            _components[id] = known = new Part("#") { Component = id };
        }

        return known;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    /// <summary>The edits of one component: a walk through its parts.</summary>
    private sealed class Editing(Screen screen, RenderBatch batch, int component)
    {
        private readonly List<(int From, int To)> _moves = [];
        private Part _at = screen.ComponentOf(component);

        public void Run(IReadOnlyList<Edit> edits)
        {
            foreach (var edit in edits)
            {
                switch (edit.Type)
                {
                    case EditType.PrependFrame:
                        Insert(_at, edit.Sibling, edit.Frame);
                        break;
                    case EditType.RemoveFrame:
                        _at.Inside.RemoveAt(edit.Sibling);
                        break;
                    case EditType.SetAttribute:
                        Take(_at.Inside[edit.Sibling], batch.FrameAt(edit.Frame));
                        break;
                    case EditType.RemoveAttribute:
                        _at.Inside[edit.Sibling].Attributes.Remove(edit.Attribute!);
                        _at.Inside[edit.Sibling].Handlers.Remove(edit.Attribute!);
                        break;
                    case EditType.UpdateText or EditType.UpdateMarkup:
                        _at.Inside[edit.Sibling].Words = WordsOf(batch.FrameAt(edit.Frame));
                        break;
                    case EditType.StepIn:
                        _at = _at.Inside[edit.Sibling];
                        break;
                    case EditType.StepOut:
                        _at = _at.Around!;
                        break;
                    case EditType.PermutationListEntry:
                        _moves.Add((edit.Sibling, edit.Frame));
                        break;
                    case EditType.PermutationListEnd:
                        Move();
                        break;
                }
            }
        }

        // All are taken out by their old places before any is put into its new one.
        private void Move()
        {
            var parts = _moves.Select(m => (m.To, Part: _at.Inside[m.From])).ToList();
            foreach (var (to, part) in parts)
            {
                _at.Inside[to] = part;
            }

            _moves.Clear();
        }

        /// <summary>Puts a frame with all inside of it at a place; answers how many places it takes there.</summary>
        private int Insert(Part parent, int place, int index)
        {
            var frame = batch.FrameAt(index);
            switch (frame.Type)
            {
                case FrameType.Element:
                    var element = new Part(frame.Name!) { Component = component };
                    parent.Insert(place, element);
                    InsertAll(element, 0, index + 1, index + frame.Length);
                    return 1;
                case FrameType.Component:
                    parent.Insert(place, screen.ComponentOf(frame.Component));
                    return 1;
                case FrameType.Region:
                    return InsertAll(parent, place, index + 1, index + frame.Length);
                case FrameType.Text or FrameType.Markup:
                    parent.Insert(place, new Part("") { Component = component, Words = WordsOf(frame) });
                    return 1;
                case FrameType.Attribute:
                    Take(parent, frame);
                    return 0;
                default:
                    return 0;
            }
        }

        private int InsertAll(Part parent, int place, int from, int to)
        {
            var first = place;
            for (var index = from; index < to; index += 1 + batch.FrameAt(index).Inside)
            {
                place += Insert(parent, place, index);
            }

            return place - first;
        }

        private static void Take(Part element, Frame attribute)
        {
            element.Attributes[attribute.Name!] = attribute.Value;
            if (attribute.Handler > 0)
            {
                element.Handlers[attribute.Name!] = attribute.Handler;
            }
        }

        private static string WordsOf(Frame frame) => frame.Type == FrameType.Markup ? Tags().Replace(frame.Name ?? "", " ") : frame.Name ?? "";
    }
}
