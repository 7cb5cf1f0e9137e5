using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What is noted in a strategic fit assessment beside the answers (domain guide §6).</summary>
public enum FitPointKind
{
    /// <summary>A condition without which the outcome fails.</summary>
    BenefitFactor,

    /// <summary>What endangers the outcome by the way things are set up.</summary>
    StructuralRisk,

    /// <summary>Where the sides are apart, and how they come together.</summary>
    GapToBridge,
}

/// <summary>One benefit factor, structural risk or gap to bridge.</summary>
public sealed class FitPoint
{
    private FitPoint()
    {
    }

    internal FitPoint(FitPointTerms terms)
    {
        Id = FitPointId.New();
        (Kind, Text, Question, Way, Owner, DueOn) = (terms.Kind, terms.Text, terms.Question, terms.Way, terms.Owner, terms.DueOn);
    }

    public FitPointId Id { get; private set; }

    public FitPointKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The question whose answers show the gap; null where it shows elsewhere.</summary>
    public FitQuestion? Question { get; private set; }

    /// <summary>How a gap is bridged, or how a risk is held down.</summary>
    public string Way { get; private set; } = "";

    /// <summary>The party that sees to it.</summary>
    public PartnerId? Owner { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public DateOnly? BridgedOn { get; private set; }

    /// <summary>How it was bridged; empty while it is not.</summary>
    public string Remedy { get; private set; } = "";

    internal void Bridge(string remedy, DateOnly today)
    {
        Rule.Guard(Kind == FitPointKind.GapToBridge && BridgedOn is null, FitErrors.GapClosed);
        Remedy = Common.Text.Required(remedy, Common.Text.Line, "fit.remedy", "How it was bridged", "Remedy");
        BridgedOn = today;
    }
}

/// <summary>A point as it is written down.</summary>
public sealed record FitPointTerms
{
    private FitPointTerms()
    {
    }

    public FitPointKind Kind { get; private init; }

    public string Text { get; private init; } = "";

    public FitQuestion? Question { get; private init; }

    public string Way { get; private init; } = "";

    public PartnerId? Owner { get; private init; }

    public DateOnly? DueOn { get; private init; }

    public static FitPointTerms BenefitFactor(string text) => new() { Kind = FitPointKind.BenefitFactor, Text = Words(text) };

    public static FitPointTerms StructuralRisk(string text, string way) => new()
    {
        Kind = FitPointKind.StructuralRisk,
        Text = Words(text),
        Way = Common.Text.Limited(way, Common.Text.Line, "fit.way", "How it is held down", nameof(Way)),
    };

    /// <summary>Refuses a gap without a way to bridge it (<c>fit.way.missing</c>) or a party that sees to it (<c>fit.owner.missing</c>).</summary>
    public static FitPointTerms Gap(string text, FitQuestion? question, string way, PartnerId? owner, DateOnly? dueOn)
    {
        Rule.Guard(owner is not null, FitErrors.OwnerMissing);
        return new()
        {
            Kind = FitPointKind.GapToBridge,
            Text = Words(text),
            Question = question,
            Way = Common.Text.Required(way, Common.Text.Line, "fit.way", "How it is bridged", nameof(Way)),
            Owner = owner,
            DueOn = dueOn,
        };
    }

    private static string Words(string text) => Common.Text.Required(text, Common.Text.Line, "fit.text", "What it is about", nameof(Text));
}
