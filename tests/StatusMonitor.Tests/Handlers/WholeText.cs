using Xunit;

namespace StatusMonitor.Tests.Handlers;

/// <summary>Checks that a text was not cut within a character, and holds nothing that a receiver could not show.</summary>
internal static class WholeText
{
    public static void AssertWhole(string text)
    {
        Assert.DoesNotContain(text, unit => char.IsControl(unit) && unit != '\n');
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]))
                Assert.True(at + 1 < text.Length && char.IsLowSurrogate(text[++at]), "a lone high surrogate");
            else
                Assert.False(char.IsLowSurrogate(text[at]), "a lone low surrogate");
        }

        var rest = text.Replace(HardTexts.Family, "", StringComparison.Ordinal);
        Assert.All(["👨", "👩", "👧", "\u200d"], part => Assert.DoesNotContain(part, rest, StringComparison.Ordinal));
    }
}
