using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>A living, versioned agreement on how parties work together towards collective outcomes (domain guide §4).</summary>
public sealed partial class Charter : AggregateRoot
{
    public const int LongestCode = 20;

    private Charter()
    {
    }

    public Charter(string code, string title, CharterTerms terms, string template, DateTimeOffset now, int? templateEdition = null)
    {
        Id = CharterId.New();
        Code = Text.Required(code, LongestCode, "charter.code", "A short code", nameof(Code));
        Title = Text.Required(title, Text.Name, "charter.title", "A title", nameof(Title));
        Terms = terms;
        Template = template.Trim();
        TemplateEdition = templateEdition;
        StageSince = now;
        Record(new CharterDrafted(Id, Code, Title, Template));
    }

    public CharterId Id { get; private set; }

    /// <summary>The short name people use in speech: RC-7.</summary>
    public string Code { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Why the charter exists, its own dates and the contract beside it.</summary>
    public CharterTerms Terms { get; private set; } = CharterTerms.None;

    /// <summary>Key of the template that the draft began from; empty when it began from a blank page.</summary>
    public string Template { get; private set; } = "";

    /// <summary>The edition of that template, as its words and rules were copied; none for a blank page.</summary>
    public int? TemplateEdition { get; private set; }

    /// <summary>Changes the title and the terms. Refuses what is no draft and what is frozen for signing.</summary>
    public void Revise(string title, CharterTerms terms)
    {
        GuardOpen();
        var titled = Text.Required(title, Text.Name, "charter.title", "A title", nameof(Title));
        if (titled == Title && terms == Terms)
        {
            return;
        }

        (Title, Terms) = (titled, terms);
        Record(new CharterRevised(Id, titled));
    }

    /// <summary>Past its review date and still alive: shown as stale wherever the charter appears (domain guide §4).</summary>
    public bool IsStaleOn(DateOnly today) =>
        Terms.ReviewDate < today && !IsOver;
}
