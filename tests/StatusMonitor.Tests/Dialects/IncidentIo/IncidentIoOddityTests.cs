using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.IncidentIo;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Dialects.IncidentIo;

/// <summary>Parts that are hidden or nameless, texts in rare forms, and where the page is looked for.</summary>
public sealed class IncidentIoOddityTests
{
    private static readonly IncidentIoDialect Dialect = new();

    [Fact]
    public void A_hidden_part_is_named_where_an_incident_touches_it_and_what_has_no_name_is_called_by_its_id()
    {
        var page = Summary("""
            "affected_components":[],"components":[{"id":"c1","name":"Secret, again"},{"id":"c2"},{"id":"c3","name":"Shop"}],
            "structure":{"items":[{"group":{"id":"g1","components":[{"component_id":"c1","name":"Secret","hidden":true},{"component_id":"c1","name":"Shown"},{"component_id":"c4","hidden":true},{"component_id":"c5"}]}}]},
            "ongoing_incidents":[{"id":"i1","affected_components":[{"component_id":"c1"},{"component_id":"c4"}]}]
            """);
        Assert.Equal([("g1", "g1", ""), ("c5", "c5", "operational"), ("c2", "c2", "operational"), ("c3", "Shop", "operational")],
            page.Components.Select(part => (part.Id.Value, part.Name, part.Status)));
        Assert.Equal(["Secret", "c4"], Assert.Single(page.Listed).Components.Select(part => part.Name));
    }

    [Fact]
    public void Where_no_states_are_told_no_part_is_listed() =>
        Assert.Empty(Summary("\"components\":[{\"id\":\"c1\",\"name\":\"Mail\"}]").Components);

    [Fact]
    public void A_document_without_a_summary_is_a_failure_that_says_so() =>
        Assert.Equal("summary: no object \"summary\" in it", Assert.IsType<ParseResult.Failed>(Dialect.Parse(IncidentIoDialect.Summary, "{}"u8.ToArray())).Detail);

    [Theory]
    [InlineData("\"message\":{\"markdown\":\"  We **look**.\\n\"}", "We **look**.")]
    [InlineData("\"message\":{\"markdown\":\"\",\"text_node\":{\"type\":\"doc\",\"content\":[{\"type\":\"text\",\"text\":\"no block\"},{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"We look.\"}]}]}},\"message_string\":\"plain\"", "We look.")]
    [InlineData("\"message\":{\"type\":\"doc\",\"content\":[]},\"message_string\":\" plain \"", "plain")]
    [InlineData("\"message\":\"We look.\",\"message_string\":\"plain\"", "plain")]
    [InlineData("\"message\":\" We look. \"", "We look.")]
    [InlineData("\"message\":null", "")]
    public void A_text_is_markdown_else_a_tree_else_plain(string members, string expected) => Assert.Equal(expected, BodyOf(members));

    [Theory]
    [InlineData("P(above),{\"type\":\"horizontalRule\"},P(below)", "above\n\n---\n\nbelow")]
    [InlineData("P(above),{\"type\":\"horizontal_rule\"},P(below)", "above\n\n---\n\nbelow")]
    [InlineData("{\"type\":\"codeBlock\",\"content\":[T(a = 1)]},P(below)", "```\na = 1\n```\n\nbelow")]
    [InlineData("{\"type\":\"code_block\",\"content\":[T(a = 1)]},P(below)", "```\na = 1\n```\n\nbelow")]
    [InlineData("{\"type\":\"bullet_list\",\"content\":[{\"content\":[P(one)]},{},{\"content\":[P(two)]}]},P(below)", "- one\n- \n- two\n\nbelow")]
    [InlineData("{\"type\":\"ordered_list\",\"content\":[{\"content\":[P(one)]},{\"content\":[P(two)]}]},P(below)", "1. one\n2. two\n\nbelow")]
    [InlineData("{\"type\":\"paragraph\",\"content\":[T(Ask ),{\"type\":\"mention\",\"content\":[T(us)]},{\"type\":\"hard_break\"},T(now),{\"type\":\"hardBreak\"},T(or never)]}", "Ask us\nnow\nor never")]
    [InlineData("{\"type\":\"heading\",\"attrs\":{\"level\":7},\"content\":[T(Impact)]}", "## Impact")]
    public void Rarer_nodes_have_their_markdown(string nodes, string expected) => Assert.Equal(expected, BodyOf(Tree(nodes)));

    [Theory]
    [InlineData("now", "{\"type\":\"strong\"}", "**now**")]
    [InlineData("now", "{\"type\":\"code\"}", "`now`")]
    [InlineData("now", "{\"type\":\"underline\"}", "now")]
    [InlineData(" https://acme.example ", "{\"type\":\"link\",\"attrs\":{\"href\":\"https://acme.example\"}}", "https://acme.example")]
    [InlineData("now", "{\"type\":\"link\",\"attrs\":{\"href\":\"\"}}", "now")]
    [InlineData("now", "{\"type\":\"code\"},{\"type\":\"code\"},{\"type\":\"code\"},{\"type\":\"code\"},{\"type\":\"code\"},{\"type\":\"code\"},{\"type\":\"code\"},{\"type\":\"code\"},{\"type\":\"code\"}", "````````now````````")]
    public void A_mark_has_its_markdown_and_more_than_eight_no_word_has(string text, string marks, string expected) =>
        Assert.Equal(expected, BodyOf(Tree($$"""{"type":"paragraph","content":[{"type":"text","text":"{{text}}","marks":[{{marks}}]}]}""")));

    [Fact]
    public void The_host_that_pages_share_is_asked_at_once()
    {
        var page = new Uri("https://statuspage.incident.io/acme");
        Assert.Equal([new Candidate(page, IsHinted: true)], Dialect.CandidatesOf(page, null));
    }

    [Fact]
    public void The_place_where_logos_lie_names_the_maker_too()
    {
        var page = new Uri("https://status.acme.example");
        var front = FrontPage.Read(page, "<img src=\"https://storage.example/incident-io-status-page-logos/icon.png\">"u8.ToArray());
        Assert.True(Assert.Single(Dialect.CandidatesOf(page, front)).IsHinted);
    }

    [Fact]
    public void The_list_of_all_is_complete_and_needs_the_names_that_the_summary_tells()
    {
        Assert.Equal([false, true], Dialect.Resources.Select(resource => resource.IsComplete));
        Assert.Equal([false, true], Dialect.Resources.Select(resource => resource.NeedsPrimary));
    }

    /// <summary>A tree as it is sent; P(…) is a paragraph and T(…) a text.</summary>
    private static string Tree(string nodes)
    {
        const string Text = "{\"type\":\"text\",\"text\":\"$1\"}";
        var written = System.Text.RegularExpressions.Regex.Replace(nodes, @"\bP\(([^)]*)\)", "{\"type\":\"paragraph\",\"content\":[" + Text + "]}");
        return $$"""
            "message":{"type":"doc","content":[{{System.Text.RegularExpressions.Regex.Replace(written, @"\bT\(([^)]*)\)", Text)}}]}
            """;
    }

    private static string BodyOf(string members) =>
        Assert.Single(Assert.Single(Read(IncidentIoDialect.Incidents, $$"""{"incidents":[{"id":"i1","updates":[{"id":"u1",{{members}}}]}]}""").Listed).Updates).Body;

    private static PageSnapshot Summary(string members) => Read(IncidentIoDialect.Summary, $$"""{"summary":{"id":"01P","name":"Acme",{{members}}} }""");

    private static PageSnapshot Read(PageResource resource, string body) =>
        Assert.IsType<ParseResult.Parsed>(Dialect.Parse(resource, Encoding.UTF8.GetBytes(body))).Snapshot;
}
