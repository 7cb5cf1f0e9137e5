using System.Reflection;
using System.Text.Json;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>
/// Holds a file against the record types of the format: no unknown field, no missing one, every value of its kind and
/// within its limits, every reference to something that is there. It says all that is wrong, not only the first thing.
/// </summary>
internal sealed class FileShape(string file, KnownKeys keys, List<FileRefusal> refusals)
{
    private readonly List<(FileThing Thing, string Key, string Path)> _references = [];

    public void Check(JsonElement root)
    {
        CheckRecord(root, typeof(OfficeFile), "$");
        refusals.AddRange(_references
            .Where(r => !keys.Has(r.Thing, r.Key))
            .Select(r => new FileRefusal(file, r.Path, FileErrors.ReferenceUnknown(Word(r.Thing), r.Key))));
    }

    private void CheckRecord(JsonElement record, Type type, string path)
    {
        if (record.ValueKind != JsonValueKind.Object)
        {
            Refuse(path, FileErrors.WrongKind("A record in braces"));
            return;
        }

        var fields = FileJson.Options.GetTypeInfo(type).Properties.ToDictionary(p => p.Name);
        var seen = new HashSet<string>();
        foreach (var given in record.EnumerateObject())
        {
            var at = $"{path}.{given.Name}";
            if (!fields.TryGetValue(given.Name, out var field))
            {
                Refuse(at, FileErrors.FieldUnknown(given.Name));
            }
            else if (!seen.Add(given.Name))
            {
                Refuse(at, FileErrors.FieldTwice);
            }
            else
            {
                CheckValue(given.Value, field.PropertyType, field.AttributeProvider, at);
            }
        }

        foreach (var missing in fields.Values.Where(f => f.IsRequired && !seen.Contains(f.Name)))
        {
            Refuse(path, FileErrors.FieldMissing(missing.Name));
        }
    }

    private void CheckValue(JsonElement value, Type type, ICustomAttributeProvider? marks, string path)
    {
        if (type == typeof(JsonElement))
        {
            // A template has a format of its own, and the use case that takes it in reads it.
            return;
        }

        if (ListedBy(type) is { } listed)
        {
            CheckList(value, listed, marks, path);
        }
        else if (KeyedBy(type) is { } keyed)
        {
            CheckKeyed(value, keyed.Key, keyed.Value, path);
        }
        else if (FileValue.IsPlain(type))
        {
            if (FileValue.Refusal(value, type, marks) is { } error)
            {
                Refuse(path, error);
                return;
            }

            Remember(value, marks, path);
        }
        else
        {
            CheckRecord(value, type, path);
        }
    }

    private void CheckList(JsonElement list, Type item, ICustomAttributeProvider? marks, string path)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            Refuse(path, FileErrors.WrongKind("A list in brackets"));
            return;
        }

        var place = 0;
        foreach (var element in list.EnumerateArray())
        {
            CheckValue(element, item, marks, $"{path}[{place++}]");
        }
    }

    private void CheckKeyed(JsonElement record, Type key, Type value, string path)
    {
        if (record.ValueKind != JsonValueKind.Object)
        {
            Refuse(path, FileErrors.WrongKind("A record in braces"));
            return;
        }

        var words = FileJson.WordsOf(key);
        foreach (var given in record.EnumerateObject())
        {
            if (!words.Contains(given.Name))
            {
                Refuse($"{path}.{given.Name}", FileErrors.WordUnknown(given.Name, words));
                continue;
            }

            CheckValue(given.Value, value, null, $"{path}.{given.Name}");
        }
    }

    private void Remember(JsonElement value, ICustomAttributeProvider? marks, string path)
    {
        if (FileValue.Mark<NamesAttribute>(marks) is { } names && !keys.Add(names.Thing, value.GetString()!))
        {
            Refuse(path, FileErrors.KeyTwice(value.GetString()!));
        }

        if (FileValue.Mark<RefersToAttribute>(marks) is { } refers)
        {
            _references.Add((refers.Thing, value.GetString()!, path));
        }
    }

    private void Refuse(string path, Domain.Common.Error error) => refusals.Add(new FileRefusal(file, path, error));

    private static string Word(FileThing thing) => thing.ToString().ToLowerInvariant();

    private static Type? ListedBy(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GenericTypeArguments[0] : null;

    private static (Type Key, Type Value)? KeyedBy(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
            ? (type.GenericTypeArguments[0], type.GenericTypeArguments[1])
            : null;
}
