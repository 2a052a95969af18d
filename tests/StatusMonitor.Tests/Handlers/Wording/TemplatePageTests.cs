using System.Text.Json;
using System.Text.RegularExpressions;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Wording;

/// <summary>docs/templates.md shows what the code does, with the first example of docs/events.md.</summary>
public sealed partial class TemplatePageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Approval.Root, "docs", "templates.md"));

    private static readonly StatusEvent News = JsonSerializer.Deserialize(
        JsonBlock.Match(File.ReadAllText(Path.Combine(Approval.Root, "docs", "events.md"))).Groups["json"].Value, StatusMonitorJson.Event)!;

    [Fact]
    public void Every_example_of_the_page_comes_out_as_it_says()
    {
        var examples = Example.Matches(Page);
        Assert.Equal(Page.Split("```liquid").Length - 1, examples.Count);
        Assert.All(examples, example => Assert.Equal(
            example.Groups["text"].Value, TextTemplateTests.Render(example.Groups["template"].Value, News)));
    }

    [Fact]
    public void The_page_explains_every_filter() => Assert.All(
        StatusMonitor.Handlers.Wording.TemplateFilter.All.Keys, name => Assert.Matches($"(?m)^\\|.*`{name}[:`]", Page));

    [GeneratedRegex("(?s)```liquid\n(?<template>.*?)\n```\n\n```text\n(?<text>.*?)\n```")]
    private static partial Regex Example { get; }

    [GeneratedRegex("(?s)```json\n(?<json>.*?)```")]
    private static partial Regex JsonBlock { get; }
}
