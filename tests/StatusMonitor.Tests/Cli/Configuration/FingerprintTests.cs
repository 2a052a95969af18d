using Xunit;

namespace StatusMonitor.Tests.Cli.Configuration;

public sealed class FingerprintTests : IDisposable
{
    private const string Before = "{type: pager, key: \"${KEY}\", tries: 3, rate: 1/s}";

    private readonly ConfigurationRig _rig = new();

    [Theory]
    [InlineData("{type: pager, key: \"${KEY}\", tries: 3, rate: 1/s}", true)]
    [InlineData("{rate: 1/s, tries: 0x3, key: \"${KEY}\", type: pager}", true)]
    [InlineData("{type: pager, key: \"${KEY}x\", tries: 3, rate: 1/s}", false)]
    [InlineData("{type: pager, key: \"${KEY}\", tries: 4, rate: 1/s}", false)]
    [InlineData("{type: pager, key: \"${KEY}\", tries: 3, rate: 2/s}", false)]
    [InlineData("{type: pager, key: \"${KEY}\", tries: 3}", false)]
    public void It_changes_with_what_was_set_and_with_nothing_else(string after, bool isSame) =>
        Assert.Equal(isSame, Of(Before) == Of(after));

    [Fact]
    public void It_changes_with_a_secret_of_the_same_name_and_does_not_show_it()
    {
        var before = Of(Before);
        _rig.Environment["KEY"] = "pk-another";
        Assert.NotEqual(before, Of(Before));
        Assert.Matches("^[0-9a-f]{64}$", before);
    }

    [Fact]
    public void Two_handlers_of_the_same_options_differ() => Assert.NotEqual(Of(Before), Of(Before, "other"));

    private string Of(string handler, string name = "a") => _rig.Plan($"pages: [openai]\nhandlers: {{{name}: {handler}}}\n").Handlers.Single().Fingerprint;

    public void Dispose() => _rig.Dispose();
}
