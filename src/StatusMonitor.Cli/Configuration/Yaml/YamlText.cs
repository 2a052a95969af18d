using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace StatusMonitor.Cli.Configuration.Yaml;

/// <summary>The bytes of a configuration as text: UTF-8 and nothing else, of bounded size.</summary>
internal static class YamlText
{
    /// <summary>A configuration of ten thousand pages takes half of it.</summary>
    private const int LongestFile = 1024 * 1024;

    /// <summary>The text, or null once it has been said why not.</summary>
    public static string? Read(string path, MistakeList mistakes)
    {
        if (Bytes(path, mistakes) is not { } bytes) return null;
        var valid = LengthOfValid(bytes);
        if (valid < bytes.Length)
        {
            var before = Encoding.UTF8.GetString(bytes, 0, valid);
            mistakes.Add(new Place(before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n')), "", "this is no UTF-8; save the file in that encoding.");
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes);
        return text.StartsWith('\ufeff') ? text[1..] : text;
    }

    private static byte[]? Bytes(string path, MistakeList mistakes)
    {
        if (FileBytes.Read(path, LongestFile, out var mistake) is { } bytes) return bytes;
        mistakes.Add(null, "", mistake!);
        return null;
    }

    private static int LengthOfValid(byte[] bytes)
    {
        if (Utf8.IsValid(bytes)) return bytes.Length;
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var length) == OperationStatus.Done) at += length;
        return at;
    }
}
