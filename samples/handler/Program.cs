// Keeps a diary of incidents, one line an update: dotnet run -- diary.txt openai github
using Microsoft.Extensions.Hosting;
using StatusMonitor.Handlers;
using StatusMonitor.Hosting;

var builder = Host.CreateApplicationBuilder();
builder.Services
    .AddStatusMonitor(options => args.Skip(1).ToList().ForEach(options.AddPage))
    .AddHandler(_ => new DiaryHandler(args[0]));
await builder.Build().RunAsync();

/// <summary>Appends one line an update. An exception counts as "try again": waiting and order are the library's.</summary>
internal sealed class DiaryHandler(string path) : IHandler
{
    public string Name => "diary";

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (dispatch.Event is not { Incident: { } incident, Update: { } update } news)
            return DeliveryResult.Done;
        var line = $"{news.ObservedAt:u} {news.Page.Name}: {incident.Name} is {update.Status}. {update.Body}";
        await File.AppendAllTextAsync(path, Harmless(line) + "\n", cancellationToken);
        return DeliveryResult.Done;
    }

    /// <summary>A page's texts are written by strangers: no line ends, no escape sequences.</summary>
    private static string Harmless(string text) => new([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)]);
}
