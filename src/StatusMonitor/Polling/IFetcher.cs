namespace StatusMonitor.Polling;

/// <summary>One conditional GET. Never throws for what the world does. Thread-safe.</summary>
internal interface IFetcher
{
    /// <summary>Asks for a resource.</summary>
    /// <param name="page">The watched page's own address: it decides which addresses may be reached.</param>
    /// <param name="resource">The address to ask.</param>
    /// <param name="validators">From the last accepted answer, or null to read it whole.</param>
    /// <param name="cancellationToken">Shutdown; the only thing that throws.</param>
    ValueTask<PollResult> FetchAsync(Uri page, Uri resource, Validators? validators, CancellationToken cancellationToken);

    /// <summary>Asks for what people see: there a web page is no failure, but the answer.</summary>
    /// <param name="page">The watched page's own address: it decides which addresses may be reached.</param>
    /// <param name="address">The address to ask.</param>
    /// <param name="cancellationToken">Shutdown; the only thing that throws.</param>
    ValueTask<PollResult> FetchWebPageAsync(Uri page, Uri address, CancellationToken cancellationToken) =>
        FetchAsync(page, address, null, cancellationToken);
}
