using System.Text;

namespace StatusMonitor.Pages;

/// <summary>
/// A catalog as its file: thousands of lines of which few are ever wanted, so a word is looked for in the bytes and only
/// its own line is read. Immutable and thread-safe.
/// </summary>
internal sealed class CatalogText
{
    private readonly byte[] _lines;
    private readonly CatalogColumns _columns;

    /// <param name="file">The file, UTF-8: a line of headings, id first and aliases last, then a line an entry.</param>
    public CatalogText(byte[] file)
    {
        var end = Array.IndexOf(file, (byte)'\n');
        _columns = new CatalogColumns(Encoding.UTF8.GetString(file, 0, end));
        _lines = file[(end + 1)..];
    }

    /// <summary>All of it, read anew.</summary>
    public IEnumerable<CatalogEntry> Entries =>
        Encoding.UTF8.GetString(_lines).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, index) => _columns.Read(line, index + 2));

    /// <summary>The entry of an id or alias, whatever its case, or null.</summary>
    public CatalogEntry? Find(string word)
    {
        Span<byte> wanted = stackalloc byte[128];
        return word.Length is > 0 and <= 64 && Encoding.UTF8.TryGetBytes(word.ToLowerInvariant(), wanted, out var length)
            ? Find(wanted[..length], static (line, word) => IsId(line, word) || IsAlias(line, word)) : null;
    }

    /// <summary>The entry whose address is this, apart from case and a slash at its end, or null.</summary>
    public CatalogEntry? Find(Uri url)
    {
        var found = Find(Encoding.UTF8.GetBytes(url.Authority), static (line, host) => line.IndexOf(host) >= 0, entry => Catalog.IsSameAddress(entry.Url, url));
        return found;
    }

    private CatalogEntry? Find(ReadOnlySpan<byte> wanted, Match isIt, Func<CatalogEntry, bool>? isReally = null)
    {
        ReadOnlySpan<byte> rest = _lines;
        for (var number = 2; !rest.IsEmpty; number++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (!isIt(line, wanted)) continue;
            var entry = _columns.Read(Encoding.UTF8.GetString(line), number);
            if (isReally?.Invoke(entry) != false) return entry;
        }

        return null;
    }

    private static bool IsId(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word) =>
        line.Length > word.Length && line[word.Length] == '\t' && line.StartsWith(word);

    private static bool IsAlias(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word)
    {
        var aliases = line[(line.LastIndexOf((byte)'\t') + 1)..];
        for (var at = aliases.IndexOf(word); at >= 0;)
        {
            var after = at + word.Length;
            if ((at == 0 || aliases[at - 1] == ' ') && (after == aliases.Length || aliases[after] == ' ')) return Fields(line) == 7;
            var next = aliases[(at + 1)..].IndexOf(word);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static int Fields(ReadOnlySpan<byte> line) => line.Count((byte)'\t') + 1;

    private delegate bool Match(ReadOnlySpan<byte> line, ReadOnlySpan<byte> wanted);
}
