using StatusMonitor.Cli.Configuration;
using StatusMonitor.Diffing;
using StatusMonitor.Handlers;
using StatusMonitor.Hosting;
using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Handlers;
using StatusMonitor.Web.Access;
using Xunit;

namespace StatusMonitor.Tests.Cli.Configuration;

public sealed class GoodFileTests : IDisposable
{
    private readonly ConfigurationRig _rig = new();
    private readonly ServiceConfiguration _whole;

    public GoodFileTests() => _whole = _rig.Valid(Approval.Read("Cli/Configuration", "everything.yaml"));

    private ServicePlan Plan => _whole.Plan;

    [Fact]
    public void The_defaults_of_the_file_are_read()
    {
        Assert.Equal((TimeSpan.FromSeconds(45), TimeSpan.FromMinutes(10)), (Plan.Interval, Plan.BlindAfter));
        Assert.Equal(Since.Last(TimeSpan.FromDays(1)), Plan.Since);
        Assert.Equal(["10.0.0.0/8", "fd00::/8"], Plan.AllowedNetworks.Select(network => network.ToString()));
        Assert.Equal(_rig.PathOf("state/statusmon.db"), _whole.StoragePath);
        Assert.Equal([_rig.Path, _rig.PathOf("secret.txt")], _whole.Files);
    }

    [Fact]
    public void The_web_side_is_read()
    {
        var web = _whole.Web!.Options;
        Assert.Equal(("[::]", 8080, "/status", "Acme"), (web.Host, web.Port, web.PathPrefix, web.Title));
        Assert.Equal(new Uri("https://acme.example/status"), web.PublicUrl);
        Assert.Equal(["status.acme.example", "nas"], web.AllowedHosts);
        Assert.Equal(["10.0.0.0/8", "::1/128"], web.TrustedProxies.Select(network => network.ToString()));
        Assert.Equal(WebRole.Reader, web.Anonymous);
        Assert.Equal([("ann", WebRole.Operator), ("scraper", WebRole.Reader)], web.Users.Select(user => (user.Name, user.Role)));
        Assert.Equal((ConfigurationRig.Secret, "pk-" + ConfigurationRig.Secret), (web.Users[0].Password!.Reveal(), web.Users[1].Token!.Reveal()));
    }

    [Fact]
    public void A_web_side_alone_needs_no_handlers()
    {
        var alone = _rig.Valid("pages: [openai]\nweb: {listen: \"127.0.0.1:8080\"}\n");
        Assert.Equal((0, 8080), (alone.Plan.Handlers.Count, alone.Web!.Options.Port));
    }

    [Fact]
    public void A_web_side_differs_when_anything_of_it_does_secrets_included()
    {
        WebConfiguration Web(string more) => _rig.Valid($"pages: [openai]\nhandlers: {{a: {{type: json}}}}\nweb: {{listen: \"127.0.0.1:8080\"{more}}}\n").Web!;
        Assert.Equal(Web(""), Web(""));
        Assert.NotEqual(Web(""), Web(", title: A"));
        Assert.NotEqual(Web(", users: {ann: {password: \"long enough\"}}"), Web(", users: {ann: {password: \"also long enough\"}}"));
        Assert.Null(_rig.Valid("pages: [openai]\nhandlers: {a: {type: json}}\n").Web);
        Assert.Equal((null, "", "Status Monitor"), (Web("").Options.Anonymous, Web("").Options.PathPrefix, Web("").Options.Title));
    }

    [Theory]
    [InlineData("public_url: \"http://localhost:9000\"")]
    [InlineData("anonymous: reader, allowed_hosts: nas, trusted_proxies: 10.1.2.3")]
    [InlineData("path: /a/b, title: \"${SECRET}\"")]
    [InlineData("public_url: \"https://a.example/s/\", path: /s, users: {a_b-1: {token: 0123456789abcdefghij}}")]
    public void A_web_side_may_be_so(string more) =>
        Assert.NotNull(_rig.Valid($"pages: [openai]\nhandlers: {{a: {{type: json}}}}\nweb: {{listen: \"127.0.0.1:8080\", {more}}}\n").Web);

    [Fact]
    public void Pages_are_read_in_every_form()
    {
        Assert.Equal(["openai", "acme", "local", "github", "shop", "cloudflare"], Plan.Pages.Take(6).Select(page => page.Key.Value));
        Assert.Equal(TimeSpan.FromSeconds(15), Plan.Pages[3].Interval);
        Assert.Equal(("Shop", "https://status.shop.example/eu"), (Plan.Pages[4].Name, Plan.Pages[4].Url.OriginalString));
        Assert.Equal([null, null, null, null, "statuspage", null], Plan.Pages.Take(6).Select(page => page.Dialect));
        var github = Plan.Routing.Pages[new PageKey("github")];
        Assert.Equal(["Actions", "API *"], github.Components);
        Assert.Equal([new PageKey("cloudflare")], github.DependsOn);
        Assert.Equal("devtools", github.Category);
        var shop = Plan.Routing.Pages[new PageKey("shop")];
        Assert.Equal([new PageKey("github"), new PageKey("acme")], shop.DependsOn);
        Assert.Equal("sales", shop.Category);
    }

    [Fact]
    public void Handlers_are_read_with_what_all_take_and_what_their_type_takes()
    {
        Assert.Equal(["terminal", "archive", "pager-2"], Plan.Handlers.Select(handler => handler.Name));
        var archive = Plan.Handlers[1].Delivery;
        Assert.Equal((DeliveryGuarantee.AtMostOnce, new RateLimit(20, TimeSpan.FromSeconds(90)), false), (archive.Guarantee, archive.Rate, archive.Edits));
        var pager = Plan.Handlers[2];
        Assert.Same(PagerDouble.Type, pager.Type);
        Assert.Equal((DeliveryGuarantee.AtLeastOnce, new RateLimit(1, TimeSpan.FromSeconds(1)), true), (pager.Delivery.Guarantee, pager.Delivery.Rate, pager.Delivery.Edits));
        Assert.Equal((TimeSpan.FromHours(4), 50), (pager.Delivery.Remind, pager.Delivery.DigestAbove));
        Assert.NotNull(pager.Template);
        var options = Assert.IsType<PagerOptions>(pager.Options);
        Assert.Equal(("pk-" + ConfigurationRig.Secret, ConfigurationRig.Secret), (options.Key.Reveal(), options.Signing[0].Reveal()));
        Assert.Equal((TimeSpan.FromSeconds(5), PagerSeverity.High, 16, "12345"), (options.Timeout, options.Severity, options.Tries, options.Room));
        Assert.Equal("*/*", options.Headers!["Accept"]);
    }

    [Fact]
    public void What_is_not_set_has_its_default()
    {
        var options = (PagerOptions)_rig.Plan("pages: [openai]\nhandlers: {a: {type: pager, key: pk-1}}\n").Handlers.Single().Options;
        Assert.Equal(TimeSpan.FromSeconds(20), options.Timeout);
        Assert.Empty(options.Signing);
        Assert.Null(options.Url);
    }

    [Fact]
    public void Quiet_hours_are_read()
    {
        var quiet = Plan.Handlers[2].Delivery.Quiet!;
        Assert.Equal((new TimeOnly(22, 0), new TimeOnly(7, 0), "Europe/Berlin", true), (quiet.From, quiet.Until, quiet.Zone.Id, quiet.Drop));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Friday], quiet.Days);
        Assert.Equal((">= critical", "shop"), (quiet.Except!.Impact, quiet.Except.Not!.Pages!.Single()));
        var brief = _rig.Plan("pages: [openai]\nhandlers: {a: {type: json, quiet: {from: 12:00, until: 13:00}}}\n").Handlers[0].Delivery.Quiet!;
        Assert.Equal((7, "UTC", false, null), (brief.Days.Count, brief.Zone.Id, brief.Drop, brief.Except));
    }

    [Fact]
    public void Routes_are_read()
    {
        var routes = Plan.Routing.Routes!;
        Assert.Equal([true, false, false, false], routes.Select(route => route.Continue));
        Assert.Equal(["terminal", "pager-2"], routes[1].To);
        Assert.Empty(routes[3].To);
        var match = routes[1].Match;
        Assert.Equal(["openai", "github", "*shop*"], match.Pages);
        Assert.Equal(["API*"], match.Components);
        Assert.Equal(["incident.*", "page.unreadable"], match.Kinds);
        Assert.Equal(["incident"], match.Types);
        Assert.Equal(["investigating", "resol*"], match.Statuses);
        Assert.Equal(["ai", "dev*", "sales"], match.Categories);
        Assert.Equal(("major", "/latency|timeouts?/", "not a test"), (match.Impact, match.Text, match.Not!.Text));
        Assert.Equal(["maintenance"], match.Not.Not!.Types);
        Assert.True(routes[0].Match.IsEmpty);
    }

    [Fact]
    public void Without_routes_everything_goes_to_everybody()
    {
        var plan = _rig.Plan("pages: [openai]\nhandlers: {a: {type: json}}\n");
        Assert.Null(plan.Routing.Routes);
        Assert.Equal((TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), Since.Active), (plan.Interval, plan.BlindAfter, plan.Since));
        Assert.Empty(_rig.Valid("pages: [openai]\nhandlers: {a: {type: json}}\n").Files.Skip(1));
    }

    [Theory]
    [InlineData("{pages: [gh]}", "github")]
    [InlineData("{pages: GitHub}", "github")]
    [InlineData("{pages: \"open*\"}", "open*")]
    [InlineData("{pages: statusmon}", "statusmon")]
    public void A_page_is_named_by_key_alias_or_glob(string match, string glob) => Assert.Equal([glob], _rig.Match(match).Pages);

    [Theory]
    [InlineData("major")]
    [InlineData(">= major")]
    [InlineData("<minor")]
    [InlineData(" >  None ")]
    public void An_impact_may_be_compared(string impact) => Assert.Equal(impact, _rig.Match($"{{impact: \"{impact}\"}}").Impact);

    [Fact]
    public void A_match_has_every_criterion_that_events_can_be_matched_by() => Assert.Equal(
        typeof(EventMatch).GetProperties().Select(property => property.Name).Where(name => name != "IsEmpty").Order(),
        typeof(StatusMonitor.Cli.Configuration.Form.MatchForm).GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance).Select(property => property.Name).Order());

    public void Dispose() => _rig.Dispose();
}
