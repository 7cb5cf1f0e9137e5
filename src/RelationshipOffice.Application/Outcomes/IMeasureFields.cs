using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>The fields that setting and changing a measure share.</summary>
public interface IMeasureFields
{
    string Name { get; set; }

    string Unit { get; set; }

    /// <summary>Left empty, baseline and target say it.</summary>
    Direction? Direction { get; set; }

    decimal? Baseline { get; set; }

    decimal? Target { get; set; }

    DateOnly? Starts { get; set; }

    DateOnly? Due { get; set; }

    Frequency? Frequency { get; set; }

    PersonId? Owner { get; set; }

    /// <summary>How it follows from other measures of the outcome; empty where it is only reported.</summary>
    string Formula { get; set; }

    /// <summary>Whether the outcome takes its status from this measure; the first one always leads.</summary>
    bool IsLead { get; set; }
}

/// <summary>A command about a measure; holds the fields once.</summary>
public abstract class MeasureCommand<TResult> : Command<TResult>, IMeasureFields
{
    public string Name { get; set; } = "";

    public string Unit { get; set; } = "";

    public Direction? Direction { get; set; }

    public decimal? Baseline { get; set; }

    public decimal? Target { get; set; }

    public DateOnly? Starts { get; set; }

    public DateOnly? Due { get; set; }

    public Frequency? Frequency { get; set; }

    public PersonId? Owner { get; set; }

    public string Formula { get; set; } = "";

    public bool IsLead { get; set; }

    internal MeasureTerms Terms()
    {
        var line = PlanLine.Of(Baseline!.Value, Target!.Value, Starts!.Value, Due!.Value);
        return new MeasureTerms(Name, Unit, Direction ?? line.Direction, line, Frequency!.Value, Owner, Formula);
    }
}

internal static class MeasureFieldsRules
{
    public static void CheckMeasure<T>(this AbstractValidator<T> validator) where T : IMeasureFields
    {
        validator.RuleFor(c => c.Name).NotEmpty().WithErrorCode("measure.name.missing").WithMessage("A name is needed.")
            .MaximumLength(Text.Name).WithErrorCode("measure.name.too_long").WithMessage($"A name may have {Text.Name} characters at most.");
        validator.RuleFor(c => c.Unit).NotEmpty().WithErrorCode("measure.unit.missing").WithMessage("A unit is needed, such as days or %.")
            .MaximumLength(40).WithErrorCode("measure.unit.too_long").WithMessage("A unit may have 40 characters at most.");
        validator.RuleFor(c => c.Baseline).NotNull().WithErrorCode("measure.baseline.missing").WithMessage("Give the value at the start.");
        validator.RuleFor(c => c.Target).NotNull().WithErrorCode("measure.target.missing").WithMessage("Give the value to reach.")
            .NotEqual(c => c.Baseline).When(c => c.Target is not null, ApplyConditionTo.CurrentValidator)
            .WithErrorCode(PlanLine.TargetEqualsBaseline.Code).WithMessage(PlanLine.TargetEqualsBaseline.Message);
        validator.RuleFor(c => c.Starts).NotNull().WithErrorCode("measure.starts.missing").WithMessage("Give the day of the baseline.");
        validator.RuleFor(c => c.Due).NotNull().WithErrorCode("measure.due.missing").WithMessage("Give the day by which the target is reached.")
            .Must((c, due) => !(due <= c.Starts)).WithErrorCode(PlanLine.DueBeforeStart.Code).WithMessage(PlanLine.DueBeforeStart.Message);
        validator.RuleFor(c => c.Formula).MaximumLength(Formula.Longest).WithErrorCode(OutcomeErrors.FormulaTooLong.Code).WithMessage(OutcomeErrors.FormulaTooLong.Message);
        validator.RuleFor(c => c.Frequency).Must(chosen => chosen is { } it && Enum.IsDefined(it)).WithErrorCode("measure.frequency.missing").WithMessage("Choose how often it is observed.");
    }

    /// <summary>Refuses a formula that names a measure which its outcome does not have, or itself (<c>measure.formula.unknown_measure</c>).</summary>
    public static async Task GuardFormulaAsync(this OfficeDbContext db, OutcomeId outcome, MeasureId? self, MeasureTerms terms, CancellationToken ct)
    {
        if (terms.Formula is not { } formula)
        {
            return;
        }

        var others = await db.Measures.Where(m => m.Outcome == outcome && m.Id != self).Select(m => m.Name).ToListAsync(ct);
        var unknown = formula.Names.Where(n => !others.Contains(n, StringComparer.OrdinalIgnoreCase)).ToList();
        Rule.Guard(unknown.Count == 0, OutcomeErrors.FormulaUnknownMeasure with
        {
            Message = $"The formula names {Sentence.List([.. unknown.Select(n => $"“{n}”")])}, which is no other measure of this outcome.",
        });
    }
}
