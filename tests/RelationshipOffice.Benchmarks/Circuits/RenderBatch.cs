using System.Buffers.Binary;
using System.Text;

namespace RelationshipOffice.Benchmarks.Circuits;

/// <summary>What a render batch does to a component's part of the page, in the numbers of the wire.</summary>
internal enum EditType
{
    PrependFrame = 1,
    RemoveFrame,
    SetAttribute,
    RemoveAttribute,
    UpdateText,
    StepIn,
    StepOut,
    UpdateMarkup,
    PermutationListEntry,
    PermutationListEnd,
}

/// <summary>A part of the page as it comes over the wire.</summary>
internal enum FrameType
{
    Element = 1,
    Text,
    Attribute,
    Component,
    Region,
    ElementReferenceCapture,
    ComponentReferenceCapture,
    Markup,
}

/// <param name="Frame">The frame that it brings in; for a move the place that it goes to.</param>
internal readonly record struct Edit(EditType Type, int Sibling, int Frame, string? Attribute);

/// <param name="Name">Of an element or attribute; the words of text and markup.</param>
/// <param name="Length">So many frames with those inside, for what can hold others.</param>
internal readonly record struct Frame(FrameType Type, string? Name, string? Value, int Length, int Component, ulong Handler)
{
    /// <summary>Frames inside of it.</summary>
    public int Inside => Type is FrameType.Element or FrameType.Component or FrameType.Region ? Length - 1 : 0;
}

/// <summary>Reads one batch: tables of numbers, found by their places in its last twenty bytes.</summary>
internal sealed class RenderBatch(byte[] bytes)
{
    private const int EditSize = 16, FrameSize = 20;

    private readonly int _updates = Int(bytes, bytes.Length - 20);
    private readonly int _frames = Int(bytes, bytes.Length - 16);
    private readonly int _disposed = Int(bytes, bytes.Length - 12);
    private readonly int _strings = Int(bytes, bytes.Length - 4);

    /// <summary>The components that change, each with its edits.</summary>
    public IEnumerable<(int Component, IReadOnlyList<Edit> Edits)> Updates()
    {
        for (var i = 0; i < Int(bytes, _updates); i++)
        {
            var at = Int(bytes, _updates + 4 + (4 * i));
            yield return (Int(bytes, at), [.. Enumerable.Range(0, Int(bytes, at + 4)).Select(e => EditAt(at + 8 + (EditSize * e)))]);
        }
    }

    public IEnumerable<int> Disposed() => Enumerable.Range(0, Int(bytes, _disposed)).Select(i => Int(bytes, _disposed + 4 + (4 * i)));

    public Frame FrameAt(int index)
    {
        var at = _frames + 4 + (FrameSize * index);
        var type = (FrameType)Int(bytes, at);
        var (first, second) = (Int(bytes, at + 4), Int(bytes, at + 8));
        return type switch
        {
            FrameType.Element => new(type, TextOf(second), null, first, 0, 0),
            FrameType.Component => new(type, null, null, first, second, 0),
            FrameType.Region => new(type, null, null, first, 0, 0),
            FrameType.Attribute => new(type, TextOf(first), TextOf(second), 0, 0, BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at + 12))),
            FrameType.Text or FrameType.Markup => new(type, TextOf(first), null, 0, 0, 0),
            _ => new(type, null, null, 0, 0, 0),
        };
    }

    private Edit EditAt(int at) => new((EditType)Int(bytes, at), Int(bytes, at + 4), Int(bytes, at + 8), TextOf(Int(bytes, at + 12)));

    private string? TextOf(int index)
    {
        if (index < 0)
        {
            return null;
        }

        var at = Int(bytes, _strings + (4 * index));
        var (length, shift) = (0, 0);
        byte next;
        do
        {
            next = bytes[at++];
            length |= (next & 0x7F) << shift;
            shift += 7;
        }
        while ((next & 0x80) != 0);
        return Encoding.UTF8.GetString(bytes, at, length);
    }

    private static int Int(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
}
