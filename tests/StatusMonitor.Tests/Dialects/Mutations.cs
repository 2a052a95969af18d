using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using StatusMonitor.Dialects;

namespace StatusMonitor.Tests.Dialects;

/// <summary>What careless servers make of a body: parts left out, nulled, of another type, in another order.</summary>
internal static class Mutations
{
    private const int MostPlaces = 250;

    /// <summary>The body with every place changed in turn in every way.</summary>
    public static IEnumerable<(string What, byte[] Body)> EachPlaceOf(byte[] body)
    {
        if (Json(body) is { } json)
        {
            foreach (var path in Thin([.. PathsOf(json, [])]))
                foreach (var change in new[] { "remove", "null", "number", "object", "array", "true", "text", "time" })
                    yield return ($"{change} {string.Join('/', path)}", Encoding.UTF8.GetBytes(Changed(json, path, change)));
        }
        else if (Xml(body) is { } xml)
        {
            var places = xml.Descendants().Count();
            for (var i = 0; i < places; i++)
                foreach (var change in new[] { "remove", "empty", "text", "nest", "attributes" })
                    yield return ($"{change} element {i}", Encoding.UTF8.GetBytes(Changed(xml, i, change)));
        }
    }

    /// <summary>The body with every list turned round; null when it has none.</summary>
    public static byte[]? Reversed(byte[] body)
    {
        if (Json(body) is { } json) return Encoding.UTF8.GetBytes(Reversed(json).ToJsonString());
        if (Xml(body) is not { } xml) return null;
        foreach (var list in xml.Descendants().Where(element => element.Elements().Any(IsItem)).ToList())
        {
            var items = list.Elements().Where(IsItem).ToList();
            foreach (var item in items) item.Remove();
            list.Add(items.AsEnumerable().Reverse());
        }

        return Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting));
    }

    private static bool IsItem(XElement element) => element.Name.LocalName is "item" or "entry";

    private static JsonNode? Json(byte[] body)
    {
        try
        {
            return JsonNode.Parse(Utf8Body.Normalise(body).Span);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static XDocument? Xml(byte[] body)
    {
        try
        {
            return XDocument.Parse(Encoding.UTF8.GetString(Utf8Body.Normalise(body).Span), LoadOptions.PreserveWhitespace);
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }

    /// <summary>Of very many places some from everywhere.</summary>
    private static IEnumerable<object[]> Thin(List<object[]> paths)
    {
        var step = Math.Max(1, paths.Count / MostPlaces);
        for (var i = 0; i < paths.Count; i += step) yield return paths[i];
    }

    private static IEnumerable<object[]> PathsOf(JsonNode? node, object[] path)
    {
        if (path.Length > 0) yield return path;
        if (node is JsonObject members)
            foreach (var member in members)
                foreach (var below in PathsOf(member.Value, [.. path, member.Key])) yield return below;
        if (node is JsonArray elements)
            for (var i = 0; i < elements.Count; i++)
                foreach (var below in PathsOf(elements[i], [.. path, i])) yield return below;
    }

    private static string Changed(JsonNode body, object[] path, string change)
    {
        JsonNode copy = body.DeepClone(), parent = copy;
        foreach (var step in path[..^1]) parent = step is string name ? parent[name]! : parent[(int)step]!;
        JsonNode? value = change switch
        {
            "number" => -4711.5,
            "object" => new JsonObject { ["a"] = new JsonArray(1) },
            "array" => new JsonArray(1, "x", null, new JsonObject()),
            "true" => true,
            "text" => "te\0xt",
            "time" => "9999-12-31T23:59:59-12:00",
            _ => null,
        };
        if (parent is JsonObject members && change == "remove") members.Remove((string)path[^1]);
        else if (parent is JsonObject owner) owner[(string)path[^1]] = value;
        else if (change == "remove") parent.AsArray().RemoveAt((int)path[^1]);
        else parent.AsArray()[(int)path[^1]] = value;
        return copy.ToJsonString();
    }

    private static string Changed(XDocument body, int place, string change)
    {
        var copy = new XDocument(body);
        var element = copy.Descendants().ElementAt(place);
        switch (change)
        {
            case "remove" when element.Parent is not null: element.Remove(); break;
            case "empty": element.RemoveNodes(); break;
            case "text": element.Value = "text"; break;
            case "nest": element.Add(new XElement("a", new XElement("b", "c"))); break;
            default: element.RemoveAttributes(); break;
        }

        return copy.ToString(SaveOptions.DisableFormatting);
    }

    private static JsonNode Reversed(JsonNode node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Reverse().Select(item => item is null ? null : Reversed(item))]),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Reversed(member.Value)))),
        _ => node.DeepClone(),
    };
}
