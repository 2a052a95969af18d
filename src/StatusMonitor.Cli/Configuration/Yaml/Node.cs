namespace StatusMonitor.Cli.Configuration.Yaml;

/// <summary>
/// What a YAML document says, with places. Immutable; an alias is the node it stands for, so <paramref name="Size"/>,
/// the number of nodes when all aliases are written out, may be far more than what is held.
/// </summary>
internal abstract record Node(Place Place, long Size)
{
    private const long MostCounted = 1_000_000_000;

    /// <summary>Far beyond what anybody takes it is not counted on.</summary>
    private static long Total(IEnumerable<long> sizes) => sizes.Aggregate(1L, static (total, size) => Math.Min(MostCounted, total + size));

    /// <summary>A value. <paramref name="IsPlain"/>: without quotes, so that it may be a number, true, false or nothing.</summary>
    internal sealed record Scalar(string Text, bool IsPlain, Place Place) : Node(Place, 1)
    {
        /// <summary>True when some of it came from the environment or from a file: then it is shown nowhere.</summary>
        public bool IsInterpolated { get; init; }

        /// <summary>True when it could not be interpolated, which has been said.</summary>
        public bool IsBroken { get; init; }
    }

    /// <summary>A list.</summary>
    internal sealed record List(IReadOnlyList<Node> Items, Place Place) : Node(Place, Total(Items.Select(item => item.Size)));

    /// <summary>A mapping; names differ.</summary>
    internal sealed record Map(IReadOnlyList<Member> Members, Place Place) : Node(Place, Total(Members.Select(member => member.Value.Size)))
    {
        public Member? Find(string name) => Members.FirstOrDefault(member => member.Name == name);
    }
}
