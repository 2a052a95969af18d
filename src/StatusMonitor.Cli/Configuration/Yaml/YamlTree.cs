using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StatusMonitor.Cli.Configuration.Yaml;

/// <summary>
/// Builds the tree of one document from the parser's events. Aliases share the node they name, so that a few lines
/// cannot become millions of nodes here; who walks the tree is kept from that by <see cref="MostNodes"/>.
/// </summary>
internal sealed class YamlTree
{
    private const int Deepest = 32;
    private const int MostNodes = 100_000;
    private const string TextTag = "tag:yaml.org,2002:str";

    private readonly Dictionary<string, Node?> _anchors = new(StringComparer.Ordinal);
    private readonly MistakeList _mistakes;
    private readonly Scanner _scanner;
    private readonly Parser _events;
    private int _depth;

    private YamlTree(string text, MistakeList mistakes)
    {
        _scanner = new Scanner(new StringReader(text));
        (_events, _mistakes) = (new Parser(_scanner), mistakes);
    }

    /// <summary>The document, or null once it has been said why there is none.</summary>
    public static Node? Read(string text, MistakeList mistakes)
    {
        try
        {
            return new YamlTree(text, mistakes).Document();
        }
        catch (YamlException failure)
        {
            var (place, message) = YamlMistake.Explain(failure, text, PlaceOf(failure.Start));
            mistakes.Add(place, "", message);
            return null;
        }
    }

    private Node? Document()
    {
        Next();
        Next();
        if (_events.Current is StreamEnd or null)
        {
            _mistakes.Add(new Place(1, 1), "", "the file is empty; it needs at least pages, and handlers or web. docs/configuration.md shows how.");
            return null;
        }

        Next();
        var root = Read("");
        Next();
        Next();
        if (_events.Current is not (StreamEnd or null))
            _mistakes.Add(PlaceOf(_events.Current.Start), "", "a second document begins here; a configuration is one.");
        if (root.Size > MostNodes)
            throw Refused(_events.Current!.Start, $"the file comes to more than {MostNodes} values once its aliases are written out.");
        return root;
    }

    /// <summary>Reads the node that the current event begins, and leaves the events at its last.</summary>
    private Node Read(string key)
    {
        var start = _events.Current;
        if (start is AnchorAlias alias) return Named(alias);
        if (start is not NodeEvent begun) throw Refused(start!.Start, "a value is missing here.");
        if (++_depth > Deepest) throw Refused(begun.Start, $"lists and mappings are more than {Deepest} deep.");
        var anchor = begun.Anchor.IsEmpty ? null : begun.Anchor.Value;
        if (anchor is not null) _anchors[anchor] = null;
        CheckTag(begun, key);
        Node node = begun switch
        {
            Scalar scalar => new Node.Scalar(scalar.Value, scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty, PlaceOf(scalar.Start)),
            SequenceStart => ReadList(key, PlaceOf(begun.Start)),
            _ => ReadMap(key, PlaceOf(begun.Start)),
        };
        if (anchor is not null) _anchors[anchor] = node;
        _depth--;
        return node;
    }

    private Node.List ReadList(string key, Place place)
    {
        List<Node> items = [];
        for (Next(); _events.Current is not SequenceEnd; Next()) items.Add(Read($"{key}[{items.Count}]"));
        return new Node.List(items, place);
    }

    private Node.Map ReadMap(string key, Place place)
    {
        Dictionary<string, Member> members = new(StringComparer.Ordinal);
        for (Next(); _events.Current is not MappingEnd; Next())
        {
            var name = Name();
            var at = PlaceOf(_events.Current!.Start);
            var below = Keys.Below(key, name);
            Next();
            var member = new Member(name, at, Read(below));
            if (name == "<<") _mistakes.Add(at, below, "merge keys are no part of YAML 1.2; write the keys out.");
            else if (!members.TryAdd(name, member)) _mistakes.Add(at, below, $"the key stands here twice; the first is in line {members[name].Place.Line}.");
        }

        return new Node.Map([.. members.Values], place);
    }

    private string Name() => _events.Current is Scalar scalar
        ? scalar.Value
        : throw Refused(_events.Current!.Start, "a key is one word; this is a list, a mapping or an alias. Text that begins with { or [ needs quotes.");

    private Node Named(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var node)) throw Refused(alias.Start, "there is no anchor of this alias's name above it.");
        return node ?? throw Refused(alias.Start, "the alias stands inside of what it names, which would never end.");
    }

    private void CheckTag(NodeEvent begun, string key)
    {
        if (begun.Tag.IsEmpty || begun.Tag.IsNonSpecific || begun is Scalar { Tag.Value: TextTag }) return;
        _mistakes.Add(PlaceOf(begun.Start), key, "tags are not understood here; !!str is the only one.");
    }

    private void Next()
    {
        try
        {
            _events.MoveNext();
        }
        catch (InvalidOperationException)
        {
            // The scanner's own slip, at text such as a word behind a list that has no end.
            throw Refused(_scanner.CurrentPosition, "this is no YAML: perhaps a [ or { above has no end, or a line is indented wrongly.");
        }
    }

    private static RefusedYamlException Refused(in Mark mark, string reason) => new RefusedYamlException(mark, mark, reason);

    private static Place PlaceOf(in Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
