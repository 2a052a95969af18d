using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Statuspage;

/// <summary>What is no document of the v2 API, and what tells a genuine page from a look-alike.</summary>
public sealed class StatuspageOddityTests
{
    private const string Page = "\"page\":{\"id\":\"acmeacme1234\",\"name\":\"Acme\"}";

    private static readonly StatuspageDialect Dialect = new();

    [Theory]
    [InlineData("summary", "[]", "the root is no object")]
    [InlineData("summary", "{\"components\":[],\"incidents\":[]}", "page.id is missing")]
    [InlineData("summary", "{\"page\":\"none\",\"id\":\"acmeacme1234\",\"components\":[],\"incidents\":[]}", "page.id is missing")]
    [InlineData("summary", "{PAGE,\"incidents\":[]}", "components is missing or no list")]
    [InlineData("summary", "{PAGE,\"components\":[]}", "incidents is missing or no list")]
    [InlineData("incidents", "{PAGE,\"incidents\":{\"a\":[1]}}", "incidents is missing or no list")]
    [InlineData("maintenances", "{PAGE,\"incidents\":[]}", "scheduled_maintenances is missing or no list")]
    [InlineData("summary", "{PAGE,\"components\":[1],\"incidents\":[]}", "a component is no object")]
    [InlineData("summary", "{PAGE,\"components\":[{\"name\":\"Mail\"}],\"incidents\":[]}", "a component has no id")]
    [InlineData("incidents", "{PAGE,\"incidents\":[1]}", "an incident is no object")]
    [InlineData("incidents", "{PAGE,\"incidents\":[{\"name\":\"Slow mail\"}]}", "an incident has no id")]
    [InlineData("incidents", "{PAGE,\"incidents\":[{\"id\":\"i1\",\"components\":[1]}]}", "a component is no object")]
    [InlineData("incidents", "{PAGE,\"incidents\":[{\"id\":\"i1\",\"incident_updates\":[1]}]}", "an update is no object")]
    [InlineData("incidents", "{PAGE,\"incidents\":[{\"id\":\"i1\",\"incident_updates\":[{\"body\":\"Now.\"}]}]}", "an update has neither an id nor a time")]
    public void What_is_no_document_is_a_failure_that_names_what_is_wrong(string resource, string body, string reason)
    {
        var failed = Assert.IsType<ParseResult.Failed>(Parse(resource, body.Replace("PAGE", Page, StringComparison.Ordinal)));
        Assert.Equal((PollFailure.Malformed, $"{resource}: {reason}"), (failed.Reason, failed.Detail));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    public void A_body_of_nothing_but_blanks_is_an_empty_one(string body) =>
        Assert.Equal(PollFailure.Empty, Assert.IsType<ParseResult.Failed>(Parse("summary", body)).Reason);

    [Theory]
    [InlineData("acmeacme1234", Recognition.Certain)]
    [InlineData("acmeacme123", Recognition.Likely)]
    [InlineData("acmeacme12345", Recognition.Likely)]
    [InlineData("AcmeAcme1234", Recognition.Likely)]
    [InlineData("acme-acme123", Recognition.Likely)]
    public void Twelve_small_letters_and_digits_are_an_id_of_its_own_and_only_such_an_incident_has_an_address(string id, Recognition expected)
    {
        Assert.Equal(expected, Dialect.Recognise(Encoding.UTF8.GetBytes($$"""{"page":{"id":"{{id}}"},"components":[],"incidents":[]}""")));
        var address = Dialect.IncidentAddress(new Uri("https://acme.example/status"), new IncidentId(id));
        Assert.Equal(expected == Recognition.Certain ? $"https://acme.example/status/incidents/{id}.json" : null, address?.ToString());
    }

    [Fact]
    public void What_is_no_summary_is_not_recognised() =>
        Assert.Equal(Recognition.None, Dialect.Recognise("{}"u8.ToArray()));

    [Fact]
    public void It_is_asked_for_first_wherever_the_page_lies()
    {
        var page = new Uri("https://status.acme.example");
        Assert.Equal([new Candidate(page, IsHinted: true)], Dialect.CandidatesOf(page, null));
    }

    [Fact]
    public void Both_lists_of_what_was_are_complete_and_only_maintenances_may_be_missing()
    {
        Assert.Equal([false, true, true], Dialect.Resources.Select(resource => resource.IsComplete));
        Assert.Equal([false, false, true], Dialect.Resources.Select(resource => resource.IsOptional));
    }

    private static ParseResult Parse(string resource, string body) =>
        Dialect.Parse(Dialect.Resources.Single(known => known.Name == resource), Encoding.UTF8.GetBytes(body));
}
