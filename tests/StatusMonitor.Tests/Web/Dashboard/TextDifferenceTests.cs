using StatusMonitor.Web.Dashboard.Texts;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class TextDifferenceTests
{
    [Fact]
    public void Words_that_changed_are_marked_and_the_others_are_not() =>
        Assert.Equal("We see [-raised-][+elevated+] error rates on the API[+ in Europe+].", Shown("We see raised error rates on the API.", "We see elevated error rates on the API in Europe."));

    [Fact]
    public void Changes_with_only_a_blank_between_them_are_one() =>
        Assert.Equal("a [-b c-][+x y+] d", Shown("a b c d", "a x y d"));

    [Fact]
    public void What_is_left_and_what_is_new_give_back_both_texts()
    {
        const string before = "One. Two, three!\nFour <five> & six.\n\nSeven 😀 eight";
        const string after = "One. Two and three!\nFive <five> & six seven.\n\nSeven 😃 nine ten";
        var pieces = TextDifference.Of(before, after);
        Assert.Equal(before, string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Added).Select(piece => piece.Text)));
        Assert.Equal(after, string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Removed).Select(piece => piece.Text)));
    }

    [Fact]
    public void Long_stretches_that_stayed_are_left_out_and_said_to_be()
    {
        var same = string.Join(' ', Enumerable.Range(0, 2_000));
        var pieces = TextDifference.Of($"{same} old {same}", $"{same} new {same}");
        Assert.Equal(2, pieces.Count(piece => piece.Kind == PieceKind.LeftOut));
        Assert.True(pieces.Sum(piece => piece.Text.Length) < 1_000);
        Assert.Contains(pieces, piece => piece is { Kind: PieceKind.Added, Text: "new" });
    }

    [Fact]
    public void Two_texts_of_a_megabyte_with_nothing_in_common_are_told_apart_in_bounded_time_and_length()
    {
        var before = string.Join(' ', Enumerable.Range(0, 150_000).Select(number => $"a{number}"));
        var after = string.Join(' ', Enumerable.Range(0, 150_000).Select(number => $"b{number}"));
        var pieces = TextDifference.Of(before, after);
        Assert.True(pieces.Sum(piece => piece.Text.Length) < 40_000);
        Assert.Contains(pieces, piece => piece.Kind == PieceKind.LeftOut);
    }

    [Fact]
    public void Markup_that_changed_without_a_word_to_be_read_is_shown_as_markup() =>
        Assert.Equal("Read <[-i-][+b+]>this</[-i-][+b+]>.", Shown("Read <i>this</i>.", "Read <b>this</b>."));

    [Fact]
    public void A_cut_never_falls_between_the_halves_of_a_character()
    {
        var same = string.Concat(Enumerable.Repeat("😀", 400));
        var pieces = TextDifference.Of($"{same}x", $"{same}y");
        Assert.DoesNotContain(pieces, piece => piece.Text.EnumerateRunes().Any(rune => rune.Value == 0xFFFD));
    }

    private static string Shown(string before, string after) => string.Concat(TextDifference.Of(before, after).Select(piece => piece.Kind switch
    {
        PieceKind.Added => $"[+{piece.Text}+]",
        PieceKind.Removed => $"[-{piece.Text}-]",
        _ => piece.Text,
    }));
}
