using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using StatusMonitor.Cli.Configuration.Yaml;

namespace StatusMonitor.Cli.Configuration;

/// <summary>A file whose shape has been checked: finds places by key, for mistakes that only its meaning shows.</summary>
internal sealed class ConfigurationDocument(Node root, MistakeList mistakes)
{
    /// <summary>Whether something is wrong with a key or below it.</summary>
    public bool IsWrong(string key) => mistakes.IsIn(key);

    /// <summary>A mistake about a key.</summary>
    public void Key(string key, string message) => mistakes.Add(Find(key).Place, key, message);

    /// <summary>A mistake about a value: what follows it in a sentence.</summary>
    public void Value(string key, string predicate) => mistakes.AddValue(Find(key), key, predicate);

    /// <summary>A mistake in words that repeat the value, where it may be shown; otherwise the predicate.</summary>
    public void Value(string key, string message, string predicate)
    {
        if (IsHidden(key)) Value(key, predicate);
        else Key(key, message);
    }

    /// <summary>Whether a value, or one below it, came from elsewhere.</summary>
    public bool IsHidden(string key) => IsHidden(Find(key));

    /// <summary>The keys of a mapping, also of one in which something is wrong.</summary>
    public IReadOnlyList<string> Names(string key) => Find(key) is Node.Map map ? [.. map.Members.Select(member => member.Name)] : [];

    /// <summary>A duration; null when there is none, or once it has been said that it is no good.</summary>
    public TimeSpan? Duration(string? text, string key)
    {
        if (text is null) return null;
        if (StatusMonitor.Model.Duration.TryParse(text, out var duration)) return duration;
        Value(key, "must be longer than nothing and at most 10000d.");
        return null;
    }

    /// <summary>The items of a list that are right, each with its key.</summary>
    public static IEnumerable<(T Item, string Key)> Items<T>(IEnumerable<T?>? list, string key) where T : class
    {
        var at = 0;
        foreach (var item in list ?? [])
        {
            if (item is not null) yield return (item, $"{key}[{at}]");
            at++;
        }
    }

    /// <summary>The node of a key, or the last there is on the way to it; a single item is the list's first.</summary>
    private Node Find(string key)
    {
        var node = root;
        foreach (var part in Keys.Parts(key))
        {
            if (!TryStep(node, part, out var next)) return node;
            node = next;
        }

        return node;
    }

    private static bool TryStep(Node node, string part, [NotNullWhen(true)] out Node? next)
    {
        next = null;
        if (part[0] != '[') next = (node as Node.Map)?.Find(part)?.Value;
        else if (node is Node.List list) next = int.TryParse(part[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.Items.Count ? list.Items[at] : null;
        else next = node;
        return next is not null;
    }

    private static bool IsHidden(Node node) => node switch
    {
        Node.Scalar scalar => scalar.IsInterpolated,
        Node.List list => list.Items.Any(IsHidden),
        Node.Map map => map.Members.Any(member => IsHidden(member.Value)),
        _ => false,
    };
}
