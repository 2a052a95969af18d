using System.Security.Cryptography;

namespace StatusMonitor.Cli.Orders;

/// <summary>Ids short enough to be typed, of orders of which there are few.</summary>
internal static class ShortId
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
}
