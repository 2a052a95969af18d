namespace StatusMonitor.Model;

/// <summary>
/// Which components of a page are meant: all, or those that a glob matches, by name or by <c>group/name</c>. Upper and
/// lower case are the same. Immutable; two of the same globs are equal.
/// </summary>
public sealed class ComponentScope : IEquatable<ComponentScope>
{
    /// <param name="globs">With <c>*</c> and <c>?</c>; none for everything.</param>
    public ComponentScope(IEnumerable<string> globs) => Globs = [.. globs.Distinct(StringComparer.Ordinal)];

    /// <summary>All components.</summary>
    public static ComponentScope Everything { get; } = new([]);

    /// <summary>The globs; empty for everything.</summary>
    public IReadOnlyList<string> Globs { get; }

    /// <summary>Whether all components are meant.</summary>
    public bool IsEverything => Globs.Count == 0;

    /// <summary>Whether groups have to be known to decide.</summary>
    public bool NamesGroups => Globs.Any(glob => glob.Contains('/', StringComparison.Ordinal));

    /// <summary>Whether a component is meant.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="group">The name of its group, or null.</param>
    public bool Covers(string name, string? group) => IsEverything || Matches(Globs, name, group);

    /// <summary>Whether what an incident has named concerns these: any of them, or none at all, for then nobody knows yet whom it touches.</summary>
    public bool Concerns(IReadOnlyList<TouchedComponent> touched) =>
        IsEverything || touched.Count == 0 || touched.Any(component => Matches(Globs, component.Name, component.Group));

    /// <summary>Whether an event concerns these; of an incident all that it has named so far counts.</summary>
    public bool Concerns(StatusEvent news) => IsEverything || !NamesAny(news) || Matches(Globs, news);

    /// <summary>The globs that match none of these components, each with the name of its group.</summary>
    public IReadOnlyList<string> Unmatched(IReadOnlyCollection<(string Name, string? Group)> components) =>
        [.. Globs.Where(glob => !components.Any(component => Matches([glob], component.Name, component.Group)))];

    /// <summary>What is meant by this or by another.</summary>
    public ComponentScope Or(ComponentScope other) =>
        IsEverything || other.IsEverything ? Everything : new ComponentScope([.. Globs, .. other.Globs]);

    /// <inheritdoc/>
    public bool Equals(ComponentScope? other) => other is not null && Globs.SequenceEqual(other.Globs, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ComponentScope);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var glob in Globs) hash.Add(glob, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Globs);

    /// <summary>Whether any component that an event has to do with is matched; never where it names none.</summary>
    internal static bool Matches(IReadOnlyList<string> globs, StatusEvent news) =>
        news.Components.Any(component => Matches(globs, component.Name, component.Group))
        || news.Incident?.Touched?.Any(component => Matches(globs, component.Name, component.Group)) == true;

    private static bool Matches(IReadOnlyList<string> globs, string name, string? group)
    {
        var whole = group is null ? null : $"{group}/{name}";
        foreach (var glob in globs)
            if (Glob.Matches(glob, name) || Glob.Matches(glob, whole)) return true;
        return false;
    }

    private static bool NamesAny(StatusEvent news) => news.Components.Count > 0 || news.Incident?.Touched is { Count: > 0 };
}
