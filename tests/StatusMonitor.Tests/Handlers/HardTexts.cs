using StatusMonitor.Model;

namespace StatusMonitor.Tests.Handlers;

/// <summary>Texts that are hard to cut, to escape, or to say, and events that are made of them.</summary>
internal static class HardTexts
{
    /// <summary>One character as people see it, of eight UTF-16 units.</summary>
    public const string Family = "👨‍👩‍👧";

    /// <summary>Markup, calls and ends of all receivers, and lengths that none of them takes.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "",
        " \n\t ",
        "@everyone @here @room @channel: @all <users/all> <!channel> <!here> <!everyone> <@U0123456789> <#C0123456789> <!subteam^S01> <@&81384788765712384> <at>all</at> </do:1>",
        "]]> --> */ </script> <![CDATA[ \"}],\"x\":\"\\ ' ` ``` ~~~ $(id) ${x} {{DATE(2026-11-03T14:32:10Z)}} %s \0 \u001b[31m",
        "*bold* _it_ __u__ ~s~ `c` ||sp|| [link](https://evil.example/) ![i](https://evil.example/i.png) <https://evil.example|x> \\*",
        "<https://evil.example|https://status.openai.com> [https://status.openai.com](https://evil.example) <!date^1^{date}|x>",
        "<b>b</b> <img src=x onerror=alert(1)> <a href=\"https://evil.example\">x</a>",
        "\u001b[2J\u001b]0;owned\a \ud800 lone \udfff surrogates \0 \u0085 \u2028",
        "line\r\nwebhook-id: forged\r\n\r\n{\"id\":\"forged\"}",
        "<script>alert(1)</script>",
        "# a\n## b\n- c\n+ d\n1. e\n2) f\n> g\n=====\n-----\n    h\n```\ni\n```\n-# j\n| k | l |\n|---|---|",
        "See https://status.openai.com/a_b_c/(d)?e=1&f=<g>. Also (http://x.example/@all), HTTPS://Y.EXAMPLE/*z*!",
        "if a < b && c > d then x = \"y\" &amp; &lt;b&gt; &amp;lt;b&amp;gt; &lt;!channel&gt; &#60;!channel&#62; &#64;room",
        "one\r\nSubject: forged\r\nBcc: all@evil.example\r\n\r\n.\r\nQUIT\r\n",
        "--=_statusmon\nContent-Type: text/html\n\n<b>forged</b>\n--=_statusmon--",
        "\u202etxet desrever\u202c \u2066hidden\u2069 \u200b\ufeff",
        string.Concat(Enumerable.Repeat("It is long. ", 589))[..7_067],
        string.Concat(Enumerable.Repeat("&<>\"'\\@", 700)),
        string.Concat(Enumerable.Repeat("語", 5_000)),
        string.Concat(Enumerable.Repeat("a\n", 4_000)),
        Families(0, 3_000),
        string.Concat(Enumerable.Repeat($"a\u0301{Family}", 5_000)),
        new('&', 5_000),
        new('x', 1_000_000),
    ];

    /// <summary>Every text as body and as name, a family at every place where it may be cut, and the longest edits.</summary>
    public static IReadOnlyList<StatusEvent> Events() => Stories.Numbered("h",
    [
        .. All.SelectMany(text => new[] { SomeNews.Update(body: text), Everywhere(SomeNews.Update(body: text), text) }),
        .. Enumerable.Range(0, 12).Select(before => SomeNews.Update(body: Families(before, 1_500))),
        .. Enumerable.Range(0, 12).Select(before => Everywhere(SomeNews.Update(body: Families(before, 1_500)), Families(before, 200))),
        .. new[] { "語", "&", "\\" }.Select(unit => LongEdit(string.Concat(Enumerable.Repeat(unit, 4_000)))),
    ]);

    public static string Families(int before, int count) => new string('a', before) + string.Concat(Enumerable.Repeat(Family, count));

    /// <summary>The event with a text wherever a page can put one.</summary>
    public static StatusEvent Everywhere(StatusEvent news, string text) => news with
    {
        Incident = news.Incident! with { Name = text, Status = text, Impact = text },
        Update = news.Update! with { Status = text },
        Page = news.Page with { Name = text },
        Components = [.. Enumerable.Range(0, 5).Select(number => SomeNews.Component(text + number))],
    };

    /// <summary>Nothing is said at greater length than what a long text was and is.</summary>
    private static StatusEvent LongEdit(string text) => SomeNews.Update(body: $"now {text}") with
    {
        Kind = EventKind.IncidentEdited,
        Before = new EventBefore { Body = $"then {text}" },
    };
}
