using FluentValidation;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Partners;

/// <summary>What people fill in about an ownership stake, when they record it and when they correct it.</summary>
public abstract class StakeForm<TResult> : Command<TResult>, IVersioned
{
    /// <summary>The owned partner; its stakes change together.</summary>
    public required PartnerId Partner { get; init; }

    public required uint Version { get; set; }

    public decimal? Economic { get; set; }

    public decimal? Voting { get; set; }

    public bool VotesRestricted { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public DateOnly? Date { get; set; }

    public string Source { get; set; } = "";

    public bool IsVerified { get; set; }

    internal StakeTerms Terms => StakeTerms.Of(Economic, Voting, VotesRestricted, From, To);
}

internal abstract class StakeFormValidator<TForm, TResult> : AbstractValidator<TForm> where TForm : StakeForm<TResult>
{
    protected StakeFormValidator()
    {
        RuleFor(c => c.Economic).NotNull().When(c => c.Voting is null)
            .WithErrorCode(StakeErrors.ShareMissing.Code).WithMessage(StakeErrors.ShareMissing.Message);
        RuleFor(c => c.Economic).InclusiveBetween(0, 100).WithErrorCode(Percent.OutOfRange.Code).WithMessage(Percent.OutOfRange.Message);
        RuleFor(c => c.Voting).InclusiveBetween(0, 100).WithErrorCode(Percent.OutOfRange.Code).WithMessage(Percent.OutOfRange.Message);
        RuleFor(c => c.From).NotNull().WithErrorCode(StakeErrors.StartMissing.Code).WithMessage(StakeErrors.StartMissing.Message);
        RuleFor(c => c.To).GreaterThanOrEqualTo(c => c.From).When(c => c.From is not null)
            .WithErrorCode(StakeErrors.EndBeforeStart.Code).WithMessage(StakeErrors.EndBeforeStart.Message);
        RuleFor(c => c.Date).NotNull().WithErrorCode(Evidence.DateMissing.Code).WithMessage(Evidence.DateMissing.Message);
        RuleFor(c => c.Source).Source();
    }
}
