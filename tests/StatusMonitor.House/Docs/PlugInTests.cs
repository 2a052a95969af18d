using StatusMonitor.House.Support;
using Xunit;

namespace StatusMonitor.House.Docs;

/// <summary>One plug-in = one folder, one line in the list, one test folder, one docs page.</summary>
public class PlugInTests
{
    /// <summary>Folders of a plug-in room that are no plug-ins, each with its reason.</summary>
    private static readonly Dictionary<string, string> Shared = new()
    {
        ["Handlers/Http"] = "the one HTTP exchange of all handlers that use HTTP",
        ["Handlers/Options"] = "the forms that options of all handlers are written in",
        ["Handlers/Paging"] = "when an alert opens, changes and ends, for all pagers",
        ["Handlers/Wording"] = "events in words, for all handlers that speak to people",
    };

    [Theory]
    [InlineData("Dialects")]
    [InlineData("Handlers")]
    public void Each_plug_in_has_its_test_folder_and_its_page(string room) =>
        Check.None("A plug-in is a folder, a test folder and a page", PlugIns(room).SelectMany(name => new[]
            {
                $"tests/StatusMonitor.Tests/{room}/{name}",
                $"docs/{room.ToLowerInvariant()}/{name.ToLowerInvariant()}.md",
            })
            .Where(path => !Repository.Exists(path)));

    private static IEnumerable<string> PlugIns(string room) => Repository.Sources
        .Where(file => file is { Area: "src", Project: "StatusMonitor", Folders.Length: 2 } && file.Folders[0] == room)
        .Select(file => file.Folders[1]).Distinct().Where(name => !Shared.ContainsKey($"{room}/{name}"));
}
