using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>Reads a formula from left to right: sums of products of factors. What it does not know it refuses, with the place.</summary>
internal sealed class FormulaParser(string text)
{
    private const int Deepest = 30;

    private readonly List<string> _names = [];
    private int _at;
    private int _depth;

    public IReadOnlyList<string> Names => _names;

    public FormulaNode Read()
    {
        var root = Sum();
        Guard(Next() == '\0', "ends here");
        return root;
    }

    private FormulaNode Sum()
    {
        var left = Product();
        while (Next() is '+' or '-')
        {
            left = new FormulaNode.Operation(Take(), left, Product());
        }

        return left;
    }

    private FormulaNode Product()
    {
        var left = Factor();
        while (Next() is '*' or '/')
        {
            left = new FormulaNode.Operation(Take(), left, Factor());
        }

        return left;
    }

    private FormulaNode Factor()
    {
        Guard(++_depth <= Deepest, "is too deep in brackets");
        FormulaNode factor;
        switch (Next())
        {
            case '-':
                Take();
                factor = new FormulaNode.Operation('-', new FormulaNode.Number(0), Factor());
                break;
            case '(':
                Take();
                factor = Sum();
                Expect(')');
                break;
            case '[':
                factor = Named();
                break;
            case var digit when char.IsAsciiDigit(digit) || digit == '.':
                factor = Number();
                break;
            default:
                factor = Call();
                break;
        }

        _depth--;
        return factor;
    }

    private FormulaNode.Named Named()
    {
        Take();
        var end = text.IndexOf(']', _at);
        Guard(end > _at, "opens a name that does not end");
        var name = text[_at..end].Trim();
        Guard(name.Length > 0, "names no measure");
        _at = end + 1;
        _names.Add(name);
        return new FormulaNode.Named(name);
    }

    private FormulaNode.Number Number()
    {
        var begin = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] == '.'))
        {
            _at++;
        }

        Guard(decimal.TryParse(text[begin.._at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value), "is no number");
        return new FormulaNode.Number(value);
    }

    private FormulaNode.Call Call()
    {
        var begin = _at;
        while (_at < text.Length && char.IsAsciiLetter(text[_at]))
        {
            _at++;
        }

        var name = text[begin.._at].ToLowerInvariant();
        Guard(name is "min" or "max" or "abs", "is not understood: only numbers, measures in square brackets, + − × ÷, min, max and abs");
        Expect('(');
        List<FormulaNode> parts = [Sum()];
        while (Next() is ',' or ';')
        {
            Take();
            parts.Add(Sum());
        }

        Expect(')');
        Guard(name != "abs" || parts.Count == 1, "takes one part");
        return new FormulaNode.Call(name, parts);
    }

    // Signs as people write them, and as keyboards have them.
    private char Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        return _at == text.Length ? '\0' : text[_at] switch { '−' or '–' => '-', '×' or '·' => '*', '÷' or ':' => '/', var sign => sign };
    }

    private char Take()
    {
        var sign = Next();
        _at++;
        return sign;
    }

    private void Expect(char sign)
    {
        Guard(Next() == sign, $"should be “{sign}”");
        _at++;
    }

    private void Guard(bool holds, string what) => Rule.Guard(holds, OutcomeErrors.FormulaUnreadable with
    {
        Message = $"The formula is not understood: what stands at place {Math.Min(_at, text.Length - 1) + 1} {what}.",
    });
}
