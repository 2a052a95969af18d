using StatusMonitor.Bench.Macro;
using StatusMonitor.Bench.Micro;
using StatusMonitor.Bench.Serving;

return args switch
{
    ["serve", ..] => await PageServer.RunAsync(args[1..]),
    ["bare", ..] => await BareReader.RunAsync(args[1..]),
    ["micro", ..] => MicroRun.Run(args[1..]),
    ["macro", ..] => await MacroRun.RunAsync(args[1..]),
    [] => await MacroRun.RunAsync([]),
    _ => MacroRun.Usage(),
};
