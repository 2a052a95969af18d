using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.GoogleCloud;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.GoogleCloud;

/// <summary>What is peculiar to Google's dashboards.</summary>
public sealed class GoogleCloudOddityTests
{
    private static readonly GoogleCloudDialect Dialect = new();
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("gcp-incidents-2022.json", 157, 770)]
    [InlineData("gcp-incidents-2026-08-20.json", 5, 42)]
    [InlineData("gcp-incidents-2026-08-collected.json", 5, 42)]
    [InlineData("gcp-incidents-devops-status.json", 4, 35)]
    public void Every_capture_is_read_whole(string file, int incidents, int updates)
    {
        var snapshot = Read(Fixtures.Read($"gcp/{file}"));
        Assert.Equal((incidents, updates), (snapshot.Listed.Count, snapshot.Listed.Sum(incident => incident.Updates.Count)));
        Assert.All(snapshot.Listed, incident => Assert.False(incident.IsOpen));
        Assert.All(snapshot.Listed, incident => Assert.InRange(incident.Components.Count, 1, GoogleScope.MostPairs));
    }

    [Fact]
    public void Each_product_is_named_with_each_place()
    {
        var names = Read(Body(Incident("SERVICE_OUTAGE", "", Products(2), Places("us-east1", "europe-west1")))).Listed[0].Components.Select(component => component.Name);
        Assert.Equal(["Product 0@us-east1", "Product 0@europe-west1", "Product 1@us-east1", "Product 1@europe-west1"], names);
    }

    [Fact]
    public void Too_many_of_both_are_named_apart()
    {
        var places = Places([.. Enumerable.Range(0, 41).Select(place => $"place{place}")]);
        var components = Read(Body(Incident("SERVICE_OUTAGE", "", Products(10), places))).Listed[0].Components;
        Assert.Equal(51, components.Count);
        Assert.Equal(["Product 0", "*@place40"], [components[0].Name, components[^1].Name]);
    }

    [Fact]
    public void Where_it_is_now_counts_before_where_it_was()
    {
        var incident = Incident("SERVICE_OUTAGE", "", Products(1), Places("us-east1")).Replace("\"previously_affected_locations\":[]", $"\"previously_affected_locations\":{Places("us-west1")}", StringComparison.Ordinal);
        Assert.Equal(["Product 0@us-east1"], Read(Body(incident)).Listed[0].Components.Select(component => component.Name));
        Assert.Equal(["Product 0@us-west1"], Read(Body(incident.Replace(Places("us-east1"), "[]", StringComparison.Ordinal))).Listed[0].Components.Select(component => component.Name));
    }

    [Fact]
    public void A_last_step_that_says_available_is_an_end_even_without_one()
    {
        var incident = Read(Body(Incident("AVAILABLE", "", Products(1), "[]"))).Listed[0];
        Assert.Equal(("resolved", "resolved"), (incident.Status, incident.Updates[^1].Status));
        Assert.NotNull(incident.ResolvedAt);
    }

    [Fact]
    public async Task An_end_without_a_closing_step_is_told_once_as_a_change()
    {
        using var replay = new DialectReplay(Dialect, Since.All);
        await replay.PlayAsync(Start, (Dialect.Resources[0], Body(Incident("SERVICE_OUTAGE", "", Products(1), "[]"))));
        List<StatusEvent> told = [];
        for (var minute = 1; minute < 4; minute++)
            told.AddRange(await replay.PlayAsync(Start.AddMinutes(minute), (Dialect.Resources[0], Body(Incident("SERVICE_OUTAGE", "\"end\":\"2026-03-02T11:00:00+00:00\",", Products(1), "[]")))));
        var end = Assert.Single(told);
        Assert.Equal((EventKind.IncidentChanged, "investigating", "resolved"), (end.Kind, end.Before!.Status, end.Incident!.Status));
    }

    /// <summary>Protocols §9, line 49.</summary>
    [Fact]
    public async Task A_time_of_editing_that_moves_alone_is_no_edit()
    {
        using var replay = new DialectReplay(Dialect, Since.All);
        var body = Incident("SERVICE_OUTAGE", "", Products(1), "[]");
        await replay.PlayAsync(Start, (Dialect.Resources[0], Body(body)));
        var moved = body.Replace("\"modified\":\"2026-03-02T10:01:00+00:00\"", "\"modified\":\"2026-03-02T10:31:00+00:00\"", StringComparison.Ordinal);
        Assert.NotEqual(body, moved);
        Assert.Empty(await replay.PlayAsync(Start.AddMinutes(31), (Dialect.Resources[0], Body(moved))));
    }

    /// <summary>Protocols §9, line 49.</summary>
    [Theory]
    [InlineData("We look at it.", "We look at it. \\r\\n")]
    [InlineData("We look at it.", " We  look\\nat it.")]
    [InlineData("\"created\":\"2026-03-02T10:00:00+00:00\"", "\"created\":\"2026-03-02T10:07:40+00:00\"")]
    public async Task A_step_that_is_made_anew_with_the_same_words_is_the_step_it_was(string was, string now)
    {
        using var replay = new DialectReplay(Dialect, Since.All);
        var body = Incident("SERVICE_OUTAGE", "", Products(1), "[]").Replace("\"when\":\"2026-03-02T10:00:00+00:00\",", "", StringComparison.Ordinal);
        Assert.Single(await replay.PlayAsync(Start, (Dialect.Resources[0], Body(body))));
        var again = body.Replace(was, now, StringComparison.Ordinal);
        Assert.NotEqual(body, again);
        for (var minute = 1; minute < 9; minute++)
            Assert.Empty(await replay.PlayAsync(Start.AddMinutes(minute), (Dialect.Resources[0], Body(again))));
    }

    [Theory]
    [InlineData("Gmail is slow", "Gmail is slow")]
    [InlineData("**Title:** Gmail is slow\\n\\n**Description:** Some of it", "Gmail is slow")]
    [InlineData("\\n# Gmail is slow\\nmore", "Gmail is slow")]
    public void The_title_is_the_first_line_that_says_something(string description, string title) =>
        Assert.Equal(title, Read(Body(Incident("SERVICE_OUTAGE", "", Products(1), "[]").Replace("Something is slow", description, StringComparison.Ordinal))).Listed[0].Name);

    [Theory]
    [InlineData("high", "SERVICE_INFORMATION", "critical")]
    [InlineData("medium", "SERVICE_OUTAGE", "major")]
    [InlineData("low", "SERVICE_OUTAGE", "minor")]
    [InlineData("Quite New", "SERVICE_UNKNOWN", "quite_new")]
    [InlineData("", "SERVICE_OUTAGE", "critical")]
    [InlineData("", "SERVICE_DISRUPTION", "major")]
    [InlineData("", "SERVICE_INFORMATION", "minor")]
    public void The_severity_is_the_impact_and_where_there_is_none_what_is_touched(string severity, string status, string impact)
    {
        var incident = Incident("SERVICE_OUTAGE", "", Products(1), "[]").Replace("\"status_impact\":\"SERVICE_OUTAGE\",\"severity\":\"high\"", $"\"status_impact\":\"{status}\",\"severity\":\"{severity}\"", StringComparison.Ordinal);
        Assert.Equal(impact, Read(Body(incident)).Listed[0].Impact);
    }

    [Theory]
    [InlineData("\"severity\":\"high\",", "\"status_impact\":\"Quite New\",", "quite_new")]
    [InlineData("\"severity\":\"high\",", "", "minor")]
    public void Another_word_for_what_is_touched_passes_through_and_none_is_minor(string severity, string status, string impact) => Assert.Equal(impact, Read(Body(Incident("SERVICE_OUTAGE", "", Products(1), "[]")
        .Replace(severity, "", StringComparison.Ordinal).Replace("\"status_impact\":\"SERVICE_OUTAGE\",", status, StringComparison.Ordinal))).Listed[0].Impact);

    [Fact]
    public void What_is_listed_or_named_twice_is_one_and_a_step_may_have_another_word()
    {
        var incident = Incident("Quite New", "", "[{\"title\":\"Old\",\"id\":\"p\"},{\"title\":\"Old\",\"id\":\"p\"},{\"id\":\"q\"}]", "[{\"title\":\"Mars\"},{\"x\":1}]");
        var read = Assert.Single(Read(Body($"{incident},{incident}")).Listed);
        Assert.Equal(("p@Mars", "Old@Mars"), Assert.Single(read.Components) is var part ? (part.Id!.Value.Value, part.Name) : default);
        Assert.Equal("quite_new", read.Updates[0].Status);
        var everywhere = Read(Body(Incident("SERVICE_OUTAGE", "", Products(1), "[]"))).Listed[0].Components[0];
        Assert.Equal(("p0", "Product 0"), (everywhere.Id!.Value.Value, everywhere.Name));
        var before = Incident("SERVICE_OUTAGE", "", Products(1), "[]").Replace("\"previously_affected_locations\":[]", "\"previously_affected_locations\":[{\"title\":\"Mars\"}]", StringComparison.Ordinal);
        Assert.Equal("Product 0@Mars", Read(Body(before)).Listed[0].Components[0].Name);
    }

    [Fact]
    public void Where_no_product_is_named_the_service_is() =>
        Assert.Equal("Multiple Products@us-east1", Read(Body(Incident("SERVICE_OUTAGE", "", "[]", Places("us-east1")))).Listed[0].Components[0].Name);

    [Fact]
    public void Of_the_beginning_and_the_making_one_stands_for_the_other()
    {
        var incident = Incident("SERVICE_OUTAGE", "", Products(1), "[]");
        var made = Read(Body(incident.Replace("\"begin\":\"2026-03-02T09:00:00+00:00\",", "", StringComparison.Ordinal))).Listed[0];
        Assert.Equal(made.CreatedAt, made.StartedAt);
        var begun = Read(Body(incident.Replace("\"created\":\"2026-03-02T09:59:00+00:00\",", "", StringComparison.Ordinal).Replace("\"created\":\"2026-03-02T10:00:00+00:00\",", "", StringComparison.Ordinal))).Listed[0];
        Assert.Equal((Start.AddHours(-1), Start.AddHours(-1), Start), (begun.CreatedAt, begun.StartedAt, begun.Updates[0].CreatedAt));
    }

    [Theory]
    [InlineData("""[{"title":"x"}]""", "no id")]
    [InlineData("""[{"id":"a"}]""", "incident a: updates is missing")]
    public void What_is_missing_of_an_incident_is_said(string body, string reason) =>
        Assert.Contains(reason, Assert.IsType<ParseResult.Failed>(Dialect.Parse(Dialect.Resources[0], Encoding.UTF8.GetBytes(body))).Detail, StringComparison.Ordinal);

    [Fact]
    public void A_time_other_than_that_of_creation_is_shown_for_its_own_sake()
    {
        var incident = Incident("SERVICE_OUTAGE", "", Products(1), "[]");
        Assert.Null(Read(Body(incident)).Listed[0].Updates[0].DisplayAt);
        var moved = incident.Replace("\"when\":\"2026-03-02T10:00:00+00:00\"", "\"when\":\"2026-03-02T08:00:00+00:00\"", StringComparison.Ordinal);
        Assert.Equal(Start.AddHours(-2), Read(Body(moved)).Listed[0].Updates[0].DisplayAt);
    }

    [Fact]
    public void The_two_dashboards_have_two_identities()
    {
        var workspace = Assert.IsType<ParseResult.Parsed>(new GoogleWorkspaceDialect().Parse(new GoogleWorkspaceDialect().Resources[0], Body(Incident("SERVICE_OUTAGE", "", Products(1), "[]")))).Snapshot;
        Assert.Equal("google-workspace", workspace.Identity.Value);
        Assert.Equal("https://www.google.com/appsstatus/dashboard/incidents/abc", workspace.Listed[0].Url);
        Assert.Equal("https://status.cloud.google.com/incidents/abc", Read(Body(Incident("SERVICE_OUTAGE", "", Products(1), "[]"))).Listed[0].Url);
    }

    [Fact]
    public void An_empty_list_is_a_reading_but_anybodys()
    {
        Assert.Equal(Recognition.Likely, Dialect.Recognise("[]"u8.ToArray()));
        Assert.Equal(Recognition.Certain, Dialect.Recognise(Body(Incident("SERVICE_OUTAGE", "", Products(1), "[]"))));
        Assert.Equal(Recognition.None, Dialect.Recognise("{}"u8.ToArray()));
    }

    [Theory]
    [InlineData("https://status.cloud.google.com", "google-cloud", "https://status.cloud.google.com/incidents.json")]
    [InlineData("https://www.google.com/appsstatus/dashboard/", "google-workspace", "https://www.google.com/appsstatus/dashboard/incidents.json")]
    [InlineData("https://status.cloud.google.com/maps-platform", null, null)]
    [InlineData("https://google.com/appsstatus", "google-workspace", "https://www.google.com/appsstatus/dashboard/incidents.json")]
    [InlineData("https://www.google.com", null, null)]
    [InlineData("https://status.example/appsstatus", null, null)]
    public void A_dashboard_is_asked_where_it_is_at_home(string page, string? name, string? asked)
    {
        var found = new IDialect[] { Dialect, new GoogleWorkspaceDialect() }
            .SelectMany(dialect => dialect.CandidatesOf(new Uri(page), null).Where(candidate => candidate.IsHinted).Select(candidate => (dialect.Name, Asked: dialect.Resources[0].AddressBelow(candidate.Address).ToString()))).ToList();
        Assert.Equal(name is null ? [] : [(name, asked!)], found);
    }

    private static PageSnapshot Read(byte[] body) => Assert.IsType<ParseResult.Parsed>(Dialect.Parse(Dialect.Resources[0], body)).Snapshot;

    private static byte[] Body(string incident) => Encoding.UTF8.GetBytes($"[{incident}]");

    private static string Products(int count) =>
        $"[{string.Join(',', Enumerable.Range(0, count).Select(number => $$"""{"title":"Old {{number}}","id":"p{{number}}","current_title":"Product {{number}}"}"""))}]";

    private static string Places(params string[] ids) => $"[{string.Join(',', ids.Select(id => $$"""{"title":"Somewhere ({{id}})","id":"{{id}}"}"""))}]";

    private static string Incident(string last, string end, string products, string places) =>
        $$"""{"id":"abc","number":"57894566482808724920000","begin":"2026-03-02T09:00:00+00:00","created":"2026-03-02T09:59:00+00:00",{{end}}"modified":"2026-03-02T10:00:00+00:00","external_desc":"Something is slow","updates":[{"created":"2026-03-02T10:00:00+00:00","modified":"2026-03-02T10:01:00+00:00","when":"2026-03-02T10:00:00+00:00","text":"We look at it.","status":"{{last}}","affected_locations":[]}],"status_impact":"SERVICE_OUTAGE","severity":"high","service_key":"zall","service_name":"Multiple Products","affected_products":{{products}},"uri":"incidents/abc","currently_affected_locations":{{places}},"previously_affected_locations":[]}""";
}
