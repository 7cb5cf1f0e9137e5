using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Library;

/// <summary>
/// A template that the office keeps itself, begun empty or from another one. Each change is a numbered edition with its
/// reason; charters drafted from an edition are never touched by a later one.
/// </summary>
public sealed class OfficeTemplate : AggregateRoot
{
    private readonly List<TemplateEdition> _editions = [];

    private OfficeTemplate()
    {
    }

    /// <summary>Begins with edition 1. Refuses content that breaks <see cref="TemplateRules"/> and a missing reason.</summary>
    public OfficeTemplate(string key, TemplateContent content, string copiedFrom, string reason, PersonId by, DateTimeOffset now)
    {
        Id = OfficeTemplateId.New();
        Key = key;
        CopiedFrom = copiedFrom;
        Put(content.Checked(), reason, by, now);
        Record(new TemplateMade(Id, Key, Title, CopiedFrom, _editions[^1].Reason));
    }

    public OfficeTemplateId Id { get; private set; }

    public string Key { get; private set; } = "";

    /// <summary>The title of the newest edition; no two templates of the office have the same.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Key of the template that this one was made from; empty: none.</summary>
    public string CopiedFrom { get; private set; } = "";

    /// <summary>Number of the newest edition.</summary>
    public int Edition { get; private set; }

    /// <summary>Offered to nobody any more; charters drafted from it stay as they are.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Why it is retired; empty while it is not.</summary>
    public string RetiredBecause { get; private set; } = "";

    /// <summary>The editions at hand: at least the newest.</summary>
    public IReadOnlyList<TemplateEdition> Editions => _editions;

    public TemplateContent Content => _editions.Single(e => e.Number == Edition).Content;

    /// <summary>
    /// Writes the next edition; saying again what already is changes nothing. Refuses a retired template
    /// (<c>template.retired</c>), content that breaks <see cref="TemplateRules"/> and a missing reason.
    /// </summary>
    public void Revise(TemplateContent content, string reason, PersonId by, DateTimeOffset now)
    {
        Guard(!IsRetired, TemplateErrors.Retired);
        Editing.Reasoned(reason);
        var tidy = content.Checked();
        if (tidy == Content)
        {
            return;
        }

        Put(tidy, reason, by, now);
        Record(new TemplateRevised(Id, Title, Edition, _editions[^1].Reason));
    }

    /// <summary>Takes the template off the shelf, with a reason; one that is retired stays so.</summary>
    public void Retire(string reason)
    {
        var why = Editing.Reasoned(reason);
        if (!IsRetired)
        {
            (IsRetired, RetiredBecause) = (true, why);
            Record(new TemplateRetired(Id, Title, why));
        }
    }

    /// <summary>Puts the template back on the shelf as it was.</summary>
    public void BringBack()
    {
        if (IsRetired)
        {
            (IsRetired, RetiredBecause) = (false, "");
            Record(new TemplateBroughtBack(Id, Title));
        }
    }

    private void Put(TemplateContent content, string reason, PersonId by, DateTimeOffset now)
    {
        _editions.Add(new TemplateEdition(Id, Edition + 1, content, Editing.Reasoned(reason), by, now));
        (Title, Edition) = (content.Title, Edition + 1);
    }
}
