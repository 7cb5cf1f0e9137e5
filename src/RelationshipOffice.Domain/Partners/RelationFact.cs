using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>
/// One dated, sourced fact of a partner on its counterpart (domain guide §2). It never changes: a newer fact stands
/// beside it, sources may disagree, and a mistake is removed with a reason.
/// </summary>
public sealed class RelationFact : AggregateRoot
{
    private RelationFact()
    {
    }

    /// <summary>Refuses a partner in view of itself with <c>fact.with_itself</c>.</summary>
    public RelationFact(PartnerId partner, PartnerId counterpart, FactValue value, Evidence evidence)
    {
        Guard(partner != counterpart, FactErrors.WithItself);

        Id = RelationFactId.New();
        (Partner, Counterpart) = (partner, counterpart);
        (Kind, Number, Holds, Domain, Setter, Level, Note) =
            (value.Kind, value.Number, value.Holds, value.Domain, value.Setter, value.Level, value.Note);
        (Date, Source, IsVerified) = (evidence.Date, evidence.Source, evidence.IsVerified);
        Record(new RelationFactRecorded(partner, counterpart, Id, Kind, value.ToString(), Date));
    }

    public RelationFactId Id { get; private set; }

    /// <summary>Whose fact it is: B in "of B on A".</summary>
    public PartnerId Partner { get; private set; }

    /// <summary>In view of whom: A in "of B on A".</summary>
    public PartnerId Counterpart { get; private set; }

    public RelationFactKind Kind { get; private set; }

    public decimal? Number { get; private set; }

    public bool? Holds { get; private set; }

    public DecisionDomain? Domain { get; private set; }

    public Setter? Setter { get; private set; }

    public Level? Level { get; private set; }

    public string Note { get; private set; } = "";

    public DateOnly Date { get; private set; }

    public string Source { get; private set; } = "";

    public bool IsVerified { get; private set; }

    public FactValue Value => FactValue.Of(Kind, Number, Holds, Domain, Setter, Level, Note);

    /// <summary>Says that the fact was a mistake, and why; its row goes, its story stays. Refuses no reason (<c>partner.reason.missing</c>).</summary>
    public void Withdraw(string reason)
    {
        Guard(!string.IsNullOrWhiteSpace(reason), PartnerErrors.ReasonMissing);
        var why = Text.Limited(reason, Text.Line, "partner.reason", "A reason", "Reason");
        Record(new RelationFactRemoved(Partner, Counterpart, Id, Kind, Value.ToString(), Date, why));
    }
}
