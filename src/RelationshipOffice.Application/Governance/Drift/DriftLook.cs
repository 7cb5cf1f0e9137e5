using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Governance;

/// <summary>When drift was last looked for in a charter, and how far the stories that it reads had come by then.</summary>
internal sealed class DriftLook
{
    public required CharterId Charter { get; init; }

    /// <summary>How many entries the stories of the charter and of its parties had together; it only grows.</summary>
    public long Entries { get; set; }

    public DateOnly On { get; set; }

    /// <summary>The thresholds that were in force at the look; others ask for another look.</summary>
    public int ThresholdsNumber { get; set; }

    /// <summary>
    /// The judgement that held at the look; another one asks for another look, since it also reads owners that are no party.
    /// </summary>
    public JudgementId? Judgement { get; set; }
}
