namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// From which day on each line is a draft, agreed and evidenced (domain guide §7). A state takes the one before it for granted,
/// so a line is as far as the first day that is missing.
/// </summary>
internal static partial class ReadinessRules
{
    private static ReadinessLine Line(
        ReadinessItem item, DateOnly? draft, DateOnly? agreed, DateOnly? evidenced, ReadinessOwner toDraft, ReadinessOwner toAgree, ReadinessOwner toShow) =>
        (draft, agreed, evidenced) switch
        {
            (null, _, _) => new ReadinessLine(item, ReadinessState.Missing, null, toDraft),
            ({ } begun, null, _) => new ReadinessLine(item, ReadinessState.Draft, begun, toAgree),
            ({ } begun, { } complete, null) => new ReadinessLine(item, ReadinessState.Agreed, Later(begun, complete), toShow),
            ({ } begun, { } complete, { } shown) => new ReadinessLine(item, ReadinessState.Evidenced, Later(Later(begun, complete), shown), ReadinessOwner.Office),
        };

    /// <summary>A line that stands in the text: the office writes it, and it is agreed with the signatures.</summary>
    private static ReadinessLine Text(ReadinessFacts facts, ReadinessItem item, DateOnly? written, DateOnly? evidenced, ReadinessOwner toShow) =>
        Line(item, written, facts.AgreedOn, evidenced, ReadinessOwner.Office, ToAgree(facts), toShow);

    private static ReadinessOwner ToAgree(ReadinessFacts facts) => ReadinessOwner.Of(facts.ToSign);

    private static ReadinessOwner Everyone(ReadinessFacts facts) => ReadinessOwner.Of(facts.Parties.Select(p => p.Partner));

    private static ReadinessOwner Those(ReadinessFacts facts, Func<ReadyParty, bool> lacking) =>
        ReadinessOwner.Of(facts.Parties.Where(lacking).Select(p => p.Partner));

    private static DateOnly? Written(ReadinessFacts facts, Section section) =>
        facts.Written.TryGetValue(section, out var day) ? day : null;

    private static DateOnly? When(bool holds, DateOnly? day) => holds ? day : null;

    private static DateOnly? Last(IEnumerable<DateOnly?> days) => days.ToList() is { Count: > 0 } all && !all.Contains(null) ? all.Max() : null;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
