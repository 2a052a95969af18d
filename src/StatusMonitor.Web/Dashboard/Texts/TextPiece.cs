namespace StatusMonitor.Web.Dashboard.Texts;

/// <summary>A piece of a page's text, ready to be encoded.</summary>
/// <param name="Kind">How it is shown.</param>
/// <param name="Text">The text; line ends are <c>\n</c>. Of a control character its name, such as <c>U+202E</c>.</param>
public readonly record struct TextPiece(PieceKind Kind, string Text);
