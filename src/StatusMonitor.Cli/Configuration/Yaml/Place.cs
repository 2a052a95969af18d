namespace StatusMonitor.Cli.Configuration.Yaml;

/// <summary>Where something stands in a file; both count from 1, columns in UTF-16 units.</summary>
internal readonly record struct Place(int Line, int Column);
