using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Says how the parties of a draft charter share gain and pain: of the difference to a target cost by one share or by bands, of a
/// pool for results, with a cap on the loss, split among the partners (domain guide §5). Refuses a target that is not above 0, a cap
/// below 0, bands with a hole or an overlap, weights that do not sum to 1, shares that do not sum to 100 % (all
/// <c>charter.gain_share.…</c>), a payer or partner that is no party (<c>charter.party.unknown</c>), and a charter that is no open draft.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class SetGainShare : Command<Done>, IVersioned
{
    public required CharterId Charter { get; init; }

    /// <summary>Version of the terms; 0 before there were any.</summary>
    public required uint Version { get; set; }

    /// <summary>Pays the cost and bears the rest of the difference.</summary>
    public PartnerId? Payer { get; set; }

    public string Currency { get; set; } = "EUR";

    public CostSharing CostSharing { get; set; }

    public decimal? Target { get; set; }

    public decimal? Fee { get; set; }

    /// <summary>The partners' percent of the whole difference.</summary>
    public decimal? Share { get; set; }

    /// <summary>From the target down.</summary>
    public List<NamedBand> Below { get; set; } = [];

    /// <summary>From the target up.</summary>
    public List<NamedBand> Above { get; set; } = [];

    /// <summary>The amount that results move; none: results move nothing.</summary>
    public decimal? Pool { get; set; }

    public List<NamedArea> Areas { get; set; } = [];

    /// <summary>The most that the partners can lose; none: no limit.</summary>
    public decimal? Cap { get; set; }

    public List<NamedSplit> Splits { get; set; } = [];
}

internal sealed class SetGainShareValidator : AbstractValidator<SetGainShare>
{
    public SetGainShareValidator() => this.Refuse(c => c.Refused());
}

internal sealed class SetGainShareHandler(OfficeDbContext db) : IHandler<SetGainShare, Done>
{
    public async Task<Result<Done>> HandleAsync(SetGainShare request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        var share = await db.GainShares.SingleOrDefaultAsync(s => s.Charter == charter.Id, ct);
        Rule.Guard((share?.Version ?? 0) == request.Version, OfficeErrors.Conflict);
        if (share is null)
        {
            db.GainShares.Add(share = new GainShare(charter));
        }

        share.Set(charter, request.Terms());
        return Done.Value;
    }
}
