using System.Text;
using System.Text.RegularExpressions;
using StatusMonitor.Cli.Configuration.Yaml;

namespace StatusMonitor.Cli.Configuration.Interpolation;

/// <summary>
/// Fills in <c>${NAME}</c>, <c>${NAME:-default}</c> and <c>${file:path}</c>; <c>$${</c> stands for <c>${</c>. What is
/// filled in is not looked at again.
/// </summary>
internal sealed partial class Placeholders(string folder, Func<string, string?> environment, Action<string> addFile)
{
    private const int LongestFile = 64 * 1024;
    private const string FilePrefix = "file:";
    private const string Allowed = "write ${NAME}, ${NAME:-default} or ${file:path}, and $${ for ${ itself.";

    public Interpolated Fill(string text)
    {
        var (filled, isFilled) = (new StringBuilder(text.Length), false);
        for (var at = 0; at < text.Length;)
        {
            var next = text.IndexOf("${", at, StringComparison.Ordinal);
            if (next < 0) next = text.Length;
            filled.Append(text, at, next - at);
            if (next == text.Length) break;
            if (next > at && text[next - 1] == '$')
            {
                filled.Append('{');
                at = next + 2;
                continue;
            }

            var end = text.IndexOf('}', next);
            if (end < 0) return new Interpolated(null, isFilled, $"${{ has no end; {Allowed}");
            if (ValueOf(text[(next + 2)..end], out var mistake) is not { } value) return new Interpolated(null, isFilled, mistake);
            filled.Append(value);
            (at, isFilled) = (end + 1, true);
        }

        return new Interpolated(filled.ToString(), isFilled, null);
    }

    private string? ValueOf(string inside, out string? mistake)
    {
        mistake = null;
        if (inside.StartsWith(FilePrefix, StringComparison.Ordinal)) return OfFile(inside[FilePrefix.Length..], out mistake);
        if (Variable().Match(inside) is not { Success: true } match)
        {
            mistake = $"${{…}} holds no name of a variable; {Allowed}";
            return null;
        }

        var (name, otherwise) = (match.Groups["name"].Value, match.Groups["otherwise"]);
        var value = environment(name);
        if (otherwise.Success && string.IsNullOrEmpty(value)) return otherwise.Value;
        if (value is null) mistake = $"the environment has no variable {name}; set it, or write ${{{name}:-default}}.";
        return value;
    }

    private string? OfFile(string named, out string? mistake)
    {
        mistake = "${file:} names no file; write ${file:path}.";
        if (named.Length == 0 || named.Contains('\0', StringComparison.Ordinal)) return null;
        var path = Path.GetFullPath(Path.Combine(folder, named));
        addFile(path);
        if (FileBytes.Read(path, LongestFile, out var reason) is not { } bytes)
        {
            mistake = $"{named}: {reason}";
            return null;
        }

        mistake = $"{named}: the file is no UTF-8.";
        if (!System.Text.Unicode.Utf8.IsValid(bytes)) return null;
        mistake = null;
        return Encoding.UTF8.GetString(bytes).TrimStart('\ufeff').TrimEnd('\r', '\n');
    }

    [GeneratedRegex(@"\A(?<name>[A-Za-z_][A-Za-z0-9_]*)(:-(?<otherwise>[\s\S]*))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Variable();
}
