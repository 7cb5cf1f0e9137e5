using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// Whether the parties of a charter fit together: outcomes with their benefit factors and structural risks, capability,
/// culture, and the gaps that they bridge together (domain guide §6). Convergence waits for one that says they do (§4).
/// </summary>
public sealed partial class FitAssessment : AggregateRoot
{
    private FitAssessment()
    {
    }

    private FitAssessment(Charter charter, FitMode mode, DateOnly today)
    {
        Guard(!charter.IsOver, FitErrors.CharterIsOver);
        (Id, Charter, Mode, OpenedOn) = (FitAssessmentId.New(), charter.Id, mode, today);
    }

    public FitAssessmentId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public FitMode Mode { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public DateOnly? ConcludedOn { get; private set; }

    /// <summary>Whether the parties fit, as the office concluded; null while it is open.</summary>
    public bool? Fits { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>Where an assessment that was made before is written down; empty for one that was made here.</summary>
    public string Source { get; private set; } = "";

    /// <summary>From where on answers counted as a gap when it was concluded; null while it is open, and for one that was made before.</summary>
    public FitSettings? Lines { get; private set; }

    public bool IsOpen => ConcludedOn is null;

    /// <summary>Opens an assessment on which both sides answer. Refuses a charter that is over (<c>fit.charter_is_over</c>).</summary>
    public static FitAssessment Open(Charter charter, FitMode mode, DateOnly today)
    {
        var opened = new FitAssessment(charter, mode, today);
        opened.Record(new FitOpened(opened.Charter, opened.Id, mode));
        return opened;
    }

    /// <summary>
    /// Records an assessment that was made before, with where it is written down. Refuses a missing source or reason, a day in
    /// the future (<c>fit.date.in_future</c>) and a charter that is over.
    /// </summary>
    public static FitAssessment MadeBefore(Charter charter, FitMode mode, FitConclusion conclusion, DateOnly on, string source, DateOnly today)
    {
        Guard(on <= today, FitErrors.InFuture);
        var made = new FitAssessment(charter, mode, on)
        {
            Source = Text.Required(source, Text.Line, "fit.source", "Where it is written down", nameof(Source)),
            ConcludedOn = on,
            Fits = conclusion.Fits,
            Reason = conclusion.Reason,
        };
        made.Record(new FitRecorded(made.Charter, made.Id, conclusion.Fits, made.Source, made.Reason));
        return made;
    }

    /// <summary>
    /// Concludes it. That the sides fit is refused while a party has not answered (<c>fit.party_silent</c>), no benefit factor
    /// is named (<c>fit.benefit_factor.missing</c>) or answers show a gap that nobody bridges (<c>fit.gap.not_bridged</c>).
    /// </summary>
    public void Conclude(FitConclusion conclusion, FitReading reading, Func<PartnerId, string> nameOf, DateOnly today)
    {
        Guard(IsOpen, FitErrors.Concluded);
        if (conclusion.Fits && Missing(reading, nameOf) is [var first, ..])
        {
            throw new RuleBroken(first);
        }

        (ConcludedOn, Fits, Reason, Lines) = (today, conclusion.Fits, conclusion.Reason, reading.Lines);
        Record(new FitConcluded(Charter, Id, conclusion.Fits, Reason));
    }

    /// <summary>All that stands between the assessment and the conclusion that the sides fit.</summary>
    public IReadOnlyList<Error> Missing(FitReading reading, Func<PartnerId, string> nameOf) =>
    [
        .. reading.Silent.Select(p => FitErrors.PartySilent(nameOf(p))),
        .. _points.Exists(p => p.Kind == FitPointKind.BenefitFactor) ? Array.Empty<Error>() : [FitErrors.BenefitFactorMissing],
        .. reading.Questions.Where(q => q.IsGap && !_points.Exists(p => p.Question == q.Question))
            .Select(q => FitErrors.GapNotBridged(q.Question)),
    ];
}

/// <summary>What the office concludes, and why.</summary>
public readonly record struct FitConclusion(bool Fits, string Reason)
{
    /// <summary>Refuses a missing choice (<c>fit.conclusion.missing</c>) or reason (<c>fit.reason.missing</c>).</summary>
    public static FitConclusion Of(bool? fits, string reason)
    {
        Rule.Guard(fits is not null, FitErrors.ConclusionMissing);
        return new FitConclusion(fits!.Value, Text.Required(reason, Text.Paragraph, "fit.reason", "A reason", "Reason"));
    }
}
