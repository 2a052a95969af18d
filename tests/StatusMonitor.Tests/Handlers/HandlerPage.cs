using System.Text.RegularExpressions;
using StatusMonitor.Hosting;

namespace StatusMonitor.Tests.Handlers;

/// <summary>A handler's page of the documentation, named as its folder is.</summary>
internal sealed record HandlerPage(string Name, string Text)
{
    public static HandlerPage Of(string name)
    {
        var type = BuiltIn.Handlers.Single(type => type.Name == name);
        var folder = type.Options.Type.Namespace!.Split('.')[^1].ToLowerInvariant();
        return new HandlerPage(name, File.ReadAllText(Approval.InRepository($"docs/handlers/{folder}.md")));
    }

    /// <summary>The headings after the title, in order.</summary>
    public IReadOnlyList<string> Headings => [.. Regex.Matches(Text, "(?m)^## (?<title>.+)$").Select(match => match.Groups["title"].Value)];

    /// <summary>The examples of a configuration, without their indentation.</summary>
    public IReadOnlyList<string> Examples =>
        [.. Regex.Matches(Text, @"(?m)^    handlers:\n(^     .*\n)+").Select(match => Regex.Replace(match.Value, "(?m)^    ", ""))];

    /// <summary>What stands below a heading.</summary>
    public string Section(string title) => Regex.Match(Text, $@"(?ms)^## {Regex.Escape(title)}\n(?<text>.*?)(^## |\z)").Groups["text"].Value;
}
