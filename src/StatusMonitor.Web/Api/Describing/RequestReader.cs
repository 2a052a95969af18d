using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Api.Describing;

/// <summary>Reads one request, and finds everything that is wrong with it.</summary>
internal sealed class RequestReader(Operation operation, HttpContext context, WebServices services)
{
    private readonly Dictionary<Parameter, List<object?>> _values = [];
    private readonly List<Mistake> _mistakes = [];

    /// <summary>The request, or null when it was refused.</summary>
    public async Task<ApiRequest?> ReadAsync()
    {
        ReadPath();
        foreach (var (name, given) in context.Request.Query) ReadQuery(name, [.. given.OfType<string>()]);
        await CheckPagesAsync();
        var body = await ReadBodyAsync();
        if (context.Response.HasStarted || context.Response.StatusCode >= StatusCodes.Status400BadRequest) return null;
        if (_mistakes.Count == 0) return new ApiRequest(context, services, _values, body);
        await Problems.SendAsync(context, _mistakes);
        return null;
    }

    private void ReadPath()
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.IsInPath))
            if (context.GetRouteValue(parameter.Name) is string text)
                // A slash inside an id stays encoded until here: it was none of the path's.
                Read(parameter, text.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
    }

    private void ReadQuery(string name, IReadOnlyList<string> given)
    {
        var known = operation.Parameters.Where(parameter => !parameter.IsInPath).ToList();
        if (known.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter)
        {
            if (operation.PassesOver) return;
            var names = known.Select(one => one.Name).ToList();
            var allowed = names.Count == 0 ? "This takes no parameters." : $"Known here are {string.Join(", ", names)}.";
            _mistakes.Add(new Mistake(name, null, $"There is no parameter {Shown(name)}. {allowed}", NearestWord.Find(name, names)));
            return;
        }

        if (parameter.IsList) foreach (var value in given.SelectMany(text => text.Split(','))) Read(parameter, value);
        else if (given.Count == 1) Read(parameter, given[0]);
        else _mistakes.Add(new Mistake(name, null, $"{name} may be given only once."));
    }

    private void Read(Parameter parameter, string text)
    {
        if (!parameter.TryRead(text, services.Time.GetUtcNow(), out var value, out var mistake)) _mistakes.Add(mistake);
        else if (_values.TryGetValue(parameter, out var others)) others.Add(value);
        else _values[parameter] = [value];
    }

    /// <summary>A page nobody knows would be answered with an empty list, as if all were well with it.</summary>
    private async Task CheckPagesAsync()
    {
        var unknown = _values.Where(pair => pair.Key is { NamesPages: true, IsInPath: false })
            .SelectMany(pair => pair.Value.Select(value => (pair.Key.Name, Page: (PageKey)value!)))
            .Where(named => services.Readings.Find(named.Page) is null).ToList();
        if (unknown.Count == 0) return;
        var stored = (await services.Status.ReadPagesAsync(context.RequestAborted)).Select(state => state.Key).ToHashSet();
        foreach (var (name, page) in unknown.Where(named => !stored.Contains(named.Page)))
            _mistakes.Add(Mistake.Of(name, page.Value, "the key of a page that is or was watched here", PageNames.Nearest(page, services)));
    }

    private async Task<object?> ReadBodyAsync() =>
        operation.Body is { } type ? await BodyReader.ReadAsync(context, type, _mistakes) : null;

    private static string Shown(string name) => name.Length <= 100 ? name : name[..100] + "…";
}
