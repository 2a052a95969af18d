using StatusMonitor.Cli.Configuration.Yaml;

namespace StatusMonitor.Cli.Configuration.Interpolation;

/// <summary>Fills in the placeholders of a whole tree: in values, never in keys.</summary>
internal sealed class Interpolating(Placeholders placeholders, MistakeList mistakes)
{
    public Node Fill(Node node, string key = "") => node switch
    {
        Node.Scalar scalar => Fill(scalar, key),
        Node.List list => list with { Items = [.. list.Items.Select((item, at) => Fill(item, $"{key}[{at}]"))] },
        Node.Map map => map with { Members = [.. map.Members.Select(member => member with { Value = Fill(member.Value, Keys.Below(key, member.Name)) })] },
        _ => node,
    };

    private Node.Scalar Fill(Node.Scalar scalar, string key)
    {
        if (!scalar.Text.Contains("${", StringComparison.Ordinal)) return scalar;
        var filled = placeholders.Fill(scalar.Text);
        if (filled.Text is { } text) return scalar with { Text = text, IsPlain = false, IsInterpolated = filled.IsFilled };
        mistakes.Add(scalar.Place, key, filled.Mistake!);
        return scalar with { IsBroken = true, IsInterpolated = true };
    }
}
