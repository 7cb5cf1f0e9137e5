using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// The rule of a decision domain and its marks (domain guide §3): how much it weighs (1–3), whether agreement needs it,
/// whether followers keep a say in it, whether an owner delegated it in writing, who outside sets it, and what protects a
/// weaker party in a network (G7).
/// </summary>
public sealed record DomainTerms
{
    public const int LeastCritical = 1;
    public const int MostCritical = 3;

    public static readonly Error CriticalityOutOfRange =
        new("charter.criticality.out_of_range", "Criticality lies between 1 and 3.", nameof(Criticality));

    /// <summary>The longest notice that a domain may ask for, in working days: about two years.</summary>
    public const int LongestNotice = 500;

    public static readonly Error NoticeOutOfRange =
        new("charter.notice.out_of_range", "Notice lies between 0 and 500 working days.", nameof(NoticeDays));

    public static readonly Error PublishedWithoutRule =
        new("charter.rule.published_without_text", "A publication date needs the rule that was published.", nameof(Rule));

    public static readonly Error DelegatedAndExternal = new(
        "charter.domain.delegated_and_external", "What somebody outside sets cannot be delegated by a party. Clear one of the two.", nameof(OutsideSetter));

    private DomainTerms()
    {
    }

    public string Rule { get; private init; } = "";

    public DateOnly? RulePublishedOn { get; private init; }

    public int Criticality { get; private init; } = 2;

    public bool IsMandatory { get; private init; }

    public bool IsProtected { get; private init; }

    /// <summary>Null when the owner did not delegate the domain.</summary>
    public Delegation? Delegation { get; private init; }

    /// <summary>Regulator or standard that sets this domain; empty when the parties do.</summary>
    public string OutsideSetter { get; private init; } = "";

    /// <summary>What protects a weaker party here, and why it is enough.</summary>
    public Protection Protection { get; private init; } = Protection.None;

    /// <summary>Working days, 0–500, between a leader's decision here and its effect; 0 asks for none beyond the comment period.</summary>
    public int NoticeDays { get; private init; }

    public bool IsDelegated => Delegation is not null;

    public bool IsExternal => OutsideSetter.Length > 0;

    /// <summary>Agreement needs a rule here: criticality 3, or the template says so (G13, domain guide §3.4, 8).</summary>
    public bool NeedsARule => IsMandatory || Criticality == MostCritical;

    /// <summary>Price, data and IP, entry and exit are protected by default (domain guide §3.4, 11).</summary>
    public static DomainTerms DefaultFor(DecisionDomain domain) => new()
    {
        IsProtected = domain is DecisionDomain.Price or DecisionDomain.DataAndIp or DecisionDomain.Entry or DecisionDomain.Exit,
    };

    /// <summary>
    /// Refuses what makes no sense in any relationship: criticality outside 1–3, notice outside 0–500 working
    /// days, a publication date without a rule, a
    /// domain both delegated and set outside. What is only invalid against the facts can be drafted and is judged (domain
    /// guide §3.4, 9).
    /// </summary>
    public static DomainTerms Of(
        string? rule, DateOnly? rulePublishedOn, int criticality, bool isMandatory, bool isProtected,
        Delegation? delegation, string? outsideSetter, Protection protection, int noticeDays = 0)
    {
        var terms = new DomainTerms
        {
            Rule = Text.Limited(rule, Text.Paragraph, "charter.rule", "A rule", nameof(Rule)),
            RulePublishedOn = rulePublishedOn,
            Criticality = criticality,
            IsMandatory = isMandatory,
            IsProtected = isProtected,
            Delegation = delegation,
            OutsideSetter = Text.Limited(outsideSetter, Text.Name, "charter.outside_setter", "The outside setter", nameof(OutsideSetter)),
            Protection = protection,
            NoticeDays = noticeDays,
        };
        Common.Rule.Guard(criticality is >= LeastCritical and <= MostCritical, CriticalityOutOfRange);
        Common.Rule.Guard(noticeDays is >= 0 and <= LongestNotice, NoticeOutOfRange);
        Common.Rule.Guard(rulePublishedOn is null || terms.Rule.Length > 0, PublishedWithoutRule);
        Common.Rule.Guard(!(terms.IsDelegated && terms.IsExternal), DelegatedAndExternal);
        return terms;
    }

    /// <summary>After a change of type: the new rule, published that day, if there is one; a delegation falls away.</summary>
    public DomainTerms After(string newRule, DateOnly today) => newRule.Length == 0
        ? this with { Delegation = null }
        : this with { Delegation = null, Rule = newRule, RulePublishedOn = today };
}
