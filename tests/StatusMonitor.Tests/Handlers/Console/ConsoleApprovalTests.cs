using StatusMonitor.Handlers.Console;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Console;

public sealed class ConsoleApprovalTests
{
    private static readonly string Folder = Path.Combine("Handlers", "Console");

    public static TheoryData<string> Names => [.. Gallery.All.Select(group => group.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void In_a_terminal_each_kind_reads_as_approved(string name) =>
        Approval.Matches(Folder, $"{name}.txt", Text(name, new ConsoleStyle(Color: false, Width: 100)));

    [Theory]
    [MemberData(nameof(Names))]
    public void In_a_narrow_terminal_each_kind_reads_as_approved(string name) =>
        Approval.Matches(Folder, $"{name}.narrow.txt", Text(name, new ConsoleStyle(Color: false, Width: 60)));

    [Theory]
    [MemberData(nameof(Names))]
    public void In_a_pipe_each_kind_reads_as_approved(string name) =>
        Approval.Matches(Folder, $"{name}.pipe.txt", Text(name, new ConsoleStyle()));

    [Theory]
    [MemberData(nameof(Names))]
    public void With_colours_each_kind_reads_as_approved(string name) =>
        Approval.Matches(Folder, $"{name}.color.txt", Text(name, new ConsoleStyle(Color: true, Width: 100)).Replace('\u001b', '␛'));

    [Theory]
    [MemberData(nameof(Names))]
    public void Colours_add_nothing_but_colours(string name)
    {
        var painted = Text(name, new ConsoleStyle(Color: true, Width: 100));
        Assert.Equal(
            Text(name, new ConsoleStyle(Color: false, Width: 100)),
            string.Concat(painted.Split('\u001b').Select((piece, at) => at == 0 ? piece : piece[(piece.IndexOf('m') + 1)..])));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(300)]
    public void No_line_is_wider_than_the_terminal(int width) =>
        Assert.All(
            Gallery.All.SelectMany(group => Text(group.Name, new ConsoleStyle(false, width)).Split('\n')),
            line => Assert.InRange(TextWidth.Of(line), 0, width));

    [Fact]
    public void No_line_ends_in_white_space() =>
        Assert.All(
            Gallery.All.SelectMany(group => Text(group.Name, new ConsoleStyle(false, 100)).Split('\n')),
            line => Assert.Equal(line.TrimEnd(), line));

    private static string Text(string name, ConsoleStyle style) =>
        string.Concat(Gallery.All.Single(group => group.Name == name).Events.Select(news => ConsoleHandler.Text(news, style)));
}
