using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Charters.Readiness;

/// <summary>Where a line of readiness is taken further.</summary>
internal static class ReadinessPlace
{
    public static string Of(CharterId charter, ReadinessItem item) => $"/charters/{charter}?show={PartOf(item)}";

    private static string PartOf(ReadinessItem item) => item switch
    {
        ReadinessItem.Dependence or ReadinessItem.Governance => "governance",
        ReadinessItem.People or ReadinessItem.Needs or ReadinessItem.Competences => "parties",
        ReadinessItem.SelfAssessment or ReadinessItem.Fit => "fit",
        ReadinessItem.WhoDecides => "decides",
        ReadinessItem.Bodies or ReadinessItem.Ladder => "bodies",
        ReadinessItem.OpenBook => "open-book",
        ReadinessItem.Signatures => "versions",
        ReadinessItem.Contributions => "contributions",
        ReadinessItem.AlignmentRequests => "alignment",
        ReadinessItem.ValueShare => "value",
        ReadinessItem.Review or ReadinessItem.ExitPlan => "exit",
        ReadinessItem.Contract => "documents",
        _ => "text",
    };
}
