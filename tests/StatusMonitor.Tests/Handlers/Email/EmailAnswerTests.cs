using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Email;
using StatusMonitor.Tests.Delivery;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Email;

/// <summary>What each thing a mail server can say or do means for a delivery.</summary>
public sealed class EmailAnswerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("connect", 421, "the connection")]
    [InlineData("MAIL", 421, "the mail")]
    [InlineData("MAIL", 451, "the mail")]
    [InlineData("RCPT", 450, "the recipients")]
    [InlineData("DATA", 451, "the mail")]
    [InlineData(".", 452, "the mail")]
    public async Task A_4yz_is_tried_again_and_is_no_ambiguity(string stage, int code, string at)
    {
        await using var server = new MailServer { Says = Answer(stage, code) };
        var result = Assert.IsType<DeliveryResult.TryAgain>(await DeliverAsync(server));
        Assert.Equal(new DeliveryResult.TryAgain(DeliveryFailure.Throttled, $"SMTP {code} at {at}"), result);
    }

    [Theory]
    [InlineData("connect", 554)]
    [InlineData("MAIL", 550)]
    [InlineData("RCPT", 550)]
    [InlineData("DATA", 554)]
    [InlineData(".", 552)]
    public async Task A_5yz_is_given_up(string stage, int code)
    {
        await using var server = new MailServer { Says = Answer(stage, code) };
        var result = Assert.IsType<DeliveryResult.GiveUp>(await DeliverAsync(server));
        Assert.Equal(DeliveryFailure.Refused, result.Reason);
        Assert.StartsWith($"SMTP {code} at ", result.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("connect", false)]
    [InlineData("EHLO", false)]
    [InlineData("MAIL", false)]
    [InlineData("RCPT", false)]
    [InlineData("DATA", false)]
    [InlineData(".", true)]
    public async Task A_lost_connection_is_ambiguous_from_the_text_on(string stage, bool ambiguous)
    {
        await using var server = new MailServer { Resets = word => word == stage };
        var result = Assert.IsType<DeliveryResult.TryAgain>(await DeliverAsync(server));
        Assert.Equal((DeliveryFailure.Network, ambiguous), (result.Reason, result.Ambiguous));
    }

    [Theory]
    [InlineData("connect", false)]
    [InlineData("MAIL", false)]
    [InlineData("DATA", false)]
    [InlineData(".", true)]
    public async Task A_silent_server_is_waited_for_until_the_timeout(string stage, bool ambiguous)
    {
        var time = new WatchedTime();
        await using var server = new MailServer { IsSilentAt = word => word == stage };
        var delivery = EmailHandlerTests.Create(server.Port, time: time).DeliverAsync(SomeNews.Update(), Token).AsTask();
        await server.Silent.Task.WaitAsync(Token);
        Assert.False(delivery.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(20));
        var result = Assert.IsType<DeliveryResult.TryAgain>(await delivery);
        Assert.Equal((DeliveryFailure.Timeout, ambiguous), (result.Reason, result.Ambiguous));
    }

    [Fact]
    public async Task A_server_that_does_not_say_good_bye_has_taken_the_mail()
    {
        var time = new WatchedTime();
        await using var server = new MailServer { IsSilentAt = word => word == "QUIT" };
        var delivery = EmailHandlerTests.Create(server.Port, time: time).DeliverAsync(SomeNews.Update(), Token).AsTask();
        await server.Silent.Task.WaitAsync(Token);
        time.Advance(TimeSpan.FromSeconds(20));
        Assert.IsType<DeliveryResult.Delivered>(await delivery);
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task A_shutdown_while_it_waits_is_thrown_and_not_returned()
    {
        using var shutdown = new CancellationTokenSource();
        await using var server = new MailServer { IsSilentAt = word => word == "." };
        var delivery = EmailHandlerTests.Create(server.Port).DeliverAsync(SomeNews.Update(), shutdown.Token).AsTask();
        await server.Silent.Task.WaitAsync(Token);
        await shutdown.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => delivery);
    }

    [Fact]
    public async Task Nobody_listening_is_a_definite_failure()
    {
        var server = new MailServer();
        await server.DisposeAsync();
        var result = Assert.IsType<DeliveryResult.TryAgain>(await EmailHandlerTests.Create(server.Port).DeliverAsync(SomeNews.Update(), Token));
        Assert.Equal((DeliveryFailure.Network, "no connection", false), (result.Reason, result.Detail, result.Ambiguous));
    }

    [Fact]
    public async Task Who_is_put_off_gets_the_mail_later_and_nobody_gets_it_twice()
    {
        var putOff = true;
        await using var server = new MailServer { Says = line => putOff && line.Contains("<b@", StringComparison.Ordinal) ? "450 later" : null };
        var handler = EmailHandlerTests.Create(server.Port, options => options with { To = ["a@x.example", "b@x.example", "c@x.example"] });
        var first = Assert.IsType<DeliveryResult.TryAgain>(await handler.DeliverAsync(SomeNews.Update(), Token));
        Assert.False(first.Ambiguous);
        var still = Assert.IsType<DeliveryResult.TryAgain>(await handler.DeliverAsync(new Dispatch(SomeNews.Update()) { Progress = first.Progress }, Token));
        putOff = false;
        Assert.IsType<DeliveryResult.Delivered>(await handler.DeliverAsync(new Dispatch(SomeNews.Update()) { Progress = still.Progress }, Token));
        Assert.Equal(["a@x.example c@x.example", "b@x.example"], server.Mails.Select(mail => string.Join(' ', mail.To)));
    }

    [Fact]
    public async Task Who_is_refused_costs_the_others_nothing()
    {
        await using var server = new MailServer { Says = line => line.Contains("<b@", StringComparison.Ordinal) ? "550 no such user" : null };
        var handler = EmailHandlerTests.Create(server.Port, options => options with { To = ["a@x.example", "b@x.example"] });
        Assert.IsType<DeliveryResult.Delivered>(await handler.DeliverAsync(SomeNews.Update(), Token));
        Assert.IsType<DeliveryResult.Delivered>(await handler.DeliverAsync(new Dispatch(SomeNews.Update()) { Progress = "a@x.example" }, Token));
        Assert.Equal(["a@x.example"], Assert.Single(server.Mails).To);
    }

    [Theory]
    [InlineData(454, true)]
    [InlineData(535, false)]
    public async Task A_refused_login_is_given_up_unless_it_may_pass(int code, bool again)
    {
        await using var server = new MailServer { TakesLogins = true, Says = Answer("AUTH", code) };
        var result = await DeliverAsync(server, WithLogin);
        if (again)
            Assert.Equal(DeliveryFailure.ServerError, Assert.IsType<DeliveryResult.TryAgain>(result).Reason);
        else
            Assert.Equal(DeliveryFailure.Refused, Assert.IsType<DeliveryResult.GiveUp>(result).Reason);
        Assert.DoesNotContain("hidden", result.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Commands, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_without_logins_is_given_up_when_there_is_a_password()
    {
        await using var server = new MailServer();
        Assert.Equal(DeliveryFailure.Refused, Assert.IsType<DeliveryResult.GiveUp>(await DeliverAsync(server, WithLogin)).Reason);
    }

    internal static EmailOptions WithLogin(EmailOptions options) => options with { Username = "user", Password = Secret.FromText("hidden") };

    private static Func<string, string?> Answer(string stage, int code) => word => word == stage ? $"{code} hidden words" : null;

    private static async Task<DeliveryResult> DeliverAsync(MailServer server, Func<EmailOptions, EmailOptions>? but = null)
    {
        var result = await EmailHandlerTests.Create(server.Port, but).DeliverAsync(SomeNews.Update(), Token);
        Assert.DoesNotContain("hidden", result.ToString(), StringComparison.Ordinal);
        return result;
    }
}
