using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>How the office writes events, answers and files as JSON: ids and percentages as plain values, enums by name.</summary>
public static class OfficeJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new IdFactory(), new PercentJson() },
    };

    private sealed class IdFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type type) =>
            type.IsValueType && Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(IdJson<>).MakeGenericType(type))!;
    }

    private sealed class IdJson<TId> : JsonConverter<TId> where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => TId.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId id, JsonSerializerOptions options) => writer.WriteStringValue(id.Value);
    }

    private sealed class PercentJson : JsonConverter<Percent>
    {
        public override Percent Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Percent.Of(reader.GetDecimal());

        public override void Write(Utf8JsonWriter writer, Percent percent, JsonSerializerOptions options) =>
            writer.WriteNumberValue(percent.Value);
    }
}
