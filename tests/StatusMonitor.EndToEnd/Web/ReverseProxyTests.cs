using System.Net;
using StatusMonitor.EndToEnd.Receivers;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>Behind a real nginx that serves it below a path, as the sample in the documents does.</summary>
public sealed class ReverseProxyTests
{
    [Theory]
    [InlineData("/status/", "path: /status, ")]
    [InlineData("", "path: /status, ")]
    [InlineData("", "")]
    public async Task Below_a_path_every_way_leads_below_it(string passedOn, string path)
    {
        var nginx = Daemon.Find("nginx", "nginx-light");
        await using var stage = await WebStage.SetAsync();
        stage.AddPage("Lumen");
        stage.WebKeys.Add($"{path}trusted_proxies: 127.0.0.1, {Client.Users}");
        var service = await stage.RunAsync();
        var port = Daemon.FreePort();
        var configuration = Configuration(stage, port, passedOn.Length > 0 ? passedOn : "/");
        await File.WriteAllTextAsync(stage.PathOf("nginx.conf"), configuration, TestContext.Current.CancellationToken);
        await using var proxy = await Daemon.StartAsync(nginx, port, "-p", stage.PathOf("."), "-c", stage.PathOf("nginx.conf"), "-e", "stderr", "-g", "daemon off;");

        using var client = new Client();
        var root = new Uri($"http://127.0.0.1:{port}/status/");
        using var asked = await client.GetAsync(new Uri(root, "timeline"), Client.Html);
        Assert.Equal((HttpStatusCode.SeeOther, "/status/login?return=%2Ftimeline"), (asked.StatusCode, asked.Headers.Location?.OriginalString));
        using var inside = await client.SignInAsync(new Uri(root, "login"), ("Origin", $"http://127.0.0.1:{port}"));
        Assert.Equal("/status/timeline", inside.Headers.Location?.OriginalString);
        var cookie = inside.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("path=/status;", cookie, StringComparison.Ordinal);
        using var page = await client.GetAsync(root, Client.Html, ("Cookie", cookie.Split(';')[0]));
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("href=\"/status/assets/", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(href|src|action)=\"/(?!status)", text);
        using var stream = await client.GetAsync(new Uri(root, "assets/dashboard.css"));
        Assert.Equal(HttpStatusCode.OK, stream.StatusCode);
    }

    private static string Configuration(WebStage stage, int port, string passedOn) =>
        $$"""
        worker_processes 1;
        pid {{stage.PathOf("nginx.pid")}};
        events {}
        http {
          access_log off;
          client_body_temp_path {{stage.PathOf("nginx-body")}};
          proxy_temp_path {{stage.PathOf("nginx-proxy")}};
          fastcgi_temp_path {{stage.PathOf("nginx-fastcgi")}};
          uwsgi_temp_path {{stage.PathOf("nginx-uwsgi")}};
          scgi_temp_path {{stage.PathOf("nginx-scgi")}};
          server {
            listen 127.0.0.1:{{port}};
            location /status/ {
              proxy_pass http://{{stage.Address.Authority}}{{passedOn}};
              proxy_http_version 1.1;
              proxy_set_header Host $http_host;
              proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
              proxy_set_header X-Forwarded-Proto $scheme;
              proxy_set_header X-Forwarded-Host $http_host;
              proxy_set_header X-Forwarded-Prefix /status;
              proxy_set_header Connection "";
              proxy_buffering off;
            }
          }
        }
        """;
}
