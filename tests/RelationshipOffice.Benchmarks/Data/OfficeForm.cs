using System.Reflection;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Benchmarks.Data;

/// <summary>The forms in which the office keeps things for good, made by its own code: a form written down here again would part from it.</summary>
internal static class OfficeForm
{
    // The office shows that code to nobody but itself.
    private static readonly Func<CharterText, string> Canonical =
        typeof(CharterText).GetMethod("ToCanonical", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<CharterText, string>>();

    private static readonly Type Chain = typeof(ActivityCheck).Assembly.GetType($"{typeof(ActivityCheck).Namespace}.ActivityChain", throwOnError: true)!;
    private static readonly MethodInfo ChainHash = Chain.GetMethod("Hash")!;
    private static readonly Type By = ChainHash.GetParameters()[3].ParameterType;

    /// <summary>What stands before the first entry of a story.</summary>
    public static byte[] Beginning { get; } = (byte[])Chain.GetField("Beginning")!.GetValue(null)!;

    public static string Of(CharterText text) => Canonical(text);

    /// <summary>The hash of one entry of activity.</summary>
    public static byte[] HashOf(
        byte[] previous, Subject about, int sequence, Guid actor, string name, DateTimeOffset moment, string happened, string content, string changes) =>
        (byte[])ChainHash.Invoke(null, [previous, about, sequence, Activator.CreateInstance(By, actor, name, null), moment, happened, content, changes])!;
}
