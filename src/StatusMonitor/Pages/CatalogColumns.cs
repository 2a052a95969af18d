namespace StatusMonitor.Pages;

/// <summary>Where the fields of a catalog's lines stand, by its line of headings. Immutable.</summary>
internal sealed class CatalogColumns
{
    private static readonly string[] Known = ["id", "name", "url", "category", "dialect", "sure", "aliases"];
    private static readonly string[] Sureties = ["", "high", "medium", "low"];

    private const int LongestShown = 40;

    private readonly int[] _places;
    private readonly int _count;

    /// <exception cref="FormatException">A heading is missing, unknown or there twice; the message says which are allowed.</exception>
    public CatalogColumns(string headings)
    {
        var found = headings.TrimEnd('\r').Split('\t');
        _count = found.Length;
        _places = [.. Known.Select(name => Array.IndexOf(found, name))];
        if (found.FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
            throw new FormatException($"Line 1 of the catalog has the heading \"{(unknown.Length > LongestShown ? unknown[..LongestShown] + "…" : unknown)}\"; allowed, between tabs: {string.Join(", ", Known)}.");
        if (found.Distinct().Count() < found.Length || _places.Take(3).Contains(-1))
            throw new FormatException("Line 1 of the catalog must have the headings id, name and url between tabs, each once.");
    }

    /// <summary>One line as an entry.</summary>
    /// <exception cref="FormatException">It is none; the message names the line and says what is wrong.</exception>
    public CatalogEntry Read(string line, int number)
    {
        var fields = line.TrimEnd('\r').Split('\t');
        if (fields.Length > _count) throw Mistake(number, $"has {fields.Length} fields under {_count} headings");
        var (id, name) = (Field(fields, 0), Field(fields, 1));
        if (id.Length == 0 || id != PageKeys.Slug(id)) throw Mistake(number, $"has the id \"{id}\"; letters, digits and hyphens are allowed");
        if (name.Length == 0) throw Mistake(number, "has no name");
        if (!Uri.TryCreate(Field(fields, 2), UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            throw Mistake(number, $"has the url \"{Field(fields, 2)}\"; an address that starts with https:// or http:// is allowed");
        // As on the command line: a page's data lies below its address, and what is secret would be shown.
        if (url.UserInfo.Length > 0) throw Mistake(number, "has an url with a user name or password");
        if (url.Query.Length > 0 || url.Fragment.Length > 0) throw Mistake(number, $"has the url \"{Field(fields, 2)}\"; it must end before ? or #");
        var sure = Field(fields, 5);
        if (!Sureties.Contains(sure)) throw Mistake(number, $"is \"{sure}\" sure; high, medium and low are allowed");
        var category = Field(fields, 3);
        return new CatalogEntry(id, name, url, category.Length > 0 ? category : "other", Field(fields, 6).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Dialect = Field(fields, 4) is { Length: > 0 } dialect ? dialect : null,
            Sure = sure.Length > 0 ? sure : null,
        };
    }

    // Editors take away trailing tabs, so that lines may end early.
    private string Field(string[] fields, int column) =>
        _places[column] is >= 0 and var place && place < fields.Length ? fields[place].Trim() : "";

    private static FormatException Mistake(int number, string what) => new($"Line {number} of the catalog {what}.");
}
