using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;
using StatusMonitor.Tests.Handlers.Console;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Wording;

public sealed class TextTemplateTests
{
    private static readonly StatusEvent News = SomeNews.Update();

    private static StatusEvent Digest => News with
    {
        Kind = EventKind.DeliveryDigest,
        Incident = null,
        Update = null,
        Digest = new EventDigest(7, new EventPosition(3), new EventPosition(9), [new DigestedIncident(News.Page, News.Incident!, 7)]),
    };

    public static TheoryData<string> Everything =>
    [
        "{{ update.body | default: 'x' }}{{ update.published_at | time }}{{ late | upcase }}{{ position | words }}{{ reading.detail | truncate: 3 }}",
        "{% if incident.status contains 'o' or late == true and update.revision > 1 %}1{% elsif before %}2{% else %}3{% endif %}",
        "{% for c in components limit: 2 offset: 1 %}{{ c.after | downcase }}{% if forloop.last == false %}, {% endif %}{% endfor %}",
        "{% for d in digest.incidents %}{{ d.page.name }} {{ d.incident.scheduled_for }}{% endfor %}{% for name in to %}{{ name }}{% endfor %}",
        "{% unless delivery.count == 1 %}{{ delivery.since | time }}{% endunless %}{% if before.components.size < 1 %}{{ before.components.size }}{% endif %}",
        "{% if before.name != 'x' and condition == 'outage' %}{{ move.what | upcase | default: '?' | truncate: 0 }}{% endif %}",
    ];

    [Theory]
    [InlineData("{{ page.name }}: {{ incident.name }}", "OpenAI: Elevated error rates")]
    [InlineData("{{ incident.impact | upcase }}", "MAJOR")]
    [InlineData("{{ incident.resolved_at | time | default: 'still open' }}", "still open")]
    [InlineData("{{ update.published_at | time }}", "2026-11-03 14:32:00Z")]
    [InlineData("{% for c in components %}{{ c.name }} {{ c.after | words }}{% unless forloop.last %}, {% endunless %}{% endfor %}", "API partial outage, ChatGPT partial outage")]
    [InlineData("{% if late %}late{% elsif incident.impact == 'major' %}grave{% else %}other{% endif %}", "grave")]
    [InlineData("{% if components.size > 1 and incident.url contains 'i1' %}{{ components.size }}{% endif %}", "2")]
    [InlineData("{{ update.body | truncate: 6 }}", "We ar…")]
    [InlineData("{{ position }} {{ late }} {{ kind }}", "0 false incident.update")]
    [InlineData("{{ reading.detail }}{{ before.name }}{{ move.to | upcase }}.", ".")]
    [InlineData("a {{- ' b ' -}} c", "a b c")]
    [InlineData("{% raw %}{{ nothing }}{% endraw %}{% comment %}{{ nothing }}{% endcomment %}", "{{ nothing }}")]
    public void A_template_says_what_the_event_says(string template, string text) => Assert.Equal(text, Render(template, News));

    [Fact]
    public void Each_incident_of_a_digest_can_be_named() => Assert.Equal(
        "7 events: OpenAI · Elevated error rates (7)",
        Render("{{ digest.events }} events: {% for d in digest.incidents %}{{ d.page.name }} · {{ d.incident.name }} ({{ d.events }}){% endfor %}", Digest));

    [Theory]
    [InlineData("{{ page.nam }}", 1, 9, "nam")]
    [InlineData("all well\n  {{ updates.body }}", 2, 6, "updates")]
    [InlineData("{% if inciden %}{% endif %}", 1, 7, "inciden")]
    [InlineData("{% for c in components %}{{ c.status }}{% endfor %}", 1, 31, "status")]
    [InlineData("{% for c in component %}{% endfor %}", 1, 13, "component")]
    [InlineData("{{ page.name | uppcase }}", 1, 16, "uppcase")]
    [InlineData("{% for c in components %}{% endfor %}{{ c.name }}", 1, 41, "c")]
    [InlineData("{{ page.name.length }}", 1, 14, "length")]
    public void A_word_that_is_not_known_is_named_with_its_place_and_those_that_are(string template, int line, int column, string word)
    {
        var mistake = Mistake(template);
        Assert.Equal((line, column, word), (mistake.Line, mistake.Column, mistake.Word));
        Assert.Contains(word, mistake.Message, StringComparison.Ordinal);
        Assert.All(mistake.Allowed, allowed => Assert.Contains(allowed, mistake.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{ page }}", "name")]
    [InlineData("{{ components }}", "for")]
    [InlineData("{% if components %}{% endif %}", "components.size > 0")]
    [InlineData("{% if page.name == 1 %}{% endif %}", "compared")]
    [InlineData("{% if late > true %}{% endif %}", "compared")]
    [InlineData("{% if update == 'x' %}{% endif %}", "compared")]
    [InlineData("{% if page.name == page.key %}{% endif %}", "compares")]
    [InlineData("{{ page.name | truncate }}", "a number")]
    [InlineData("{{ page.name | truncate: 'x' }}", "a number")]
    [InlineData("{{ page.name | upcase: 1 }}", "nothing")]
    [InlineData("{{ page.name | default: 1 }}", "quotes")]
    [InlineData("{% for page in components %}{% endfor %}", "otherwise")]
    [InlineData("{% for c in page %}{% endfor %}", "a list")]
    [InlineData("{% for c in (1..1000000) %}x{% endfor %}", "cannot be used")]
    [InlineData("{% for c in components %}{% for d in components %}{% endfor %}{% endfor %}", "inside")]
    [InlineData("{% for c in components limit: late %}{% endfor %}", "limit")]
    [InlineData("{% for c in components reversed %}{% endfor %}", "")]
    [InlineData("{% include 'other' %}", "cannot be used")]
    [InlineData("{% assign x = 1 %}", "cannot be used")]
    [InlineData("{% capture x %}{% endcapture %}", "cannot be used")]
    [InlineData("{% case kind %}{% when 'x' %}{% endcase %}", "cannot be used")]
    [InlineData("{% tablerow c in components %}{% endtablerow %}", "cannot be used")]
    [InlineData("{{ page['name'] }}", "cannot be used")]
    [InlineData("{{ forloop.last }}", "cannot be used")]
    [InlineData("{{ 1 + 1 }}", "cannot be")]
    [InlineData("{{ page.name", "cannot be read")]
    [InlineData("{% if late %}", "cannot be read")]
    [InlineData("{% endif %}", "")]
    public void Whatever_is_not_known_to_be_harmless_is_a_mistake(string template, string says)
    {
        var mistake = Mistake(template);
        Assert.Contains(says, mistake.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", mistake.Message, StringComparison.Ordinal);
        Assert.True(mistake is { Line: >= 1, Column: >= 1 });
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_template_without_mistakes_fails_on_no_event(string template)
    {
        Assert.All(Gallery.All.SelectMany(group => group.Events).Append(Digest), news => Render(template, news));
        Render(template, News with { Incident = null, Update = null, Components = [] });
    }

    [Fact]
    public void Every_single_member_of_an_event_can_be_named()
    {
        foreach (var path in Paths("", TemplateShape.Event))
            Render($"{{{{ {path} }}}}{{% if {path} %}}{{% endif %}}", News);
        Assert.Contains("delivery.reason", Paths("", TemplateShape.Event));
    }

    [Fact]
    public void A_long_text_is_cut_however_often_it_is_asked_for()
    {
        var news = News with
        {
            Update = News.Update! with { Body = string.Concat(Enumerable.Repeat("a\u0301👨‍👩‍👧 ", 100_000)) },
            Components = [.. Enumerable.Repeat(SomeNews.Component("x"), 5_000)],
        };
        var template = $"{{% for c in components %}}{string.Concat(Enumerable.Repeat("{{ update.body }}", 500))}{{% endfor %}}";
        var text = Render(template, news);
        Assert.InRange(text.Length, TextTemplates.LongestOutput - 20, TextTemplates.LongestOutput);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_list_a_template_sees_the_first_hundred() => Assert.Equal(
        new string('x', 100),
        Render("{% for c in components %}x{% endfor %}", News with { Components = [.. Enumerable.Repeat(SomeNews.Component("API"), 5_000)] }));

    [Fact]
    public void A_name_forges_no_line_and_a_body_is_plain_text()
    {
        var news = News with
        {
            Incident = News.Incident! with { Name = "Fine\nAll clear\u202e\u001b[2J" },
            Update = News.Update! with { Body = "<p>One</p><p>{{ page.name }}</p>" },
        };
        Assert.Equal("Fine All clear\nOne\n\n{{ page.name }}", Render("{{ incident.name }}\n{{ update.body }}", news));
    }

    [Fact]
    public void A_template_has_its_limit()
    {
        Assert.True(TextTemplates.TryCompile(new string('x', TextTemplates.LongestTemplate), out _, out _));
        Assert.Contains("at most 16384", Mistake(new string('x', TextTemplates.LongestTemplate + 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_nested_as_deep_as_fits_are_refused_or_work()
    {
        var deep = string.Concat(Enumerable.Repeat("{%if late%}", 700)) + string.Concat(Enumerable.Repeat("{%endif%}", 700));
        if (TextTemplates.TryCompile(deep, out var template, out _))
            Assert.Equal("", template!.Render(News with { Late = true }));
    }

    [Fact]
    public void A_message_takes_its_lines_from_the_template()
    {
        Assert.True(TextTemplates.TryCompile("{{ page.name }}\n{{ incident.name | upcase }}", out var template, out _));
        Assert.Equal(["OpenAI", "ELEVATED ERROR RATES"], Message.Of(new(News), template)!.Lines);
    }

    [Theory]
    [InlineData("{{ page.name", 1, 13)]
    [InlineData("one\n{% if late %}", 2, 4)]
    [InlineData("one\ntwo {{ page.name !! }}", 2, 18)]
    public void What_cannot_be_read_has_a_place(string template, int line, int column)
    {
        var mistake = Mistake(template);
        Assert.Equal((line, column), (mistake.Line, mistake.Column));
    }

    internal static string Render(string template, StatusEvent news)
    {
        Assert.True(TextTemplates.TryCompile(template, out var compiled, out var mistake), $"{template}: {mistake}");
        return compiled!.Render(news);
    }

    private static TemplateMistake Mistake(string template)
    {
        Assert.False(TextTemplates.TryCompile(template, out var compiled, out var mistake), template);
        Assert.Null(compiled);
        return mistake!;
    }

    private static IEnumerable<string> Paths(string owner, TemplateShape shape) => shape.Members.SelectMany(member =>
        member.Value.Kind is TemplateKind.Object or TemplateKind.List ? Paths($"{owner}{member.Key}.", member.Value) : [owner + member.Key]);
}
