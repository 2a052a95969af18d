using System.Text;

namespace StatusMonitor.Dialects.IncidentIo;

/// <summary>
/// The text of an update, as Markdown. It comes as a tree of nodes (ProseMirror's form); beside it there may be its plain text,
/// which has lost its links. Depth is bounded by the reader of JSON.
/// </summary>
internal static class RichText
{
    /// <summary>More marks no word has.</summary>
    private const int MostMarks = 8;

    public static string Of(WireValue update)
    {
        var message = update["message"];
        if (message["markdown"].Text is { Length: > 0 } markdown) return markdown.Trim();
        var tree = message["text_node"].IsObject ? message["text_node"] : message;
        var text = Render(tree);
        return text.Length > 0 ? text : (update["message_string"].Text ?? message.Text ?? "").Trim();
    }

    private static string Render(WireValue tree)
    {
        var text = new StringBuilder();
        Block(tree, text, "");
        return text.ToString().Trim();
    }

    private static void Block(WireValue node, StringBuilder text, string indent)
    {
        switch (node["type"].Text)
        {
            case "bulletList" or "bullet_list": List(node, text, indent, isNumbered: false); break;
            case "orderedList" or "ordered_list": List(node, text, indent, isNumbered: true); break;
            case "horizontalRule" or "horizontal_rule": text.Append("---\n\n"); break;
            case "codeBlock" or "code_block":
                text.Append("```\n");
                Inline(node, text);
                text.Append("\n```\n\n");
                break;
            case "doc" or "blockquote": Blocks(node, text, indent); break;
            default:
                if (node["type"].Text == "heading") text.Append('#', Level(node)).Append(' ');
                var length = text.Length;
                Inline(node, text);
                if (text.Length > length) text.Append("\n\n");
                break;
        }
    }

    private static void Blocks(WireValue node, StringBuilder text, string indent)
    {
        foreach (var child in node["content"].Items) Block(child, text, indent);
    }

    private static void List(WireValue node, StringBuilder text, string indent, bool isNumbered)
    {
        var number = 1;
        foreach (var item in node["content"].Items)
        {
            text.Append(indent).Append(isNumbered ? $"{number++}. " : "- ");
            Blocks(item, text, indent + "  ");
            while (text[^1] == '\n') text.Length--;
            text.Append('\n');
        }

        text.Append('\n');
    }

    private static void Inline(WireValue node, StringBuilder text)
    {
        foreach (var child in node["content"].Items)
        {
            switch (child["type"].Text)
            {
                case "text": Marked(child, text); break;
                case "lineBreak" or "hardBreak" or "hard_break": text.Append('\n'); break;
                default: Inline(child, text); break;
            }
        }
    }

    private static void Marked(WireValue node, StringBuilder text)
    {
        var words = node["text"].Text ?? "";
        foreach (var mark in node["marks"].Items.Take(MostMarks))
        {
            words = mark["type"].Text switch
            {
                "bold" or "strong" when words.Trim().Length > 0 => $"**{words}**",
                "code" => $"`{words}`",
                "link" when mark["attrs"]["href"].Text is { Length: > 0 } target && target != words.Trim() => $"[{words}]({target})",
                _ => words,
            };
        }

        text.Append(words);
    }

    private static int Level(WireValue heading) => heading["attrs"]["level"].Number is { } level and >= 1 and <= 6 ? (int)level : 2;
}
