using System.Runtime.CompilerServices;
using Bunit;

namespace RelationshipOffice.Web.Tests;

/// <summary>Waits end when what is waited for is there; how fast the machine is, no test asserts.</summary>
internal static class Patience
{
    [ModuleInitializer]
    internal static void Begin() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);
}
