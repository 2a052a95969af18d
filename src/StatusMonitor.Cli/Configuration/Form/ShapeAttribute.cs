namespace StatusMonitor.Cli.Configuration.Form;

/// <summary>What the schema says of a key beyond its type; for a list it holds for each item.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ShapeAttribute : Attribute
{
    /// <summary>Whether the key must be there.</summary>
    public bool Required { get; init; }

    /// <summary>Whether a list may be written as its only item.</summary>
    public bool OneOrMany { get; init; }

    /// <summary>The words that are allowed.</summary>
    public string[]? Words { get; init; }

    /// <summary>The form of the text, as a regular expression of both .NET and JavaScript.</summary>
    public string? Pattern { get; init; }

    /// <summary>What to say of a text of another form: the rest of a sentence that begins with the value.</summary>
    public string? Otherwise { get; init; }

    /// <summary>The least number.</summary>
    public int Minimum { get; init; } = int.MinValue;

    /// <summary>The greatest number.</summary>
    public int Maximum { get; init; } = int.MaxValue;

    /// <summary>A value to show in editors.</summary>
    public string? Example { get; init; }
}
