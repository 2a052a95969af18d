using System.Net;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using StatusMonitor.Web.Access;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class DeliveriesViewTests
{
    [Fact]
    public async Task Each_handler_says_how_far_it_is_and_what_it_could_not_deliver()
    {
        await using var web = await ServedWeb.StartAsync();
        await TroubleAsync(web.World);
        var document = await web.DocumentAsync("/deliveries");
        Assert.Equal(["ops", "pager"], document.QuerySelectorAll(".handler-card h3").Select(heading => heading.Words()));
        var ops = document.QuerySelector(".handler-card")!.Words();
        Assert.Contains("Retrying Server error, failed 3 times HTTP 503", ops, StringComparison.Ordinal);
        var pager = document.QuerySelectorAll(".handler-card")[1].Words();
        Assert.Contains("Given up Refused HTTP 413", pager, StringComparison.Ordinal);
        Assert.Contains("Kept for later Quiet hours", pager, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_parked_delivery_is_sent_again_with_one_click_and_the_others_stay()
    {
        await using var web = await ServedWeb.StartAsync();
        await TroubleAsync(web.World);
        using var answer = await web.SubmitAsync((await web.DocumentAsync("/deliveries")).QuerySelector(".delivery form")!);
        Assert.Equal("/deliveries?done=replayed&count=1#done", answer.SentTo());
        Assert.Equal(1, (await LogOf(web).ReadParkedAsync(CancellationToken.None))[0].Position.Value);
        Assert.Contains("1 parked delivery will be sent again", (await web.DocumentAsync("/deliveries?done=replayed&count=1")).QuerySelector("[role=status].good")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_a_handler_are_sent_again_with_one_click()
    {
        await using var web = await ServedWeb.StartAsync();
        await TroubleAsync(web.World);
        using var answer = await web.SubmitAsync((await web.DocumentAsync("/deliveries")).QuerySelectorAll(".handler-card > form")[0]);
        Assert.Equal("/deliveries?done=replayed&count=2#done", answer.SentTo());
        Assert.Empty(await LogOf(web).ReadParkedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task All_of_an_incident_are_sent_again_from_its_view_and_lead_back_to_it()
    {
        await using var web = await ServedWeb.StartAsync();
        await TroubleAsync(web.World);
        using var answer = await web.SubmitAsync((await web.DocumentAsync("/pages/acme/incidents/inc1")).QuerySelector(".heading form")!);
        Assert.Equal("/pages/acme/incidents/inc1?done=replayed&count=2#done", answer.SentTo());
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/pages/\\evil")]
    [InlineData("/pages/x?done=silenced")]
    [InlineData("/logout")]
    public async Task A_form_that_was_tampered_with_leads_nowhere_else(string back)
    {
        await using var web = await ServedWeb.StartAsync();
        await TroubleAsync(web.World);
        var form = (await web.DocumentAsync("/deliveries")).QuerySelector(".delivery form")!;
        form.QuerySelector("[name=back]")!.SetAttribute("value", back);
        using var answer = await web.SubmitAsync(form);
        Assert.StartsWith("/deliveries?", answer.SentTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_says_nothing_replays_nothing()
    {
        await using var web = await ServedWeb.StartAsync();
        await TroubleAsync(web.World);
        var form = (await web.DocumentAsync("/deliveries")).QuerySelector(".delivery form")!;
        foreach (var field in form.QuerySelectorAll("[name=handler]")) field.Remove();
        form.QuerySelector("[name=position]")!.SetAttribute("value", "many");
        using var wrong = await web.SubmitAsync(form);
        form.QuerySelector("[name=position]")!.Remove();
        using var empty = await web.SubmitAsync(form);
        Assert.Equal(2, (await LogOf(web).ReadParkedAsync(CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Without_the_token_nothing_happens()
    {
        await using var web = await ServedWeb.StartAsync();
        await TroubleAsync(web.World);
        var form = (await web.DocumentAsync("/deliveries")).QuerySelector(".delivery form")!;
        form.QuerySelector($"[name={FormToken.Field}]")!.SetAttribute("value", "guessed");
        using var answer = await web.SubmitAsync(form);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(2, (await LogOf(web).ReadParkedAsync(CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_silence_is_added_listed_and_ended()
    {
        await using var web = await ServedWeb.StartAsync();
        using var added = await web.SubmitAsync(
            (await web.DocumentAsync("/deliveries")).QuerySelector("form.silence-form")!,
            ("pages", "acme, zoom*"), ("components", ""), ("impact", "<= minor"), ("text", ""), ("length", "4h"), ("comment", "Known <b>fault</b>"));
        Assert.Equal("/deliveries?done=silenced&count=1#done", added.SentTo());
        var silence = Assert.Single(await LogOf(web).ReadSilencesAsync(CancellationToken.None));
        Assert.Equal(("acme zoom*", "<= minor", TimeSpan.FromHours(4)), (string.Join(' ', silence.Match.Pages!), silence.Match.Impact, silence.Until - silence.From));
        var listed = (await web.DocumentAsync("/deliveries")).QuerySelector(".silence")!;
        Assert.Contains("Silent now · page acme or zoom*, impact <= minor", listed.Words(), StringComparison.Ordinal);
        Assert.Contains("Known <b>fault</b>", listed.Words(), StringComparison.Ordinal);
        using var ended = await web.SubmitAsync(listed.QuerySelector("form")!);
        Assert.False((await LogOf(web).ReadSilencesAsync(CancellationToken.None))[0].Covers(web.World.Now));
        using var again = await web.SubmitAsync(listed.QuerySelector("form")!);
        Assert.Contains("done=unknown", again.SentTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_in_a_silence_are_said_together_and_what_was_typed_stays()
    {
        await using var web = await ServedWeb.StartAsync();
        using var answer = await web.SubmitAsync(
            (await web.DocumentAsync("/deliveries")).QuerySelector("form.silence-form")!,
            ("pages", "acme"), ("impact", "terrible"), ("text", "/(/"), ("length", "for ever"), ("comment", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var document = (await answer.DocumentAsync());
        Assert.Equal(["impact", "text", "comment"], document.QuerySelectorAll("[aria-invalid=true]").Select(field => field.GetAttribute("name")));
        Assert.Equal(4, document.QuerySelectorAll(".wrong").Length);
        Assert.Equal("acme", document.QuerySelector("[name=pages]")!.GetAttribute("value"));
        Assert.Empty(await LogOf(web).ReadSilencesAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_silence_of_nothing_in_particular_is_refused()
    {
        await using var web = await ServedWeb.StartAsync();
        using var answer = await web.SubmitAsync((await web.DocumentAsync("/deliveries")).QuerySelector("form.silence-form")!, ("length", "1h"), ("comment", "all"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    private static InMemoryEventLog LogOf(ServedWeb web) => (InMemoryEventLog)web.World.Log;

    /// <summary>Two events of an incident: one handler retries, another was refused both and keeps one.</summary>
    private static async Task TroubleAsync(World world)
    {
        var log = (InMemoryEventLog)world.Log;
        await new PastLog(log).AddAsync(PastLog.Incident("inc1", world.Now.AddHours(-3), world.Now.AddHours(-1)));
        var (first, second) = (new EventPosition(1), new EventPosition(2));
        await SaveAsync("ops", commit => commit with
        {
            Wait = new DeliveryWait { Handler = "ops", Position = second, Since = world.Now.AddMinutes(-9), Failures = 3, Reason = DeliveryFailure.ServerError, Detail = "HTTP 503", NextTry = world.Now.AddMinutes(2) },
        });
        foreach (var position in (EventPosition[])[first, second])
            await SaveAsync("pager", commit => commit with { Parked = new ParkedDelivery("pager", position, DeliveryFailure.Refused, "HTTP 413", world.Now.AddHours(-1)) });
        await SaveAsync("pager", commit => commit with { Held = [new HeldDelivery("pager", second, HoldReason.Quiet, world.Now, world.Now.AddHours(6), null)] });

        ValueTask<EventPosition> SaveAsync(string handler, Func<DeliveryCommit, DeliveryCommit> with) =>
            log.SaveDeliveryAsync(with(new DeliveryCommit { Cursor = new DeliveryCursor(handler, first, null) }), CancellationToken.None);
    }
}
