using StatusMonitor.Dialects;

namespace StatusMonitor.Tests.Dialects;

/// <summary>A body that a page of some dialect answered.</summary>
/// <param name="Name">What its approved reading is called.</param>
/// <param name="Resource">Which document it is.</param>
/// <param name="Body">As it came.</param>
internal sealed record DialectSample(string Name, PageResource Resource, byte[] Body);
