using StatusMonitor.Model;

namespace StatusMonitor.Polling.Http;

/// <summary>One fetch on its way through redirects: where it is, what it may do next, what it has learned. For one fetch at a time.</summary>
internal sealed class Journey(Uri page, Uri resource, Validators? validators, AddressPolicy policy, int maxRedirects)
{
    private readonly Uri _start = resource;
    private List<Uri>? _left;
    private Uri? _moved;
    private bool _isPermanent = true;

    /// <summary>True where a web page is what was asked for.</summary>
    public bool WantsWebPage { get; init; }

    /// <summary>The address to ask now.</summary>
    public Uri Here { get; private set; } = resource;

    /// <summary>The host of <see cref="Here"/>, for people.</summary>
    public string Host => Here.IdnHost;

    /// <summary>Which addresses may be reached.</summary>
    public AddressPolicy Policy => policy;

    /// <summary>The reader whose validators came in; 0 without any.</summary>
    public int ReaderVersion => validators?.ReaderVersion ?? 0;

    /// <summary>The validators that belong to <see cref="Here"/>, and to no other address.</summary>
    public Validators? Stored =>
        validators is not null && validators.Url.Equals(Here.AbsoluteUri, StringComparison.Ordinal) ? validators : null;

    /// <summary>True where the request carries a validator, so that 304 is an answer to it.</summary>
    public bool IsConditional => !IsForced && Stored is { } stored && (stored.ETag ?? stored.LastModified) is not null;

    /// <summary>True once a cache said "unchanged" to a question that did not ask for it, and was told to look again.</summary>
    public bool IsForced { get; private set; }

    /// <summary>Asks the same address again, past caches. False when that was tried already.</summary>
    public bool Force()
    {
        var isFirst = !IsForced;
        IsForced = true;
        return isFirst;
    }

    /// <summary>Why <see cref="Here"/> must not be asked, or null.</summary>
    public PollResult.Failed? Refuse()
    {
        if (Here.Scheme != Uri.UriSchemeHttps && (Here.Scheme != Uri.UriSchemeHttp || page.Scheme != Uri.UriSchemeHttp))
            return Refused(PollFailure.ForbiddenAddress, $"{OneLine.Of(Here)} may not be read in clear for a page on https");
        if (!policy.PermitsHost(Host))
            return Refused(PollFailure.ForbiddenAddress, $"{Host} is an address that must not be reached from {page.IdnHost}");
        return null;
    }

    /// <summary>Goes where a redirect leads; or says why not.</summary>
    public PollResult.Failed? Follow(HttpResponseMessage redirect)
    {
        if (RedirectTarget.Read(redirect, Here) is not { } target)
            return Refused(PollFailure.BadRedirect, $"{OneLine.Of(Here)} redirects to no readable address");
        if (RedirectTarget.Objection(Here, target, page) is { } objection)
            return Refused(PollFailure.BadRedirect, $"{OneLine.Of(Here)} redirects to {OneLine.Of(target)}: {objection}");

        _left ??= [];
        _left.Add(Here);
        if (_left.Contains(target))
            return Refused(PollFailure.BadRedirect, $"{OneLine.Of(_start)} redirects in a circle");
        if (_left.Count > maxRedirects)
            return Refused(PollFailure.BadRedirect, $"{OneLine.Of(_start)} redirects more than {maxRedirects} times");
        Go(target, (int)redirect.StatusCode is 301 or 308);
        return null;
    }

    /// <summary>Adds to the end of the journey what was learned on the way.</summary>
    public PollResult Conclude(PollResult result) => _moved is null ? result : result with { MovedTo = _moved };

    private void Go(Uri target, bool isPermanent)
    {
        Here = target;
        IsForced = false;
        _isPermanent &= isPermanent;
        if (_isPermanent)
            _moved = target.IdnHost.Equals(_start.IdnHost, StringComparison.OrdinalIgnoreCase) ? null : target;
    }

    private static PollResult.Failed Refused(PollFailure reason, string detail) => new(reason, detail);
}
