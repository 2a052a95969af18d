using System.Runtime.CompilerServices;
using StatusMonitor.Model;

namespace StatusMonitor.Polling.Http;

/// <summary>
/// Conditional GETs over HTTP (RFC 9110 §13), redirects followed by hand, within <see cref="FetchOptions"/>. Thread-safe.
/// </summary>
/// <remarks>
/// New validators carry the <see cref="Validators.ReaderVersion"/> of those that were passed in, or 0: the caller knows its reader.
/// </remarks>
/// <param name="invoker">Usually <see cref="HttpTransport"/>'s; must not follow redirects, decompress or keep cookies.</param>
/// <param name="options">The limits.</param>
/// <param name="time">The clock of deadlines and of Retry-After.</param>
internal sealed class HttpFetcher(HttpMessageInvoker invoker, FetchOptions options, TimeProvider time) : IFetcher
{
    private readonly AddressPolicies _policies = new(options.AllowedNetworks);
    private readonly DeadlinePool _deadlines = new(options.ExchangeTimeout, time);
    private readonly BodyReader _bodies = new(options);

    /// <summary>How many bodies were decoded so far: the work that validators and hashes are there to save.</summary>
    internal long DecodedBodies => _bodies.DecodedBodies;

    /// <inheritdoc/>
    public ValueTask<PollResult> FetchAsync(Uri page, Uri resource, Validators? validators, CancellationToken cancellationToken) =>
        GoAsync(new Journey(page, resource, validators, _policies.For(page), options.MaxRedirects), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PollResult> FetchWebPageAsync(Uri page, Uri address, CancellationToken cancellationToken) =>
        GoAsync(new Journey(page, address, null, _policies.For(page), options.MaxRedirects) { WantsWebPage = true }, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<PollResult> GoAsync(Journey journey, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var deadline = _deadlines.Rent();
        var shutdown = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), deadline);
        try
        {
            return journey.Conclude(await TravelAsync(journey, deadline.Token));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e) when (FetchFailures.Of(e, journey.Host, deadline.IsCancellationRequested, options) is { } failure)
        {
            return journey.Conclude(failure);
        }
        finally
        {
            // Waits for a cancellation under way, so that none can hit the source's next user.
            await shutdown.DisposeAsync();
            _deadlines.Return(deadline);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<PollResult> TravelAsync(Journey journey, CancellationToken deadline)
    {
        while (true)
        {
            if (journey.Refuse() is { } refusal)
                return refusal;
            using var response = await invoker.SendAsync(CreateRequest(journey), deadline);
            var result = (int)response.StatusCode switch
            {
                304 => NotModified(response, journey),
                200 when !StatusAnswers.IsWall(response) => await ReadAsync(response, journey, deadline),
                301 or 302 or 303 or 307 or 308 => journey.Follow(response),
                _ => StatusAnswers.Of(response, journey.Host, time.GetUtcNow(), options.MaxRetryAfter),
            };
            if (result is not null)
                return result;
        }
    }

    private PollResult? NotModified(HttpResponseMessage response, Journey journey)
    {
        if (journey.IsConditional)
            return new PollResult.Unchanged(RawHeaders.Renew(journey.Stored!, response)) { Wait = MaxAge(response) };
        // Broken caches do this. One more try, past them.
        return journey.Force()
            ? null
            : new PollResult.Failed(PollFailure.Protocol, $"{journey.Host} answered 304 to a request without validators");
    }

    private async ValueTask<PollResult> ReadAsync(HttpResponseMessage response, Journey journey, CancellationToken deadline)
    {
        var result = await _bodies.ReadAsync(response, journey, deadline);
        return MaxAge(response) is { } wait ? result with { Wait = wait } : result;
    }

    private TimeSpan? MaxAge(HttpResponseMessage response) => CacheControl.MaxAge(response.Headers, options.MaxCacheWait);

    private PolicedRequest CreateRequest(Journey journey)
    {
        var request = new PolicedRequest(journey.Here, journey.Policy)
        {
            Version = System.Net.HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        var headers = request.Headers;
        headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        // Always the same, so that a validator stays matched with what it was given for.
        headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        if (journey.IsForced)
            headers.TryAddWithoutValidation("Cache-Control", "no-cache");
        if (!journey.IsConditional)
            return request;
        if (journey.Stored!.ETag is { } tag)
            headers.TryAddWithoutValidation("If-None-Match", tag);
        if (journey.Stored.LastModified is { } modified)
            headers.TryAddWithoutValidation("If-Modified-Since", modified);
        return request;
    }
}
