using System.Globalization;

namespace StatusMonitor.Web.Dashboard.Live;

/// <summary>Numbers and words drawn together. The same in every run (FNV-1a), so that a view knows after our restart whether it is still current.</summary>
internal readonly record struct Mark()
{
    private readonly ulong _hash = 14695981039346656037UL;

    private Mark(ulong hash) : this() => _hash = hash;

    public Mark With(long value) => new((_hash ^ (ulong)value) * 1099511628211UL);

    public Mark With(string word)
    {
        var mark = this;
        foreach (var character in word) mark = mark.With(character);
        return mark;
    }

    public override string ToString() => _hash.ToString("x16", CultureInfo.InvariantCulture);
}
