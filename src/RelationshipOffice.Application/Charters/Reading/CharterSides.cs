using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>One party of a charter, and whether the charter waits for its signature or position.</summary>
internal sealed class CharterSide
{
    public CharterId Charter { get; init; }

    public PartnerId Partner { get; init; }

    public int Place { get; init; }

    public required string Name { get; init; }

    /// <summary>Who is to sign, or, before, to take positions.</summary>
    public PersonId? Who { get; init; }

    public string? Person { get; init; }

    public bool KeepsWaiting { get; init; }

    /// <summary>Since when it is this party's turn in a round; null where the stage of the charter says it.</summary>
    public DateTimeOffset? Since { get; init; }

    public WaitingParty AsWaiting() => new(Partner, Name, Person) { Since = Since };
}

/// <summary>The parties of charters for lists: names and what is missing ride on the parties, in one statement.</summary>
internal static class CharterSides
{
    public static IQueryable<CharterSide> Sides(this OfficeDbContext db, IQueryable<Charter> charters) => charters
        .SelectMany(c => c.Parties, (c, p) => new CharterSide
        {
            Charter = c.Id,
            Partner = p.Partner,
            Place = p.Place,
            Name = db.Partners.Where(n => n.Id == p.Partner).Select(n => n.Name).First(),
            Who = c.Stage == Stage.InReview ? p.Signatory : p.Manager,
            Person = db.People.Where(n => n.Id == (c.Stage == Stage.InReview ? p.Signatory : p.Manager)).Select(n => n.Name).FirstOrDefault(),
            KeepsWaiting = (c.Stage == Stage.InReview
                    && !db.Signatures.Any(s => s.Charter == c.Id && s.VersionNumber == c.CurrentVersion && s.Partner == p.Partner)
                    && !c.Parties.Any(o => o.SigningTurn < (p.SigningTurn ?? Charter.MostParties + 1)
                        && !db.Signatures.Any(s => s.Charter == c.Id && s.VersionNumber == c.CurrentVersion && s.Partner == o.Partner)))
                // Before the first round every missing answer counts; in a round it is the party's turn until it is done.
                || (c.Stage == Stage.Convergence && !db.Rounds.Any(r => r.Charter == c.Id) && db.Statements.Any(s => s.Charter == c.Id && !s.IsRetired
                    && !db.Positions.Any(x => x.Statement == s.Id && x.Partner == p.Partner && x.Wording == s.Wording)))
                || (c.Stage == Stage.Convergence && db.Rounds.Any(r => r.Charter == c.Id && r.Closed == null
                    && !db.RoundTurns.Any(t => t.Round == r.Id && t.Partner == p.Partner && t.DoneBy != null
                        && !db.Statements.Any(s => s.Charter == c.Id && !s.IsRetired && !t.LeftOpen.Contains((Guid)(object)s.Id)
                            && !db.Positions.Any(x => x.Statement == s.Id && x.Partner == p.Partner && x.Wording == s.Wording))))),
            Since = c.Stage != Stage.Convergence ? null : db.Rounds.Where(r => r.Charter == c.Id && r.Closed == null)
                .Select(r => db.RoundTurns.Where(t => t.Round == r.Id && t.Partner == p.Partner).Select(t => (DateTimeOffset?)t.Since).FirstOrDefault() ?? r.OpenedAt)
                .Select(at => (DateTimeOffset?)at).FirstOrDefault(),
        });
}
