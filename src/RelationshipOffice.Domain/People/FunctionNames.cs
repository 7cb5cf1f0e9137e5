namespace RelationshipOffice.Domain.People;

/// <summary>How people call a function of an organisation, in the middle of a sentence.</summary>
public static class FunctionNames
{
    public static string Of(BusinessFunction function) => function switch
    {
        BusinessFunction.HumanResources => "human resources",
        _ => function.ToString().ToLowerInvariant(),
    };
}
