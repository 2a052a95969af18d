using System.Text;
using StatusMonitor.Cli.Configuration;
using StatusMonitor.Tests.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Cli.Configuration;

/// <summary>Whatever stands in the file: an answer, no exception, and no secret in it.</summary>
public sealed class FuzzTests : IDisposable
{
    private static readonly byte[] Good = Encoding.UTF8.GetBytes(Approval.Read("Cli/Configuration", "everything.yaml"));

    private const string Marks = "\n :-{}[],&*!|>'\"%@`#?\t~$";

    private readonly ConfigurationRig _rig = new();

    [Fact]
    public void No_truncation_throws()
    {
        for (var length = 0; length < Good.Length; length += 3) Answers(Good[..length]);
    }

    [Fact]
    public void No_flipped_byte_throws()
    {
        var chance = new Random(20261103);
        for (var round = 0; round < 1_500; round++)
        {
            byte[] bytes = [.. Good];
            for (var flips = chance.Next(1, 4); flips > 0; flips--)
                bytes[chance.Next(bytes.Length)] = chance.Next(3) == 0 ? (byte)chance.Next(256) : (byte)Marks[chance.Next(Marks.Length)];
            Answers(bytes);
        }
    }

    [Fact]
    public void No_line_left_out_twisted_or_doubled_throws()
    {
        var lines = Encoding.UTF8.GetString(Good).Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            Answers(string.Join('\n', lines.Where((_, n) => n != at)));
            Answers(string.Join('\n', lines.Select((line, n) => n == at ? line + "\n" + line : line)));
            Answers(string.Join('\n', lines.Select((line, n) => n == at ? "  " + line : line)));
            Answers(string.Join('\n', lines.Select((line, n) => n == at && line.Contains(':', StringComparison.Ordinal) ? line.Split(':')[0] + ": [{}, 7, {a: ~}]" : line)));
        }
    }

    private void Answers(string text) => Answers(Encoding.UTF8.GetBytes(text));

    private void Answers(byte[] bytes)
    {
        File.WriteAllBytes(_rig.Path, bytes);
        if (_rig.Read() is not ConfigurationReading.Invalid invalid) return;
        Assert.NotEmpty(invalid.Mistakes);
        Assert.DoesNotContain(invalid.Mistakes, mistake => mistake.ToString().Contains("hunter2", StringComparison.Ordinal));
    }

    public void Dispose() => _rig.Dispose();
}
