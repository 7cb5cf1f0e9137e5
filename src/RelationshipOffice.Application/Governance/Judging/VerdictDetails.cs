using RelationshipOffice.Application.Partners;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Governance;

/// <summary>What the rules say of a charter's governance as of a day, as the reader may know it.</summary>
/// <param name="Worst">The finding that makes the verdict; none where nothing is governed yet.</param>
/// <param name="WorstPair">Of three or more parties, whose pair is the worst (G14).</param>
/// <param name="Domains">In the order of the domains, each with its findings, the worst first.</param>
/// <param name="Pairs">The worst first.</param>
/// <param name="Together">Findings on the domains together, and on other charters.</param>
/// <param name="Missing">Each missing fact as a question.</param>
/// <param name="Settings">The thresholds used; number 0 stands for the defaults.</param>
public sealed record VerdictDetails(
    CharterLink Charter, DateOnly AsOf, Validity Validity, bool IsUnverified, FindingRow? Worst, PairVerdictRow? WorstPair,
    IReadOnlyList<DomainVerdictRow> Domains, IReadOnlyList<PairVerdictRow> Pairs, IReadOnlyList<FindingRow> Together,
    IReadOnlyList<string> Missing, GovernanceSettings Settings, int ThresholdsNumber);

/// <summary>One domain with what the rules say of it.</summary>
public sealed record DomainVerdictRow(
    DecisionDomain Domain, string Name, GovernanceType Type, IReadOnlyList<PartnerName> Leads, bool IsDelegated, bool IsExternal,
    Validity Validity, bool IsUnverified, FindingRow? Worst, IReadOnlyList<FindingRow> Findings);

/// <summary>What one rule says: verdict, sentence, facts with date and source, threshold, and what would change it.</summary>
/// <param name="About">The one or two parties that it is about.</param>
/// <param name="Elsewhere">Another charter that it speaks of; only for those who may see that one.</param>
/// <param name="Best">With facts missing: the best verdict that they allow.</param>
/// <param name="LeastGood">With facts missing: the worst verdict that they allow.</param>
public sealed record FindingRow(
    GovernanceRule Rule, Validity Validity, bool IsUnverified, string Sentence, IReadOnlyList<PartnerName> About, CharterLink? Elsewhere,
    IReadOnlyList<FactUsed> Facts, Threshold? Threshold, string Change, IReadOnlyList<string> Missing, Validity? Best, Validity? LeastGood);

/// <summary>Two parties over all domains. Their gap is for themselves and for the office; for others it is null.</summary>
public sealed record PairVerdictRow(
    PartnerName First, PartnerName Second, Validity Validity, GovernanceRule? Rule, string Sentence, DecisionDomain? In,
    PartnerName? Stronger, decimal? GapLeast, decimal? GapMost);

/// <summary>A stored judgement in the history, the newest first.</summary>
public sealed record JudgementRow(JudgementId Id, int Number, DateOnly AsOf, DateTimeOffset At, Validity Validity, bool IsUnverified);
