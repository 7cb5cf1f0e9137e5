using System.Security.Cryptography;
using System.Text.Json;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// A verdict as it was given: with the facts and the thresholds that were used, the day and the reading of the rules. It
/// never changes, so that it can be explained after everything else has.
/// </summary>
internal sealed class Judgement
{
    private readonly List<JudgedFinding> _findings = [];

    private Judgement()
    {
    }

    public Judgement(CharterId charter, int number, CharterCase judged, Verdict verdict, DateTimeOffset now)
    {
        (Id, Charter, Number, At, AsOf) = (JudgementId.New(), charter, number, now, verdict.AsOf);
        (Validity, IsUnverified, PairCount) = (verdict.Validity, verdict.IsUnverified, verdict.Pairs.Count);
        (Settings, ThresholdsNumber, Revision) = (judged.Thresholds.Settings, judged.Thresholds.Number, Judge.Revision);
        (Verdict, Fingerprint) = (verdict, FingerprintOf(verdict, judged.Thresholds));
        _findings =
        [
            .. verdict.Domains.SelectMany(d => d.Findings.Select(f => (Domain: (DecisionDomain?)d.Domain, Finding: f)))
                .Concat(verdict.Together.Select(f => (f.Domain, Finding: f)))
                .Select((f, place) => new JudgedFinding(place, f.Domain, f.Finding)),
        ];
    }

    public JudgementId Id { get; private set; }

    public CharterId Charter { get; private set; }

    /// <summary>1 for a charter's first judgement.</summary>
    public int Number { get; private set; }

    /// <summary>The day whose facts were read.</summary>
    public DateOnly AsOf { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Validity Validity { get; private set; }

    public bool IsUnverified { get; private set; }

    public int PairCount { get; private set; }

    public Verdict Verdict { get; private set; } = default!;

    public GovernanceSettings Settings { get; private set; } = GovernanceSettings.Default;

    public int ThresholdsNumber { get; private set; }

    /// <summary>How the rules were read then (<see cref="Judge.Revision"/>).</summary>
    public int Revision { get; private set; }

    /// <summary>Hash of all but the day: the same verdict on the same facts is not kept twice.</summary>
    public string Fingerprint { get; private set; } = "";

    public IReadOnlyList<JudgedFinding> Findings => _findings;

    public static string FingerprintOf(Verdict verdict, ThresholdsInForce thresholds) => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(new Content(verdict with { AsOf = default }, thresholds.Settings, Judge.Revision), JudgementMap.Json)));

    private sealed record Content(Verdict Verdict, GovernanceSettings Settings, int Revision);
}

/// <summary>One finding of a judgement, beside its full text in the verdict, so that it can be looked for.</summary>
internal sealed class JudgedFinding
{
    private JudgedFinding()
    {
    }

    internal JudgedFinding(int place, DecisionDomain? domain, Finding finding)
    {
        (Place, Domain, Rule, Validity, IsUnverified, Sentence) =
            (place, domain, finding.Rule, finding.Validity, finding.IsUnverified, finding.Sentence);
        (First, Second, Party, Elsewhere) = (finding.Pair?.First, finding.Pair?.Second, finding.Party, finding.Elsewhere);
    }

    public int Place { get; private set; }

    public DecisionDomain? Domain { get; private set; }

    public GovernanceRule Rule { get; private set; }

    public Validity Validity { get; private set; }

    public bool IsUnverified { get; private set; }

    public string Sentence { get; private set; } = "";

    public PartnerId? First { get; private set; }

    public PartnerId? Second { get; private set; }

    public PartnerId? Party { get; private set; }

    public CharterId? Elsewhere { get; private set; }
}

/// <summary>When a charter was last judged, what was read for it, and how far the stories of all that had come by then.</summary>
internal sealed class JudgementLook
{
    public required CharterId Charter { get; init; }

    /// <summary>The judgement that still holds.</summary>
    public JudgementId Judgement { get; set; }

    public DateOnly On { get; set; }

    public int ThresholdsNumber { get; set; }

    public int Revision { get; set; }

    /// <summary>Everybody whose facts or stakes were read, owners of owners too.</summary>
    public List<Guid> Partners { get; set; } = [];

    /// <summary>The charters that were read for conflicts of loyalty.</summary>
    public List<Guid> Charters { get; set; } = [];

    /// <summary>How many entries the stories of all these had together; it only grows.</summary>
    public long Entries { get; set; }
}
