namespace StatusMonitor.Bench.Scale;

/// <summary>What the pages of a large log say.</summary>
internal static class ScaleWords
{
    private static readonly string[] Parts =
        ["Sign-in", "Search", "Uploads", "Invoices", "Webhooks", "Exports", "Previews", "Mail", "Maps", "Queues", "Builds", "Notes", "Calls", "Backups", "Reports", "Imports", "Tokens", "Alerts", "Streams", "Archive"];

    private static readonly string[] Troubles =
        ["answers slowly", "fails for some customers", "is not reachable", "shows old data", "loses its connection", "refuses new sessions"];

    private static readonly string[] Steps = ["investigating", "identified", "monitoring", "resolved"];
    private static readonly string[] Works = ["scheduled", "in_progress", "verifying", "completed"];

    private static readonly string[] Texts =
    [
        "Since a few minutes {0} {1}. We are looking for the reason and tell more as soon as we know it; requests that fail may be tried again.",
        "We have found why {0} {1}: a change of this morning made one of our stores answer late. It is being taken back region by region, which needs about half an hour.",
        "The change is taken back everywhere and {0} works again for nearly all. We keep watching the rate of errors and of slow answers for a while before we call this over.",
        "It is over: {0} has worked as usual for thirty minutes. What was delayed has been caught up with. We are sorry, and will write here what we changed so that it does not come again.",
    ];

    public static int Components => Parts.Length;

    public static string Part(int number) => Parts[number % Parts.Length];

    public static string Title(int number) => $"{Part(number)} {Trouble(number)}";

    public static string Step(int step, bool isMaintenance) => (isMaintenance ? Works : Steps)[step];

    public static string Text(int number, int step) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Texts[step], Part(number), Trouble(number));

    private static string Trouble(int number) => Troubles[number / Parts.Length % Troubles.Length];
}
