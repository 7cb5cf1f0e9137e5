using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Library;

/// <summary>One edition of a template of the office: what it said, why it was written, by whom and when. It never changes.</summary>
public sealed class TemplateEdition
{
    private TemplateEdition()
    {
    }

    internal TemplateEdition(OfficeTemplateId template, int number, TemplateContent content, string reason, PersonId by, DateTimeOffset at) =>
        (Template, Number, Content, Reason, By, At) = (template, number, content, reason, by, at);

    public OfficeTemplateId Template { get; private set; }

    /// <summary>Counts from 1.</summary>
    public int Number { get; private set; }

    public TemplateContent Content { get; private set; } = default!;

    public string Reason { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
