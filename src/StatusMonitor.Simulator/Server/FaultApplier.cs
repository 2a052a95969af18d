using Microsoft.AspNetCore.Http;
using StatusMonitor.Simulator.Faults;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Simulator.Server;

/// <summary>Turns a good answer into the bad one a fault describes.</summary>
internal sealed partial class FaultApplier(HttpRequest request, HostedPage page, Route route, Answer answer)
{
    public void Apply(Fault fault)
    {
        if (fault is Fault.All all)
        {
            foreach (var each in all.Faults)
                Apply(each);
        }
        else if (!ApplyStatus(fault) && !ApplyConnection(fault) && !ApplyDocument(fault) && !ApplyBody(fault) && !ApplyEncoding(fault))
        {
            throw new ArgumentException($"Unknown fault {fault.GetType().Name}.", nameof(fault));
        }
    }

    private bool ApplyStatus(Fault fault)
    {
        switch (fault)
        {
            case Fault.Status status:
                Replace(status.Code, status.Text ?? $"<html><body><h1>{status.Code}</h1></body></html>", status.ContentType);
                return true;
            case Fault.Challenge:
                answer.Headers.Add(new("cf-mitigated", "challenge"));
                Replace(403, "<!DOCTYPE html><html><body>Just a moment...</body></html>", "text/html; charset=UTF-8");
                return true;
            case Fault.Throttled throttled:
                if (throttled.RetryAfter is not null)
                    answer.Headers.Add(new("Retry-After", throttled.RetryAfter));
                Replace(throttled.Code, "", "text/plain");
                return true;
            case Fault.Redirect redirect:
                RedirectTo(redirect.Code, redirect.Location);
                return true;
            case Fault.RedirectChain chain:
                Follow(chain);
                return true;
            default:
                return false;
        }
    }

    private bool ApplyConnection(Fault fault)
    {
        switch (fault)
        {
            case Fault.SlowHeaders slow:
                answer.HeadersAfter = slow.Delay;
                return true;
            case Fault.SlowBody slow:
                (answer.Drip, answer.IsConditional) = (slow, false);
                return true;
            case Fault.CutBeforeHeaders or Fault.CutBody or Fault.EndlessHeaders:
                (answer.Cut, answer.IsConditional) = (fault, false);
                return true;
            case Fault.Header header:
                answer.Headers.Add(new(header.Name, header.Value));
                return true;
            default:
                return false;
        }
    }

    private bool ApplyDocument(Fault fault)
    {
        switch (fault)
        {
            case Fault.WrongTenant wrong:
                Serve(wrong.Other.Documents.Get(route.Resource, route.IncidentId));
                return true;
            case Fault.StaleCopy stale:
                Serve(page.Source.Get(route, stale.VersionsBack));
                return true;
            case Fault.NoETag:
                answer.ETag = null;
                return true;
            case Fault.RawETag raw:
                answer.ETag = raw.Value;
                return true;
            case Fault.FrozenETag frozen:
                answer.ETag = frozen.Pinned.GetOrAdd(request.Path, answer.ETag);
                return true;
            case Fault.UnaskedNotModified:
                answer.Status = StatusCodes.Status304NotModified;
                return true;
            default:
                return false;
        }
    }

    private void Serve(Rendering.RenderedDocument? document)
    {
        (answer.Document, answer.ETag) = (document, document?.ETag);
        if (document is null)
            Replace(404, "{\"error\":\"Not found\"}", RenderedDocument.Json);
    }

    private void Replace(int status, string text, string contentType)
    {
        (answer.Status, answer.ContentType, answer.ETag) = (status, contentType, null);
        answer.Body = System.Text.Encoding.UTF8.GetBytes(text);
    }

    private void RedirectTo(int status, string location)
    {
        answer.Headers.Add(new("Location", location));
        Replace(status, "", "text/html");
    }

    private void Follow(Fault.RedirectChain chain)
    {
        _ = int.TryParse(request.Query["hop"], out var hop);
        if (hop < chain.Hops)
            RedirectTo(chain.Code, $"{request.Path}?hop={hop + 1}");
    }
}
