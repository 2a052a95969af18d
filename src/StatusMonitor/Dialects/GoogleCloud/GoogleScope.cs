using StatusMonitor.Model;

namespace StatusMonitor.Dialects.GoogleCloud;

/// <summary>
/// What an incident touches: each product at each location, named <c>Google Compute Engine@us-east1</c>, as long as that
/// gives a list that somebody can want. Google does not say which product is touched where.
/// </summary>
internal static class GoogleScope
{
    /// <summary>The largest common incident has a third of this; the outage of all products everywhere ten times as many.</summary>
    internal const int MostPairs = 400;

    public static IReadOnlyList<ComponentChange> Of(WireValue incident)
    {
        var products = Read(incident["affected_products"], product => product["current_title"].Text ?? product["title"].Text);
        if (products.Count == 0 && incident["service_name"].Text is { Length: > 0 } service) products = [new Part(incident["service_key"].Id, service)];
        var now = Read(incident["currently_affected_locations"], location => location["id"].Text ?? location["title"].Text);
        var places = now.Count > 0 ? now : Read(incident["previously_affected_locations"], location => location["id"].Text ?? location["title"].Text);
        if (places.Count == 0) return [.. products.Select(Alone)];
        if ((long)products.Count * places.Count > MostPairs) return [.. products.Select(Alone), .. places.Select(place => new ComponentChange(null, $"*@{place.Name}", null, null))];
        return [.. products.SelectMany(product => places.Select(place => At(product, place)))];
    }

    private static ComponentChange Alone(Part product) => new(product.Id is { } id ? new ComponentId(id) : null, product.Name, null, null);

    private static ComponentChange At(Part product, Part place) =>
        new(product.Id is { } id ? new ComponentId($"{id}@{place.Name}") : null, $"{product.Name}@{place.Name}", null, null);

    private static List<Part> Read(WireValue list, Func<WireValue, string?> name) =>
        [.. list.Items.Select(item => new Part(item["id"].Id, name(item) ?? "")).Where(part => part.Name.Length is > 0 and <= JsonText.MaxIdLength).DistinctBy(part => part.Name, StringComparer.Ordinal)];

    private readonly record struct Part(string? Id, string Name);
}
