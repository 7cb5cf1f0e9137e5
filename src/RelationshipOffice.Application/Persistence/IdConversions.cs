using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Persistence;

internal static class IdConversions
{
    /// <summary>Every typed id of the domain is a uuid column; a new id type needs no line here.</summary>
    public static void AddTo(ModelConfigurationBuilder conventions)
    {
        var ids = typeof(AggregateRoot).Assembly.GetTypes()
            .Where(t => t.IsValueType && t.GetInterfaces().Any(IsTypedId));
        foreach (var id in ids)
        {
            conventions.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }
    }

    private static bool IsTypedId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IId<>);

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
        where TId : struct, IId<TId>
    {
        // A static abstract member may not stand in an expression tree (CS8927).
        private static TId Make(Guid value) => TId.From(value);
    }
}
