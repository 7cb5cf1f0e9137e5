using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Changes who decides in one domain of a draft charter, and says why (domain guide §3). Refuses a leader who is no
/// party (<c>charter.lead.not_a_party</c>), a leaderless hierarchy (<c>governance.leader.missing</c>) and a charter
/// that is no draft (<c>charter.not_a_draft</c>).
/// </summary>
[Requires(Permission.GovernCharters)]
public sealed class ChangeGovernance : Command<Done>, IVersioned
{
    public required CharterId Charter { get; init; }

    public required uint Version { get; set; }

    public DecisionDomain? Domain { get; set; }

    public GovernanceType? Type { get; set; }

    public PartnerId? Lead { get; set; }

    /// <summary>Further leaders: it can be drafted, is judged, and blocks agreement (domain guide §3.4, 9).</summary>
    public List<PartnerId> OtherLeads { get; set; } = [];

    public string Reason { get; set; } = "";
}

internal sealed class ChangeGovernanceValidator : AbstractValidator<ChangeGovernance>
{
    public ChangeGovernanceValidator()
    {
        RuleFor(c => c.Domain).NotNull().WithErrorCode("charter.domain.missing").WithMessage("Choose the decision domain.");
        RuleFor(c => c.Type).NotNull().WithErrorCode("charter.type.missing").WithMessage("Choose how this domain is governed.");
        RuleFor(c => c.Lead).NotNull().When(c => c.Type is not null and not GovernanceType.Network)
            .WithErrorCode(WhoDecides.LeaderMissing.Code).WithMessage(WhoDecides.LeaderMissing.Message);
        RuleFor(c => c.Reason).MustBeAReason();
    }
}

internal sealed class ChangeGovernanceHandler(OfficeDbContext db) : IHandler<ChangeGovernance, Done>
{
    public async Task<Result<Done>> HandleAsync(ChangeGovernance request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(charter, request.Version);
        PartnerId[] leads = request.Lead is { } lead ? [lead, .. request.OtherLeads] : [.. request.OtherLeads];
        charter.Govern(request.Domain!.Value, WhoDecides.Of(request.Type!.Value, leads), request.Reason);
        return Done.Value;
    }
}
