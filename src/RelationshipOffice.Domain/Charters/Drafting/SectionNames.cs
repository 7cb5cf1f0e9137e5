namespace RelationshipOffice.Domain.Charters;

/// <summary>How people call the sections of a charter.</summary>
public static class SectionNames
{
    public static string Of(Section section) => section switch
    {
        Section.BenefitFactors => "Benefit factors",
        Section.GovernanceDomains => "Governance",
        Section.OpenBook => "Open book",
        Section.ValueShare => "Value share",
        Section.AlignmentRequests => "Alignment requests",
        Section.InvokingClause => "Invoking clause",
        _ => section.ToString(),
    };
}
