using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>
/// How a measure follows from others of the same outcome, so that a reported figure can be checked: "7 + 0.2 × min([Days
/// early], 100)". Numbers, + − × ÷, brackets, min, max and abs, and measures by their names in square brackets; nothing else
/// is understood, and nothing is ever run (domain guide §5, ADR 22).
/// </summary>
public sealed class Formula
{
    /// <summary>Characters of a formula.</summary>
    public const int Longest = 500;

    private readonly FormulaNode _root;

    private Formula(string text, FormulaNode root, IReadOnlyList<string> names) => (Words, _root, Names) = (text, root, names);

    public string Words { get; }

    /// <summary>The measures that it names, each once.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>
    /// Reads a formula; none for an empty text. Refuses one over the limit (<c>measure.formula.too_long</c>) and one that it does
    /// not understand, with the place (<c>measure.formula.unreadable</c>).
    /// </summary>
    public static Formula? Of(string? text)
    {
        var words = (text ?? "").Trim();
        if (words.Length == 0)
        {
            return null;
        }

        Rule.Guard(words.Length <= Longest, OutcomeErrors.FormulaTooLong);
        var parser = new FormulaParser(words);
        var root = parser.Read();
        return new Formula(words, root, [.. parser.Names.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>The figure, rounded as figures are; none where a named measure has no value, where it divides by zero, or beyond all figures.</summary>
    public decimal? Compute(Func<string, decimal?> valueOf)
    {
        try
        {
            return _root.Compute(valueOf) is { } value && Math.Abs(value) <= Figure.Largest ? Figure.Of(value, nameof(Formula)) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}

/// <summary>A part of a formula: a number, a measure, or an operation upon parts.</summary>
internal abstract record FormulaNode
{
    public abstract decimal? Compute(Func<string, decimal?> valueOf);

    internal sealed record Number(decimal Value) : FormulaNode
    {
        public override decimal? Compute(Func<string, decimal?> valueOf) => Value;
    }

    internal sealed record Named(string Name) : FormulaNode
    {
        public override decimal? Compute(Func<string, decimal?> valueOf) => valueOf(Name);
    }

    internal sealed record Operation(char Sign, FormulaNode Left, FormulaNode Right) : FormulaNode
    {
        public override decimal? Compute(Func<string, decimal?> valueOf) => (Left.Compute(valueOf), Right.Compute(valueOf)) switch
        {
            ({ } a, { } b) => Sign switch
            {
                '+' => a + b,
                '-' => a - b,
                '*' => a * b,
                _ => b == 0 ? null : a / b,
            },
            _ => null,
        };
    }

    internal sealed record Call(string Name, IReadOnlyList<FormulaNode> Of) : FormulaNode
    {
        public override decimal? Compute(Func<string, decimal?> valueOf)
        {
            List<decimal?> values = [.. Of.Select(part => part.Compute(valueOf))];
            return values.Contains(null) ? null : Name switch
            {
                "min" => values.Min(),
                "max" => values.Max(),
                _ => Math.Abs(values[0]!.Value),
            };
        }
    }
}
