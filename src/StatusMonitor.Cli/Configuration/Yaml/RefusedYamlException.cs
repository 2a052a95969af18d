using YamlDotNet.Core;

namespace StatusMonitor.Cli.Configuration.Yaml;

/// <summary>YAML that is well formed and not taken all the same; goes the way of the parser's own exceptions, within this folder.</summary>
internal sealed class RefusedYamlException : YamlException
{
    public RefusedYamlException() : base("The YAML is not taken.") { }

    public RefusedYamlException(string message) : base(message) { }

    public RefusedYamlException(string message, Exception inner) : base(message, inner) { }

    public RefusedYamlException(in Mark start, in Mark end, string message) : base(start, end, message) { }
}
