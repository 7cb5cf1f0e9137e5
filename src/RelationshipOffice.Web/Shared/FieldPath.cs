using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Components.Forms;

namespace RelationshipOffice.Web.Shared;

/// <summary>Finds the field that a refusal names: "Title", or within a list "Parties[1].Signatory".</summary>
internal static class FieldPath
{
    /// <summary>The field as forms know it; null when the model has no such place.</summary>
    public static FieldIdentifier? Find(object model, string? path)
    {
        var steps = (path ?? "").Split('.');
        foreach (var step in steps[..^1])
        {
            if (Walk(model, step) is not { } next)
            {
                return null;
            }

            model = next;
        }

        return model.GetType().GetProperty(steps[^1]) is null ? null : new FieldIdentifier(model, steps[^1]);
    }

    /// <summary>What stands in the field now.</summary>
    public static object? ValueOf(FieldIdentifier field) => field.Model.GetType().GetProperty(field.FieldName)?.GetValue(field.Model);

    private static object? Walk(object model, string step)
    {
        var (name, index) = step.Split('[') is [var list, var at] ? (list, at.TrimEnd(']')) : (step, null);
        var value = model.GetType().GetProperty(name)?.GetValue(model);
        return index is null ? value
            : value is IList items && int.TryParse(index, CultureInfo.InvariantCulture, out var i) && i < items.Count ? items[i] : null;
    }
}
