using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>A charter that only one party has yet to sign, and cannot, for what the last judgement says (domain guide §4).</summary>
internal sealed record HeldUpReview(Charter Charter, IReadOnlyList<Error> Gaps, IReadOnlyList<Error> Invalid)
{
    public static async Task<IReadOnlyList<HeldUpReview>> ReadAsync(OfficeDbContext db, Actor actor, CancellationToken ct)
    {
        var last = await (
            from charter in db.Charters.AsNoTracking().ReachableBy(actor)
            where charter.Stage == Stage.InReview && charter.Parties.Count(p => !db.Signatures.Any(
                s => s.Charter == charter.Id && s.VersionNumber == charter.CurrentVersion && s.Partner == p.Partner)) == 1
            join look in db.JudgementLooks on charter.Id equals look.Charter
            join judgement in db.Judgements on look.Judgement equals judgement.Id
            select new { charter, judgement.Verdict }).ToListAsync(ct);
        return
        [
            .. last.Select(l => Of(l.charter, GateFacts.None with { Verdict = l.Verdict })).Where(r => r.Gaps.Count + r.Invalid.Count > 0),
        ];
    }

    /// <summary>What an officer reads: the worst of it, and what to do.</summary>
    public string Sentence => "The last party cannot sign: " + (Invalid is [var worst, ..]
        ? worst.Message
        : $"{Gaps[0].Message} Record what is missing, or say why you go on without it.");

    private static HeldUpReview Of(Charter charter, GateFacts facts) => new(charter, Gate.NewGaps(charter, facts), Gate.Invalid(charter, facts));
}
