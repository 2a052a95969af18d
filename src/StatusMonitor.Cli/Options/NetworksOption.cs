using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using StatusMonitor.Cli.Usage;

namespace StatusMonitor.Cli.Options;

/// <summary><c>--allow-network CIDR</c>: private networks in which pages may lie.</summary>
internal static class NetworksOption
{
    public static Option<IReadOnlyList<IPNetwork>> Create() => new("--allow-network")
    {
        Description = "A private network in which pages may lie, such as 10.0.0.0/8; may be given several times",
        HelpName = "CIDR",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = Parse,
    };

    private static List<IPNetwork> Parse(ArgumentResult result)
    {
        List<IPNetwork> networks = [];
        foreach (var text in result.Tokens.Select(token => token.Value))
        {
            if (IPNetwork.TryParse(text, out var network)) networks.Add(network);
            else result.AddError($"--allow-network: \"{UsageMistake.Shown(text)}\" is no network; write its first address and its length: 10.0.0.0/8 or fd00::/8.");
        }

        return networks;
    }
}
