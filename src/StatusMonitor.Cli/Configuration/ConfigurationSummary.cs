using StatusMonitor.Handlers.Wording;
using StatusMonitor.Hosting;

namespace StatusMonitor.Cli.Configuration;

/// <summary>What a good configuration holds; the one line of <c>config validate</c>.</summary>
internal sealed record ConfigurationSummary(string File, int Pages, int Handlers, int Routes)
{
    public static ConfigurationSummary Of(string file, ServicePlan plan) =>
        new(file, plan.Pages.Count, plan.Handlers.Count, plan.Routing.Routes?.Count ?? 0);

    public override string ToString() =>
        $"{TerminalText.Clean(File)}: no mistakes; {Counted(Pages, "page")}, {Counted(Handlers, "handler")}, {Counted(Routes, "route")}.";

    private static string Counted(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
