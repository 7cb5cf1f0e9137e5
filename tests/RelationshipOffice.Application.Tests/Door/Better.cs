using System.Collections;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Tests.Door;

/// <summary>What must stand in a field so that a request is not refused before it comes to the record that it names.</summary>
internal static class Better
{
    private static readonly Dictionary<string, object> ByName = new()
    {
        ["Annex"] = "A",
        ["Country"] = "NL",
        ["Currency"] = "EUR",
        ["Due"] = AFullOffice.Today.AddYears(1),
        ["Economic"] = 10m,
        ["Email"] = "somebody.new@office.example",
        ["OutsideSetter"] = "",
        ["ReviewDate"] = AFullOffice.Today.AddYears(2),
        ["Target"] = 2m,
    };

    public static void Fill(object request)
    {
        foreach (var field in request.GetType().GetProperties().Where(f => f.CanWrite))
        {
            if (ByName.TryGetValue(field.Name, out var value) && field.PropertyType.IsInstanceOfType(value))
            {
                field.SetValue(request, value);
            }
            else if (field.GetValue(request) is IList lines and not Array)
            {
                lines.Cast<object?>().Where(l => l is not null && l.GetType().IsClass && l is not string).ToList().ForEach(l => Fill(l!));
            }
        }

        Complete(request);
    }

    private static void Complete(object request)
    {
        switch (request)
        {
            case DelegateSignature delegation:
                delegation.Until = null;
                break;
            case DraftCharter draft:
                draft.Parties.Add(new DraftParty { Partner = PartnerId.New() });
                break;
            case PreviewAmendment preview:
                preview.Changes[0].Text = "As agreed.";
                break;
            case PreviewChangeOfType preview:
                Set(preview, nameof(preview.Domain), DecisionDomain.Product);
                Set(preview, nameof(preview.Type), GovernanceType.Network);
                break;
            case SetGainShare share:
                share.Payer = PartnerId.New();
                share.Splits[0].Share = 100;
                break;
            case SetValueAndEffort value:
                value.Lines[0].Estimate = null;
                break;
            case SuggestGovernance suggestion:
                Set(suggestion, nameof(suggestion.Partners), (PartnerId[])[.. suggestion.Partners, PartnerId.New()]);
                break;
            default:
                break;
        }
    }

    private static void Set(object request, string field, object value) => request.GetType().GetProperty(field)!.SetValue(request, value);
}
