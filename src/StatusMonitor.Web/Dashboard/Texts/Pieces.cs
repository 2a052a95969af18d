using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace StatusMonitor.Web.Dashboard.Texts;

/// <summary>Pieces of text as HTML. Written in one go, since every blank between them would be seen.</summary>
internal static class Pieces
{
    /// <summary>Everything is encoded; what is a link is an address of http or https already.</summary>
    public static IHtmlContent Html(IReadOnlyList<TextPiece> pieces)
    {
        var html = new StringBuilder();
        foreach (var piece in pieces)
        {
            var text = HtmlEncoder.Default.Encode(piece.Text).Replace("&#xA;", "\n", StringComparison.Ordinal);
            html.Append(piece.Kind switch
            {
                PieceKind.Link => $"<a rel=\"noopener noreferrer nofollow\" href=\"{text}\">{text}</a>",
                PieceKind.Control => $"<span class=\"control\" title=\"A control character, shown instead of obeyed\">{text}</span>",
                PieceKind.Added => $"<ins>{text}</ins>",
                PieceKind.Removed => $"<del>{text}</del>",
                PieceKind.LeftOut => $"<span class=\"leftout\">… {text} …</span>",
                _ => text,
            });
        }

        return new HtmlString(html.ToString());
    }
}
