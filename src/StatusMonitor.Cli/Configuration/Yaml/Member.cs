namespace StatusMonitor.Cli.Configuration.Yaml;

/// <summary>A key of a mapping and its value.</summary>
internal sealed record Member(string Name, Place Place, Node Value);
