using System.Text.Json;
using StatusMonitor.Model;
using static StatusMonitor.Dialects.JsonText;

namespace StatusMonitor.Dialects.Statuspage;

/// <summary>
/// Reads the bytes once, front to back, into a <see cref="StatuspageDocument"/>. Unknown members are passed over,
/// wrong types are null; only broken JSON, and elements without an id, throw <see cref="JsonException"/>.
/// </summary>
internal static partial class StatuspageParser
{
    /// <summary>Reads to the end of the body, which alone proves that it is complete.</summary>
    public static void Read(ref Utf8JsonReader reader, StatuspageDocument document)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("the root is no object");
        while (NextMember(ref reader)) ReadMember(ref reader, document);
        while (reader.Read()) { }
    }

    private static void ReadMember(ref Utf8JsonReader reader, StatuspageDocument document)
    {
        if (reader.ValueTextEquals("page"u8)) ReadPage(ref reader, document);
        else if (reader.ValueTextEquals("components"u8)) ReadComponents(ref reader, document.Components);
        else if (reader.ValueTextEquals("incidents"u8)) ReadIncidents(ref reader, document.Incidents);
        else if (reader.ValueTextEquals("scheduled_maintenances"u8)) ReadIncidents(ref reader, document.Maintenances);
        else reader.Skip();
    }

    private static void ReadPage(ref Utf8JsonReader reader, StatuspageDocument document)
    {
        if (!EntersObject(ref reader)) return;
        while (NextMember(ref reader))
        {
            if (Is(ref reader, "id"u8)) document.PageId = ReadId(ref reader);
            else if (Is(ref reader, "name"u8)) document.PageName = ReadText(ref reader);
            else if (Is(ref reader, "url"u8)) document.PageUrl = ReadText(ref reader);
            else if (Is(ref reader, "updated_at"u8)) document.PageUpdatedAt = ReadInstant(ref reader);
            else reader.Skip();
        }
    }

    private static void ReadComponents(ref Utf8JsonReader reader, WireList<Component> list)
    {
        if (!EntersArray(ref reader, list)) return;
        while (NextElement(ref reader)) list.Items.Add(ReadComponent(ref reader));
    }

    private static Component ReadComponent(ref Utf8JsonReader reader)
    {
        string? id = null, name = null, status = null, group = null;
        var isGroup = false;
        ExpectObject(ref reader, "a component");
        while (NextMember(ref reader))
        {
            if (Is(ref reader, "id"u8)) id = ReadId(ref reader);
            else if (Is(ref reader, "name"u8)) name = ReadText(ref reader);
            else if (Is(ref reader, "status"u8)) status = ReadWord(ref reader);
            else if (Is(ref reader, "group_id"u8)) group = ReadId(ref reader);
            else if (Is(ref reader, "group"u8)) isGroup = ReadFlag(ref reader);
            else reader.Skip();
        }

        return new Component
        {
            Id = new ComponentId(id ?? throw new JsonException("a component has no id")),
            Name = name ?? "",
            Status = status ?? "",
            GroupId = group is null ? null : new ComponentId(group),
            IsGroup = isGroup,
        };
    }

    private static bool NextMember(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    private static bool NextElement(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Compares the member's name and, when it is the one, moves on to its value.</summary>
    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (!IsText(ref reader, name)) return false;
        reader.Read();
        return true;
    }

    /// <summary>A body is one piece, so that the raw bytes tell by their length alone what most texts are not.</summary>
    private static bool IsText(ref Utf8JsonReader reader, ReadOnlySpan<byte> text) =>
        reader.ValueIsEscaped ? reader.ValueTextEquals(text) : reader.ValueSpan.SequenceEqual(text);

    private static bool EntersObject(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject) return true;
        reader.Skip();
        return false;
    }

    private static bool EntersArray<T>(ref Utf8JsonReader reader, WireList<T> list)
    {
        reader.Read();
        list.IsArray = reader.TokenType == JsonTokenType.StartArray;
        if (!list.IsArray) reader.Skip();
        return list.IsArray;
    }

    private static void ExpectObject(ref Utf8JsonReader reader, string what)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException($"{what} is no object");
    }
}
