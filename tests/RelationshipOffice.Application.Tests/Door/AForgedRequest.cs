using System.Collections;
using System.Reflection;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Door;

/// <summary>Fills any request with ids that somebody has no business to know, as a forged event would.</summary>
internal sealed class AForgedRequest(IReadOnlyDictionary<Type, IReadOnlyList<object>> ids, bool isQuestion)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Every question and every command there is.</summary>
    public static IReadOnlyList<Type> Every() =>
    [
        .. from type in typeof(Pipeline.Office).Assembly.GetTypes()
           where type is { IsAbstract: false, IsPublic: true } && (IsA(type, typeof(IQuery<>)) || IsA(type, typeof(ICommand<>)))
           orderby type.Name
           select type,
    ];

    /// <summary>The kinds of ids that a request carries, in itself or in what it holds.</summary>
    public static IReadOnlyCollection<Type> KindsOf(Type request)
    {
        var kinds = new HashSet<Type>();
        Look(request, kinds, depth: 0);
        return kinds;
    }

    /// <summary>Every question or command that names a record and needs more than being there.</summary>
    public static IEnumerable<Type> All(Type kind) =>
        from type in Every()
        where IsA(type, kind) && type.GetCustomAttribute<RequiresAttribute>()?.Permission is not (null or Permission.Visit or Permission.UseTheOffice)
        select type;

    /// <summary>A request of this type; each <paramref name="turn"/> takes the next of the ids.</summary>
    public object Of(Type type, int turn)
    {
        var made = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        var request = made.Invoke([.. made.GetParameters().Select(p => ValueOf(p.ParameterType, turn, depth: 0))]);
        foreach (var field in type.GetProperties().Where(p => p.CanWrite && p.Name != nameof(IOnce.CommandId) && made.GetParameters().All(a => a.Name != p.Name)))
        {
            field.SetValue(request, field.Name == "ContentHash" ? new string('0', 64) : ValueOf(field.PropertyType, turn, depth: 0));
        }

        return request;
    }

    private static bool IsA(Type type, Type kind) => Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == kind);

    private static void Look(Type type, HashSet<Type> kinds, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (Records.IsId(plain))
        {
            kinds.Add(plain);
        }
        else if (plain.IsGenericType)
        {
            Look(plain.GetGenericArguments()[0], kinds, depth);
        }
        else if (depth < 3 && !plain.IsEnum && (plain.Assembly == typeof(Pipeline.Office).Assembly || plain.Assembly == typeof(Subject).Assembly))
        {
            foreach (var field in plain.GetProperties().Where(p => p.CanWrite))
            {
                Look(field.PropertyType, kinds, depth + 1);
            }
        }
    }

    private object? ValueOf(Type type, int turn, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (ids.TryGetValue(plain, out var known))
        {
            return known[turn % known.Count];
        }

        return plain switch
        {
            // A list is asked for whole.
            { IsEnum: true } when isQuestion && plain != type => null,
            _ when plain == typeof(string) => isQuestion ? "" : "As agreed.",
            _ when plain == typeof(Slice) => new Slice(1, 200),
            _ when plain == typeof(DateOnly) => Today,
            _ when plain == typeof(DateTimeOffset) => new DateTimeOffset(Today, TimeOnly.MinValue, TimeSpan.Zero),
            _ when plain == typeof(Guid) => Guid.CreateVersion7(),
            _ when plain == typeof(Subject) => new Subject((SubjectKind)(turn % Enum.GetValues<SubjectKind>().Length), Guid.Empty),
            { IsEnum: true } => Enum.GetValues(plain).Cast<object>().Last(),
            { IsPrimitive: true } => plain == typeof(bool) ? false : Convert.ChangeType(1, plain, null),
            _ when plain == typeof(decimal) => 1m,
            { IsGenericType: true } when typeof(IEnumerable).IsAssignableFrom(plain) => ListOf(plain.GetGenericArguments()[0], turn, depth),
            _ when depth < 2 && plain.GetConstructors() is [var made, ..] => Filled(made.Invoke([.. made.GetParameters().Select(p => ValueOf(p.ParameterType, turn, depth + 1))]), turn, depth),
            _ => null,
        };
    }

    private object ListOf(Type item, int turn, int depth)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        list.Add(ValueOf(item, turn, depth + 1));
        return list;
    }

    private object Filled(object thing, int turn, int depth)
    {
        foreach (var field in thing.GetType().GetProperties().Where(p => p.CanWrite && p.SetMethod!.IsPublic && (!isQuestion || ids.ContainsKey(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType))))
        {
            field.SetValue(thing, ValueOf(field.PropertyType, turn, depth + 1));
        }

        return thing;
    }
}
