namespace StatusMonitor.Pages;

/// <summary>Services the product knows by name (<c>catalog/pages.tsv</c>). Immutable and thread-safe.</summary>
public sealed class Catalog
{
    private const string Resource = "catalog/pages.tsv";
    private static readonly Lazy<Catalog> Embedded = new(ReadEmbedded);

    private readonly Dictionary<string, CatalogEntry> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CatalogEntry> _addresses = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="FormatException">Two entries share an id, an alias or an address.</exception>
    internal Catalog(IReadOnlyList<CatalogEntry> entries)
    {
        Entries = entries;
        foreach (var entry in entries)
        {
            foreach (var word in (string[])[entry.Id, .. entry.Aliases])
                if (!_words.TryAdd(word, entry)) throw new FormatException($"The catalog has {word} twice.");
            if (!_addresses.TryAdd(Address(entry.Url), entry)) throw new FormatException($"The catalog has {entry.Url} twice.");
        }
    }

    /// <summary>What is in the box.</summary>
    public static Catalog BuiltIn => Embedded.Value;

    /// <summary>All of it, in the order of ids.</summary>
    public IReadOnlyList<CatalogEntry> Entries { get; }

    /// <summary>Every id and alias.</summary>
    internal IEnumerable<string> Words => _words.Keys;

    /// <summary>The service of an id or alias, whatever its case; null when there is none.</summary>
    public CatalogEntry? Find(string word) => _words.GetValueOrDefault(word);

    /// <summary>The service whose page has this address, or null.</summary>
    public CatalogEntry? Find(Uri url) => _addresses.GetValueOrDefault(Address(url));

    /// <summary>Services whose id, alias, name or category resembles a text; all for an empty one. Best first.</summary>
    public IReadOnlyList<CatalogEntry> Search(string text)
    {
        var wanted = text.Trim();
        var ranked = Entries.Select(entry => (Entry: entry, Rank: CatalogRank.Of(entry, wanted))).Where(found => found.Rank is not null).ToList();
        // Only when nothing is spelt so may something else have been meant.
        var isSpeltRight = ranked.Exists(found => found.Rank < CatalogRank.Misspelt);
        return
        [
            .. ranked.Where(found => !isSpeltRight || found.Rank < CatalogRank.Misspelt)
                .OrderBy(found => found.Rank).ThenBy(found => found.Entry.Id, StringComparer.Ordinal)
                .Select(found => found.Entry),
        ];
    }

    /// <summary>Reads the list: a line of headings, then id, name, url, category and aliases between tabs.</summary>
    /// <exception cref="FormatException">A line is not like that; the message names it.</exception>
    internal static Catalog Read(TextReader lines)
    {
        List<CatalogEntry> entries = [];
        lines.ReadLine();
        for (var number = 2; lines.ReadLine() is { } line; number++)
            entries.Add(Entry(line.Split('\t'), number));
        return new Catalog(entries);
    }

    private static CatalogEntry Entry(string[] fields, int number)
    {
        // Editors take away a trailing tab, so a line without aliases may end early.
        if (fields is not [{ Length: > 0 } id, { Length: > 0 } name, var url, { Length: > 0 } category, .. var aliases]
            || aliases.Length > 1
            || !Uri.TryCreate(url, UriKind.Absolute, out var address))
            throw new FormatException($"Line {number} of the catalog is not: id, name, url, category, aliases.");
        return new CatalogEntry(id, name, address, category, aliases is [var words] ? words.Split(' ', StringSplitOptions.RemoveEmptyEntries) : []);
    }

    private static Catalog ReadEmbedded()
    {
        using var lines = new StreamReader(typeof(Catalog).Assembly.GetManifestResourceStream(Resource)!);
        return Read(lines);
    }

    private static string Address(Uri url) => url.Authority + url.AbsolutePath.TrimEnd('/');
}
