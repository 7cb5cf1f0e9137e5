using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Outcomes;

/// <summary>Asks once about a value far off its course; sent again as it is, it is taken.</summary>
public sealed class ValueDoubt(Office office, MeasureId measure)
{
    private decimal? _asked;

    /// <summary>The question, shown above the buttons.</summary>
    public string? Sentence { get; private set; }

    /// <summary>What a form asks before it sends: nothing refused, but shown first; null sends. What cannot be asked is not sent either.</summary>
    public async Task<IReadOnlyList<Error>?> ReviewAsync(decimal? value, CancellationToken ct)
    {
        // Without a value the form has something else to say.
        if (value is not { } given || _asked == given)
        {
            return null;
        }

        var asked = await office.AskAsync(new GetDoubt(measure, given), ct);
        if (!asked.TryGet(out var doubt))
        {
            return asked.Errors;
        }

        Sentence = doubt.Sentence;
        _asked = Sentence is null ? null : value;
        return Sentence is null ? null : [];
    }
}
