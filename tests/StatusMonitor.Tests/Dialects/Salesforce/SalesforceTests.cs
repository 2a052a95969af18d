using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Salesforce;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.Salesforce;

/// <summary>What every dialect keeps to, in Salesforce's words.</summary>
public sealed class SalesforceTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new SalesforceDialect();

    private protected override IPageLanguage Language { get; } = new SalesforceLanguage();

}
