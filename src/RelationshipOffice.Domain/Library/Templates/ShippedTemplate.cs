using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Library;

/// <summary>
/// What the office says of a template that came with the product: only whether it is offered. Its words stay those of the
/// product, so that an upgrade can bring better ones.
/// </summary>
public sealed class ShippedTemplate : AggregateRoot
{
    private ShippedTemplate()
    {
    }

    public ShippedTemplate(string key)
    {
        Id = ShippedTemplateId.New();
        Key = key;
    }

    public ShippedTemplateId Id { get; private set; }

    public string Key { get; private set; } = "";

    public bool IsHidden { get; private set; }

    /// <summary>Why it is hidden; empty while it is not.</summary>
    public string HiddenBecause { get; private set; } = "";

    /// <summary>Offers the template no longer, and says why; one that is hidden stays so.</summary>
    public void Hide(string reason)
    {
        var why = Editing.Reasoned(reason);
        if (!IsHidden)
        {
            (IsHidden, HiddenBecause) = (true, why);
            Record(new ShippedTemplateHidden(Id, Key, why));
        }
    }

    /// <summary>Offers the template again.</summary>
    public void Show()
    {
        if (IsHidden)
        {
            (IsHidden, HiddenBecause) = (false, "");
            Record(new ShippedTemplateShown(Id, Key));
        }
    }
}
