using System.Reflection;
using Microsoft.JSInterop;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>
/// What a browser may call on the server beside the events of a page (F-47). A method that is marked for it is a door of its
/// own: it is to be read by somebody else, checked like a form, and then named here.
/// </summary>
public sealed class CalledByTheBrowserTests
{
    private static readonly string[] Reviewed = [];

    [Fact]
    public void No_method_is_marked_for_the_browser_but_those_that_were_reviewed()
    {
        Assembly[] ours = [typeof(Web.Layout.MainLayout).Assembly, typeof(Office).Assembly, typeof(PartnerId).Assembly];
        const BindingFlags Every = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

        var marked = ours.SelectMany(a => a.GetTypes()).SelectMany(t => t.GetMethods(Every))
            .Where(m => m.IsDefined(typeof(JSInvokableAttribute), inherit: true)).Select(m => $"{m.DeclaringType!.Name}.{m.Name}");

        Assert.Equal(Reviewed, marked.Order());
    }
}
