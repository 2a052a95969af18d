namespace StatusMonitor.Cli.Configuration;

/// <summary>What became of reading a configuration.</summary>
internal abstract record ConfigurationReading
{
    private ConfigurationReading() { }

    /// <summary>It can be used.</summary>
    internal sealed record Valid(ServiceConfiguration Configuration) : ConfigurationReading;

    /// <summary>It cannot; all that is wrong, in the order of the file.</summary>
    /// <param name="Mistakes">At least one.</param>
    /// <param name="Files">Absolute paths of the files that were read or looked for, to watch for a better version.</param>
    internal sealed record Invalid(IReadOnlyList<ConfigurationMistake> Mistakes, IReadOnlyList<string> Files) : ConfigurationReading;
}
