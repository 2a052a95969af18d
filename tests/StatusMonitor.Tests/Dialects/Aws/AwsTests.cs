using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Aws;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.Aws;

/// <summary>What every dialect keeps to, in the words of AWS.</summary>
public sealed class AwsTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new AwsDialect();

    private protected override IPageLanguage Language { get; } = new AwsLanguage();

    private protected override IEnumerable<(string Path, PageResource Resource)> Captures =>
    [
        ("aws/aws-currentevents.utf16be.json", AwsDialect.Events),
    ];

}
