namespace StatusMonitor.Pages;

/// <summary>
/// Services the product knows by name: those in the box (<c>catalog/pages.tsv</c>), and before them a user's own. Immutable and
/// thread-safe.
/// </summary>
public sealed class Catalog
{
    private const string Resource = "catalog/pages.tsv";
    private static readonly Lazy<Catalog> Embedded = new(() => new Catalog([], ReadEmbedded()));

    private readonly Dictionary<string, CatalogEntry> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<CatalogEntry> _own;
    private readonly CatalogText? _box;

    /// <param name="own">A user's own entries, of which no two share an id, an alias or an address.</param>
    /// <param name="box">What is in the box.</param>
    private Catalog(IReadOnlyList<CatalogEntry> own, CatalogText? box = null)
    {
        (_own, _box) = (own, box);
        foreach (var entry in own)
            foreach (var word in WordsOf(entry)) _words.Add(word, entry);
    }

    /// <summary>What is in the box.</summary>
    public static Catalog BuiltIn => Embedded.Value;

    /// <summary>All of it, in the order of ids. Read anew each time where it is large: to be asked for once.</summary>
    public IReadOnlyList<CatalogEntry> Entries => _box is null
        ? _own
        : [.. _box.Entries.Where(entry => !_words.ContainsKey(entry.Id)).Select(WithoutTaken).Concat(_own).OrderBy(entry => entry.Id, StringComparer.Ordinal)];

    /// <summary>Every id and alias.</summary>
    internal IEnumerable<string> Words => Entries.SelectMany(WordsOf);

    /// <summary>The service of an id or alias, whatever its case; null when there is none.</summary>
    public CatalogEntry? Find(string word) => _words.GetValueOrDefault(word) ?? _box?.Find(word);

    /// <summary>The service whose page has this address, or null.</summary>
    public CatalogEntry? Find(Uri url) => _own.FirstOrDefault(entry => IsSameAddress(entry.Url, url)) ?? _box?.Find(url);

    /// <summary>This catalog with a user's own entries before it: theirs count where both know a word or an address.</summary>
    /// <param name="file">Lines between tabs, the first with headings: id, name and url, and where wanted category, dialect, sure and aliases.</param>
    /// <exception cref="FormatException">A line is not like that, or has what another has; the message names it.</exception>
    public Catalog With(TextReader file) => new(Lines(file), _box);

    /// <summary>Services whose id, alias, name or category resembles a text; all for an empty one. Best first.</summary>
    public IReadOnlyList<CatalogEntry> Search(string text)
    {
        var wanted = text.Trim();
        var found = Ranked(entry => CatalogRank.Of(entry, wanted));
        // Only when nothing is spelt so may something else have been meant.
        return found.Count > 0 ? found : Ranked(entry => CatalogRank.OfSlips(entry, wanted));
    }

    /// <summary>Reads a list of its own, without what is in the box.</summary>
    /// <exception cref="FormatException">A line is not like that; the message names it.</exception>
    internal static Catalog Read(TextReader lines) => new(Lines(lines));

    internal static bool IsSameAddress(Uri one, Uri other) => Address(one).Equals(Address(other), StringComparison.OrdinalIgnoreCase);

    private List<CatalogEntry> Ranked(Func<CatalogEntry, int?> rank) =>
        [.. Entries.Select(entry => (Entry: entry, Rank: rank(entry))).Where(found => found.Rank is not null)
            .OrderBy(found => found.Rank).ThenBy(found => found.Entry.Id, StringComparer.Ordinal).Select(found => found.Entry)];

    private static List<CatalogEntry> Lines(TextReader lines)
    {
        var columns = new CatalogColumns(lines.ReadLine() ?? "");
        List<CatalogEntry> entries = [];
        var (words, addresses) = (new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase));
        for (var number = 2; lines.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var entry = columns.Read(line, number);
            foreach (var word in WordsOf(entry)) Note(words, word, word, number);
            Note(addresses, Address(entry.Url), entry.Url.OriginalString, number);
            entries.Add(entry);
        }

        return entries;
    }

    private static void Note(Dictionary<string, int> seen, string key, string shown, int number)
    {
        if (!seen.TryAdd(key, number)) throw new FormatException($"The catalog has {shown} twice, in lines {seen[key]} and {number}.");
    }

    private static string[] WordsOf(CatalogEntry entry) => [entry.Id, .. entry.Aliases];

    /// <summary>An entry of the box without the words that a user gave to another.</summary>
    private CatalogEntry WithoutTaken(CatalogEntry entry) =>
        entry.Aliases.Any(_words.ContainsKey) ? entry with { Aliases = [.. entry.Aliases.Where(alias => !_words.ContainsKey(alias))] } : entry;

    private static CatalogText ReadEmbedded()
    {
        using var stream = typeof(Catalog).Assembly.GetManifestResourceStream(Resource)!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new CatalogText(file);
    }

    private static string Address(Uri url) => url.Authority + url.AbsolutePath.TrimEnd('/');
}
