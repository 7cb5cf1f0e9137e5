using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Partners;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Records what partners own of one another; owner, owned and first day make it the same stake.</summary>
internal sealed class LoadStakes(Loading loading)
{
    private const string What = "Ownership stakes";

    public async Task RunAsync(IReadOnlyList<StakeEntry> stakes, CancellationToken ct)
    {
        foreach (var (stake, place) in stakes.Select((s, i) => (s, i)))
        {
            if (stake.Note is not null)
            {
                loading.Tally.Note("The note of an ownership stake is read and not kept yet.");
            }

            var (owner, owned) = (loading.Partners[stake.Owner], loading.Partners[stake.Owned]);
            var partner = await loading.ReadAsync(db => db.Partners.AsNoTracking().SingleAsync(p => p.Id == owned, ct), ct);
            if (partner.Stakes.Any(s => s.Owner == owner && s.Terms.From == stake.From))
            {
                loading.Tally.Known(What);
                continue;
            }

            await loading.SendAsync(loading.Officer, $"$.stakes[{place}]", new RecordStake
            {
                Partner = owned,
                Version = partner.Version,
                Owner = owner,
                Economic = stake.EconomicPercent,
                Voting = stake.VotingPercent,
                VotesRestricted = stake.VotesRestricted,
                From = stake.From,
                To = stake.To,
                // A file states no other day for a stake than the one from which it holds.
                Date = stake.From,
                Source = stake.Source,
                IsVerified = stake.Verified,
            }, ct);
            loading.Tally.Added(What);
        }
    }
}
