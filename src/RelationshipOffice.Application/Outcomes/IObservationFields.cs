using FluentValidation;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>The fields that recording and correcting an observation share.</summary>
public interface IObservationFields
{
    decimal? Value { get; set; }

    DateOnly? On { get; set; }

    string Source { get; set; }

    string Note { get; set; }

    /// <summary>The office has seen the source; only the office says so.</summary>
    bool IsVerified { get; set; }
}

/// <summary>A command about an observation; holds the fields once.</summary>
public abstract class ObservationCommand : Command<ObservationId>, IObservationFields
{
    public decimal? Value { get; set; }

    public DateOnly? On { get; set; }

    public string Source { get; set; } = "";

    public string Note { get; set; } = "";

    public bool IsVerified { get; set; }

    /// <summary>What was seen, as this person may say it: only who keeps outcomes verifies.</summary>
    internal Sighting SeenBy(Actor actor)
    {
        Rule.Guard(!IsVerified || actor.May(Domain.People.Permission.KeepOutcomes), OutcomeErrors.NotYoursToVerify);
        return new Sighting(Value!.Value, On!.Value, Source, Note, IsVerified);
    }
}

internal static class ObservationFieldsRules
{
    public static void CheckObservation<T>(this AbstractValidator<T> validator, OfficeClock clock) where T : IObservationFields
    {
        validator.RuleFor(c => c.Value).NotNull().WithErrorCode("observation.value.missing").WithMessage("Give the value that was observed.");
        validator.RuleFor(c => c.On).NotNull().WithErrorCode("observation.date.missing").WithMessage("Give the day that the value is for.")
            .Must(on => on is null || on <= clock.Today)
            .WithErrorCode(OutcomeErrors.ObservedInFuture.Code).WithMessage(OutcomeErrors.ObservedInFuture.Message);
        validator.RuleFor(c => c.Source).NotEmpty().WithErrorCode("observation.source.missing").WithMessage("Say where the value comes from.")
            .MaximumLength(Text.Line).WithErrorCode("observation.source.too_long").WithMessage($"A source may have {Text.Line} characters at most.");
        validator.RuleFor(c => c.Note).MaximumLength(Text.Paragraph)
            .WithErrorCode("observation.note.too_long").WithMessage($"A note may have {Text.Paragraph:N0} characters at most.");
    }
}
