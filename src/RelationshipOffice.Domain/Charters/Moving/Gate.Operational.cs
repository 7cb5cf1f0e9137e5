using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

// Agreed is not operational (domain guide §4): the bodies and the exit stand in what is signed, and the charter works from the
// day on which each body has members of every side and has met once.
public static partial class Gate
{
    /// <summary>Review without a body (<c>charter.gate.no_body</c>) or a way to end (<c>charter.gate.no_exit_plan</c>): neither can be added to what is signed.</summary>
    private static IEnumerable<Error> Structure(GateFacts facts)
    {
        if (facts.Bodies.Count == 0)
        {
            yield return new Error("charter.gate.no_body", "No joint body is named, so nobody would meet under the charter. Found one at least.");
        }

        if (!facts.HasExitPlan)
        {
            yield return new Error("charter.gate.no_exit_plan", "Nothing says how the charter ends. Write the exit plan with one trigger at least.");
        }
    }

    /// <summary>For each body the sides without a member (<c>charter.gate.body_not_staffed</c>) and a first meeting that is missing (<c>charter.gate.body_not_met</c>).</summary>
    private static IEnumerable<Error> Operational(Charter charter, GateFacts facts)
    {
        foreach (var body in facts.Bodies)
        {
            var silent = body.SidesWithout(charter);
            if (silent.Count > 0)
            {
                yield return new Error(
                    "charter.gate.body_not_staffed", $"{body.Name} has no member of {Sentence.List([.. silent.Select(facts.NameOf)])}. Name one.");
            }

            if (!body.HasMet)
            {
                yield return new Error("charter.gate.body_not_met", $"{body.Name} has not met yet. Record its first meeting.");
            }
        }
    }
}

/// <summary>A body as a gate sees it: which sides have members who still stand for them, and whether it has met.</summary>
public sealed record BodyFact(BodyId Id, string Name, BodyLevel Level, IReadOnlyCollection<PartnerId> Sides, bool HasMet)
{
    /// <summary>Sides without a member. A secretariat has no vote and serves all, so one member of any side is enough there.</summary>
    public IReadOnlyList<PartnerId> SidesWithout(Charter charter) => Level == BodyLevel.Secretariat && Sides.Count > 0
        ? []
        : [.. charter.Parties.Select(p => p.Partner).Where(p => !Sides.Contains(p))];
}
