using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Tests.Charters;

namespace RelationshipOffice.Domain.Tests.Collaboration;

/// <summary>Three parties, A that leads or owns where somebody does, and decisions between them.</summary>
internal static class ADecision
{
    public static readonly PartnerId A = PartnerId.New();
    public static readonly PartnerId B = PartnerId.New();
    public static readonly PartnerId C = PartnerId.New();
    public static readonly PersonId Somebody = PersonId.New();

    /// <summary>A Monday.</summary>
    public static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Ten working days later, a Monday again.</summary>
    public static readonly DateOnly PeriodEnds = new(2026, 12, 7);

    public static string NameOf(PartnerId id) => id == A ? "Acme" : id == B ? "Bolt" : "Cord";

    public static Charter InForce(WhoDecides who, DomainTerms? terms = null)
    {
        var charter = ACharter.Between(A, B, C);
        foreach (var party in new[] { A, B, C })
        {
            charter.Appoint(party, new PartyPeople(null, null, PersonId.New()));
        }

        charter.Govern(DecisionDomain.Quality, who, "Because.");
        charter.SetTerms(DecisionDomain.Quality, terms ?? DomainTerms.Of("A rule.", null, 2, false, false, null, null, Protection.None));
        charter.InConvergence().At(Stage.InReview);
        charter.Agree([A, B, C], ACharter.Now);
        charter.TakeEvents();
        return charter;
    }

    public static DomainTerms DelegatedForGood() =>
        DomainTerms.Of("A rule.", null, 2, false, false, Delegation.Of("Letter", Today, isRevocable: false), null, Protection.None);

    public static (Decision Decision, Ruling Ruling) Under(
        WhoDecides who, Proposal? proposal = null, DomainTerms? terms = null, WhoDecides? changeTo = null, params ProtectedSubject[] subjects)
    {
        var charter = InForce(who, terms);
        var matter = Matter.In(charter, DecisionDomain.Quality, subjects, changeTo);
        var ruling = DecisionRules.For(matter, [A, B, C], NameOf);
        return (new Decision(charter, matter, ruling, proposal ?? Proposed(), Today, WorkingCalendar.Default), ruling);
    }

    public static Proposal Proposed(DateOnly? answerBy = null, DateOnly? wanted = null, string heard = "") =>
        new("Inspect each batch", "Every batch is inspected before it leaves.", A, Somebody, answerBy, wanted, heard);

    public static Voice Says(PartnerId party, DecisionStance stance, DateOnly? on = null) => new(party, stance, on ?? Today);
}
