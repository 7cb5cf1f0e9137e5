using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>Traces and metrics of the door, under one name.</summary>
public static class Telemetry
{
    public const string Name = "RelationshipOffice";

    private static readonly Meter Meter = new(Name);

    /// <summary>Milliseconds per use case, by name and outcome.</summary>
    public static readonly Histogram<double> UseCases = Meter.CreateHistogram<double>("office.use_case", "ms");

    public static readonly ActivitySource Traces = new(Name);
}
