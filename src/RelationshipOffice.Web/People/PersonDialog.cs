using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.People;

/// <summary>What the dialogs on one person share: whom they are about, and how they find a newer version.</summary>
public abstract class PersonDialog : ComponentBase
{
    [CascadingParameter]
    protected IMudDialogInstance Dialog { get; set; } = default!;

    [Parameter, EditorRequired]
    public PersonDetails Person { get; set; } = default!;

    [Inject]
    protected Office Office { get; set; } = default!;

    /// <summary>What stands on top of the dialog.</summary>
    public static string TitleOf<TDialog>(PersonDetails person) where TDialog : PersonDialog => typeof(TDialog).Name switch
    {
        nameof(ChangeRolesDialog) => $"Roles of {person.Name}",
        nameof(MovePersonDialog) => $"For whom {person.Name} stands",
        nameof(AssignFunctionDialog) => $"The function of {person.Name}",
        nameof(RenamePersonDialog) => $"Rename {person.Name}",
        nameof(RenewAccessDialog) => $"New access link for {person.Name}",
        _ => $"Suspend {person.Name}",
    };

    protected async Task<uint?> NewestAsync() =>
        (await Office.AskAsync(new GetPerson(Person.Id))).TryGet(out var newest) ? newest.Version : null;
}
