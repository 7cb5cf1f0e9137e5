using RelationshipOffice.Application.OfficeFiles;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Charters;

/// <summary>Puts the bodies, open book, ladder, review, exit plan and value share of a template into a new draft; a role becomes the parties that hold it.</summary>
internal static class TemplateStructure
{
    public static void Write(this StructureEntry structure, OfficeDbContext db, Charter charter, ILookup<string, PartnerId> holders)
    {
        var bodies = new Dictionary<string, Body>();
        foreach (var entry in structure.Bodies)
        {
            var terms = BodyTerms.Of(entry.Name, entry.Level, entry.Mandate, Cadence.Of(entry.Times, entry.Every, entry.Unit), entry.Quorum);
            bodies[entry.Key] = new Body(charter, terms, entry.EscalatesTo is { } above ? bodies[above] : null);
        }

        db.Bodies.AddRange(bodies.Values);
        db.OpenBook.AddRange(
            from entry in structure.OpenBook
            from party in holders[entry.Party]
            select new OpenBookItem(charter, entry.IsPrivate
                ? OpenBookTerms.Private(party, entry.Subject)
                : OpenBookTerms.Shown(party, entry.Subject, PartnerSet.Empty, entry.Rhythm, entry.DueBy ?? "")));

        if (structure.Ladder is { } rungs)
        {
            var ladder = new EscalationLadder(charter);
            ladder.Set(charter, [.. rungs.Rungs.Select(r => (bodies[r.Body], r.Days))], rungs.Neutral);
            db.Ladders.Add(ladder);
        }

        if (structure.Review is { } review)
        {
            var plan = new ReviewPlan(charter);
            plan.Set(charter, review.EveryMonths, review.EarlyTriggers, review.Amending, review.Body is { } body ? bodies[body] : null);
            db.ReviewPlans.Add(plan);
        }

        if (structure.Exit is { } exit)
        {
            var plan = new ExitPlan(charter);
            plan.Set(
                charter, [.. exit.Triggers.Select(t => ExitTriggerTerms.Of(t.Text, t.NoticeDays))],
                [.. exit.Duties.Select(d => ExitDutyTerms.Of(d.Topic, d.Text, d.Responsible is { } role ? OnlyOne(holders[role]) : null, d.Days))]);
            db.ExitPlans.Add(plan);
        }

        structure.Share(db, charter, holders);
    }

    private static void Share(this StructureEntry structure, OfficeDbContext db, Charter charter, ILookup<string, PartnerId> holders)
    {
        if (structure.Value.Count > 0)
        {
            var value = new ValueAndEffort(charter);
            value.Set(charter,
            [
                .. from entry in structure.Value
                   from party in entry.Party is { } role ? holders[role].Select(p => (PartnerId?)p) : [null]
                   select ValueLineTerms.Of(party, entry.Kind, entry.Text, entry.Amount is { } amount ? Money.Of(amount, entry.Currency) : null, entry.Estimate),
            ]);
            db.Values.Add(value);
        }

        // A formula names parties one by one; where several hold a role, the office says who shares what.
        if (structure.GainShare is { } share && share.Splits.Select(s => s.Partner).Append(share.Payer).All(role => OnlyOne(holders[role]) is not null))
        {
            var terms = new GainShare(charter);
            terms.Set(charter, GainShareAsFields.Of(charter.Id, share, role => OnlyOne(holders[role])!.Value).Terms());
            db.GainShares.Add(terms);
        }
    }

    // A duty names one party; where several hold the role, it is everybody's until somebody says whose.
    private static PartnerId? OnlyOne(IEnumerable<PartnerId> holders) => holders.ToList() is [var only] ? only : null;
}
