using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Salesforce;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.Salesforce;

/// <summary>What every dialect keeps to, at one instance of Salesforce.</summary>
public sealed class SalesforceInstanceTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new SalesforceInstanceDialect();

    private protected override IPageLanguage Language { get; } = new SalesforceInstanceLanguage();

    private protected override IEnumerable<(string Path, PageResource Resource)> Captures =>
        [("salesforce/trust-instance-pod114.json", SalesforceInstanceDialect.Status)];
}
