using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Documents;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Tests.Documents;

/// <summary>Texts of charters as they may come: ordinary, empty, crowded, and meant to do harm.</summary>
internal static class ADocument
{
    public const string Harm =
        "=cmd|' /C calc'!A0 {HYPERLINK \"http://elsewhere.example\"} <script>alert(1)</script> </w:t></w:r><w:fldSimple w:instr=\"DDEAUTO\"/> &amp; ]]> "
        + "\u0000\u0001\u0008\u000b\ud800\uffff\u202e{ PAGE } { INCLUDETEXT \"/etc/passwd\" }";

    private static readonly DateTimeOffset At = new(2026, 5, 5, 14, 3, 0, TimeSpan.Zero);
    private static readonly Guid Same = new("0195b0d8-0000-7000-8000-000000000001");

    public static TheoryData<string> All => ["ordinary", "draft", "empty", "crowded", "harm"];

    public static DocumentText Of(string name) => name switch
    {
        "draft" => Ordinary(StandingKind.Draft),
        "empty" => Text([P("A"), P("B")], [], [], [], StandingKind.Draft),
        "crowded" => Crowded(),
        "harm" => Harmful(),
        _ => Ordinary(StandingKind.Agreed),
    };

    public static DocumentText Ordinary(StandingKind kind) => Text(
        [P("Island Health", "Public authority", "clinicians"), P("South Island Hospitalists", "Physician group", "funding", "beds")],
        [
            S(Section.Vision, "By 2028 every patient has a first specialist contact within 14 days."),
            S(Section.Principles, "Bad news reaches the counterpart within two working days, figures first."),
            S(Section.Principles, "What the minutes promise is done or re-dated before the date."),
            S(Section.Exit, "Any partner may open exit with six months' notice."),
        ],
        [D(DecisionDomain.Quality, "Quality and compliance: all parties decide together, one vote each.", "Two meetings, then the ladder.")],
        [new TextContribution(Same, "Contact within 14 days", ContributionKind.Share, 40, "Three meetings a month", 1, 3, null, new DateOnly(2027, 5, 1))],
        kind);

    /// <summary>Thirty parties with names of up to 390 characters in several scripts, sixty statements, every domain.</summary>
    private static DocumentText Crowded()
    {
        string[] odd = [new('W', 390), "Überregionale Gesellschaft für Zusammenarbeit ", "Российская железная дорога", "Ελληνική Εταιρεία", "上海合作伙伴有限公司", "شركة الشراكة العربية"];
        var names = odd.Select((n, at) => at == 1 ? string.Concat(Enumerable.Repeat(n, 9))[..390] : n).Concat(Enumerable.Range(7, 24).Select(i => $"Partner {i}"));
        string[] said = ["Short.", string.Join(" ", Enumerable.Repeat("The partners keep to what the minutes promise.", 30)), "Первое.\nΔεύτερο.\n第三。", "يلتزم الشركاء بما ورد."];
        return Text(
            [.. names.Select(n => P(n, "A carrier with a long role that says what it does", "slots", "maintenance"))],
            [.. Enum.GetValues<Section>().SelectMany(s => said.Select(text => S(s, text)))],
            [.. Enum.GetValues<DecisionDomain>().Select(d => D(d, $"{odd[0]} decides.", said[1]))], [], StandingKind.InReview);
    }

    private static DocumentText Harmful() => Text(
        [P(Harm, Harm, Harm), P($"B{Harm}")], [.. Enum.GetValues<Section>().Select(s => S(s, Harm))],
        [D(DecisionDomain.Price, Harm, Harm)], [new TextContribution(Same, Harm, ContributionKind.Enabler, null, Harm, null, null, null, null)], StandingKind.Draft, Harm);

    private static DocumentText Text(
        TextParty[] parties, TextStatement[] statements, TextDomain[] domains, TextContribution[] contributions, StandingKind kind, string title = "Clinical services")
    {
        var text = new CharterText(
            CharterText.CurrentForm, "RC-7", 3, title, "Patients are seen in time.", new DateOnly(2026, 5, 1), new DateOnly(2027, 5, 1),
            new TextContract(title, "C-1042", null, null), parties, domains, statements, contributions);
        var content = text.ToCanonical();
        return new DocumentText(
            text, content, CharterVersion.HashOf(content), kind, $"This is how it stands: {title}.", At, [.. parties.Select(_ => "Sponsor Ida Holm")],
            kind == StandingKind.Draft ? [] : [.. parties.Select((p, at) => at == 0 ? new PartyEvidence(p.Name, "", "") : new PartyEvidence(p.Name, "Ida Holm", "5 May 2026", At))]);
    }

    private static TextParty P(string name, string? role = null, params string[] needs) => new(Guid.CreateVersion7(), name, role, needs.Length > 0 ? needs : null);

    private static TextStatement S(Section section, string text) => new(Guid.CreateVersion7(), section, text);

    private static TextDomain D(DecisionDomain domain, string who, string rule) =>
        new(domain, GovernanceType.Network, [], who, rule, new DateOnly(2026, 4, 1), 2, true, false, "", null, null, "", null, null, null);
}
