using System.Text.Json;
using StatusMonitor.Model;

namespace StatusMonitor.Dialects.CState;

/// <summary>Reads the site's own list of systems, and its list of issues.</summary>
internal static class CStateParser
{
    private static readonly PageIdentity Identity = new("cstate");

    public static ParseResult Read(PageResource resource, WireValue root) => resource == CStateDialect.Issues ? Issues(resource, root) : Index(resource, root);

    private static ParseResult Index(PageResource resource, WireValue root)
    {
        if (!root["cStateVersion"].IsPresent) return WireValue.Malformed(resource, "cStateVersion is missing, which cState always writes");
        if (!root["systems"].IsList) return WireValue.Malformed(resource, "systems is missing or no list");
        // Version 4 lists the names alone, and no states.
        var hasStates = root["systems"].Items.All(system => system["status"].IsPresent);
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = Identity,
            Name = root["title"].Text ?? "",
            Url = WebAddress.Of(root["baseURL"].Text)?.TrimEnd('/'),
            Incidents = hasStates ? ListCoverage.Open : ListCoverage.None,
            Maintenances = hasStates ? ListCoverage.Open : ListCoverage.None,
            HasComponents = hasStates,
            Components = hasStates ? [.. Systems(root)] : [],
            Listed = Listed(root["systems"].Items.SelectMany(system => system["unresolvedIssues"].Items)),
        });
    }

    private static ParseResult Issues(PageResource resource, WireValue root)
    {
        if (root["is"].Text != "issues") return WireValue.Malformed(resource, "is says something else than issues");
        if (!root["pages"].IsList) return WireValue.Malformed(resource, "pages is missing or no list");
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = Identity,
            Name = "",
            Incidents = ListCoverage.Recent,
            Maintenances = ListCoverage.Recent,
            Listed = Listed(root["pages"].Items.Where(issue => issue["is"].Text == "issue")),
        });
    }

    private static IEnumerable<Component> Systems(WireValue root)
    {
        var categories = root["categories"].Items.Select(category => category["name"].Text).OfType<string>().Where(name => name.Length is > 0 and < JsonText.MaxIdLength - 16).ToHashSet(StringComparer.Ordinal);
        foreach (var category in categories) yield return new Component { Id = GroupId(category), Name = category, Status = "", IsGroup = true };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var system in root["systems"].Items)
        {
            if (system["name"].Id is not { } name || !seen.Add(name)) continue;
            yield return new Component
            {
                Id = new ComponentId(name),
                Name = name,
                Status = State(system["status"].Text),
                GroupId = system["category"].Text is { } category && categories.Contains(category) ? GroupId(category) : null,
            };
        }
    }

    private static ComponentId GroupId(string category) => new($"category-{category}");

    /// <summary>An issue that touches several systems stands below each of them.</summary>
    private static List<Incident> Listed(IEnumerable<WireValue> issues) =>
        [.. issues.Select(issue => (Id: IdOf(issue), Issue: issue)).Where(found => found.Id is not null).DistinctBy(found => found.Id).Select(found => Incident(found.Id!, found.Issue))];

    /// <summary>The last part of its address, which is made of its file's name; the file's name itself where there is none.</summary>
    private static string? IdOf(WireValue issue)
    {
        if (WebAddress.Of(issue["permalink"].Text) is { } link && new Uri(link).AbsolutePath.Trim('/') is { Length: > 0 } path)
            return path[(path.LastIndexOf('/') + 1)..] is { Length: > 0 and <= JsonText.MaxIdLength } id ? id : null;
        return issue["filename"].Id is { } file ? file.EndsWith(".md", StringComparison.Ordinal) && file.Length > 3 ? file[..^3] : file : null;
    }

    private static Incident Incident(string id, WireValue wire)
    {
        // What only informs is an announcement. It need not say that it is over, so that it cannot be said to be under way.
        var isMaintenance = wire["informational"].Text == "true";
        var (open, ended) = isMaintenance ? (IncidentStatus.Scheduled, IncidentStatus.Completed) : (IncidentStatus.Investigating, IncidentStatus.Resolved);
        var isOver = wire["resolved"].Text == "true";
        var created = GoTime.Parse(wire["createdAt"].Text);
        var end = isOver ? GoTime.Parse(wire["resolvedAt"].Text) ?? GoTime.Parse(wire["lastMod"].Text) ?? created : null;
        return new Incident
        {
            Id = new IncidentId(id),
            Type = isMaintenance ? IncidentType.Maintenance : IncidentType.Incident,
            Name = wire["title"].Text ?? "",
            Status = isOver ? ended : open,
            Impact = isMaintenance ? "maintenance" : Impact(wire["severity"].Text),
            Url = WebAddress.Of(wire["permalink"].Text),
            CreatedAt = created,
            StartedAt = created,
            ResolvedAt = end,
            ScheduledFor = isMaintenance ? created : null,
            Components = [.. wire["affected"].Items.Select(system => system.Text).OfType<string>().Distinct(StringComparer.Ordinal).Select(Touched)],
            // The texts stand on each issue's own page only; what is told here is when it began and when it ended.
            Updates = TimedUpdates.Identify(isOver ? [Step(open, created), Step(ended, end)] : [Step(open, created)]),
        };
    }

    private static IncidentUpdate Step(string status, DateTimeOffset? at) => new() { Id = default, Status = status, Body = "", CreatedAt = at };

    private static ComponentChange Touched(string name) => new(name.Length is > 0 and <= JsonText.MaxIdLength ? new ComponentId(name) : null, name, null, null);

    private static string State(string? word) => word switch
    {
        "ok" => ComponentStatus.Operational,
        "notice" => ComponentStatus.DegradedPerformance,
        "disrupted" => ComponentStatus.PartialOutage,
        "down" => ComponentStatus.MajorOutage,
        _ => Unknown(word),
    };

    private static string Impact(string? word) => word switch
    {
        "notice" => "minor",
        "disrupted" => "major",
        "down" => "critical",
        _ => Unknown(word),
    };

    private static string Unknown(string? word) =>
        word is { Length: > 0 and < 64 } and not "<no value>" ? JsonNamingPolicy.SnakeCaseLower.ConvertName(word) : "";
}
