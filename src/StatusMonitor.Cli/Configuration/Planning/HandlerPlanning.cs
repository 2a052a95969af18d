using System.Text.Json;
using System.Text.Json.Nodes;
using StatusMonitor.Cli.Configuration.Form;
using StatusMonitor.Delivery;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Hosting;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Reads <c>handlers:</c>. It knows what every handler takes, and asks the type about the rest.</summary>
internal sealed class HandlerPlanning(
    ConfigurationDocument document, IReadOnlyList<HandlerType> types, QuietPlanning quiet, CompileTemplate templates)
{
    public IReadOnlyList<PlannedHandler> Plan(JsonObject? handlers)
    {
        List<PlannedHandler> planned = [];
        foreach (var (name, value) in handlers ?? [])
        {
            var type = types.FirstOrDefault(type => type.Name == (string?)value?["type"]);
            if (type is not null && Plan(name, type, value!.AsObject()) is { } handler) planned.Add(handler);
        }

        return planned;
    }

    private PlannedHandler? Plan(string name, HandlerType type, JsonObject mapping)
    {
        var key = $"handlers.{name}";
        // Of options without shape nothing more is said: it would be about what is left of them.
        var isWhole = !document.IsWrong(key);
        var form = Common(mapping).Deserialize(FormJson.Default.HandlerForm)!;
        var delivery = Delivery(form, key);
        var template = Template(form.Template, $"{key}.template");
        if (!isWhole || ReadOptions(type, mapping, key) is not { } options) return null;
        if (delivery.DigestAbove is not null && HandlerTrial.KeepsState(type, name, options))
            document.Key($"{key}.digest", "this type keeps the state of each incident, which a digest cannot tell; leave digest out.");
        return new PlannedHandler(name, type, options, delivery, template, Fingerprints.Of(name, mapping));
    }

    private DeliveryOptions Delivery(HandlerForm form, string key) => new()
    {
        Guarantee = form.Guarantee == "at_most_once" ? DeliveryGuarantee.AtMostOnce : DeliveryGuarantee.AtLeastOnce,
        Rate = RatePlanning.Plan(form.Rate, $"{key}.rate", document),
        Edits = form.Edits,
        Quiet = quiet.Plan(form.Quiet, $"{key}.quiet"),
        Remind = document.Duration(form.Remind, $"{key}.remind"),
        DigestAbove = form.Digest,
    };

    private ITextTemplate? Template(string? text, string key)
    {
        if (text is null) return null;
        var (template, mistake) = templates(text);
        if (mistake is not null) document.Key(key, document.IsHidden(key) ? "is no template that can be used." : mistake);
        return template;
    }

    /// <summary>The options, or null once it has been said what is wrong with them.</summary>
    private object? ReadOptions(HandlerType type, JsonObject mapping, string key)
    {
        object options;
        try
        {
            options = Special(mapping).Deserialize(type.Options)!;
        }
        catch (JsonException failure)
        {
            SayUnreadable(failure, key);
            return null;
        }

        var mistakes = type.Mistakes(options).ToList();
        foreach (var mistake in mistakes) document.Key(mistake.Key.Length == 0 ? key : Keys.Below(key, mistake.Key), mistake.Message);
        return mistakes.Count == 0 ? options : null;
    }

    /// <summary>In a converter's own words; the library's are about types and places in a JSON text that nobody wrote.</summary>
    private void SayUnreadable(JsonException failure, string key)
    {
        var place = Keys.Below(key, (failure.Path ?? "$").TrimStart('$').TrimStart('.'));
        var isOurs = !failure.Message.StartsWith("The JSON value", StringComparison.Ordinal) && !failure.Message.Contains("Path: $", StringComparison.Ordinal);
        document.Key(place, isOurs && !document.IsHidden(place) ? $"{failure.Message}." : "is of a form that cannot be read.");
    }

    private static JsonObject Common(JsonObject mapping) => Members(mapping, isCommon: true);

    private static JsonObject Special(JsonObject mapping) => Members(mapping, isCommon: false);

    private static JsonObject Members(JsonObject mapping, bool isCommon) =>
        new(mapping.Where(member => FormJson.Default.HandlerForm.Properties.Any(property => property.Name == member.Key) == isCommon)
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
}
