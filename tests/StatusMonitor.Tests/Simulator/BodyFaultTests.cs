using System.IO.Compression;
using System.Net;
using System.Text;
using StatusMonitor.Simulator.Faults;
using StatusMonitor.Simulator.Pages;
using Xunit;

namespace StatusMonitor.Tests.Simulator;

public sealed class BodyFaultTests
{
    [Fact]
    public async Task Truncated_json_is_a_whole_message_with_the_true_etag()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var (whole, etag) = (await rig.BytesAsync(), await rig.ETagAsync());
        rig.Hosted.Faults.Add(new Fault.TruncatedJson(40));

        using var response = await rig.GetAsync(etag: etag);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(etag, response.ETagText());
        Assert.Equal(40, response.Content.Headers.ContentLength);
        Assert.Equal(whole[..40], await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Truncated_gzip_unpacks_to_a_beginning()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var whole = await rig.BytesAsync();
        rig.Hosted.Faults.Add(new Fault.TruncatedGzip(60));

        var packed = await rig.BytesAsync();

        Assert.Equal(60, packed.Length);
        var unpacked = Unpack(packed);
        Assert.True(unpacked.Length < whole.Length);
        Assert.Equal(whole[..unpacked.Length], unpacked);
    }

    public static TheoryData<Fault, string> Bodies => new()
    {
        { new Fault.Html(), "<!DOCTYPE html>" },
        { new Fault.EmptyBody(), "" },
        { new Fault.ArrayRoot(), "[]" },
        { new Fault.ErrorObject(), """{"status":500,"error":"Internal Server Error"}""" },
        { new Fault.Body("null"u8.ToArray()), "null" },
        { new Fault.DeepNesting(3), """{"page":{"id":"acme"},"incidents":[[[]]]}""" },
    };

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public async Task A_wrong_body_comes_with_status_200(Fault fault, string expected)
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(fault);

        using var response = await rig.GetAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith(expected, text, StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, text.Length == 0);
    }

    [Fact]
    public async Task A_bomb_is_small_until_it_is_unpacked()
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.GzipBomb(4));

        var packed = await rig.BytesAsync();

        Assert.True(packed.Length < 16 * 1024, $"{packed.Length} bytes");
        Assert.Equal((4 << 20) + 2, Unpack(packed).Length);
    }

    [Fact]
    public async Task Text_comes_in_odd_encodings()
    {
        await using var rig = await SimulatorRig.StartAsync(new SimulatedPageOptions { Name = "Café" });
        var text = Encoding.UTF8.GetString(await rig.BytesAsync());

        Assert.Equal(text, await ServeAsync(rig, new Fault.Latin1(), Encoding.Latin1, []));
        Assert.Equal(text, await ServeAsync(rig, new Fault.Utf8Bom(), Encoding.UTF8, [0xEF, 0xBB, 0xBF]));
        Assert.Equal(text, await ServeAsync(rig, new Fault.Utf16BigEndian(), Encoding.BigEndianUnicode, [0xFE, 0xFF]));
        Assert.Contains("Café", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_content_encoding_may_be_true_or_only_claimed()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var whole = await rig.BytesAsync();

        rig.Hosted.Faults.Add(new Fault.ContentEncoding("gzip"), times: 1);
        Assert.Equal(whole, Unpack(await rig.BytesAsync()));

        rig.Hosted.Faults.Add(new Fault.ContentEncoding("zstd"), times: 1);
        using var claimed = await rig.GetAsync();
        Assert.Equal("zstd", claimed.HeaderText("Content-Encoding"));
        Assert.Equal(whole, await claimed.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Faults_combine()
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.All(new Fault.WrongContentType("text/plain"), new Fault.NoETag(), new Fault.Header("Age", "697")));

        using var response = await rig.GetAsync();

        Assert.Equal(("text/plain", null, "697"), (response.HeaderText("Content-Type"), response.ETagText(), response.HeaderText("Age")));
        await rig.JsonAsync();
    }

    private static async Task<string> ServeAsync(SimulatorRig rig, Fault fault, Encoding encoding, byte[] mark)
    {
        rig.Hosted.Faults.Add(fault, times: 1);
        var bytes = await rig.BytesAsync();
        Assert.Equal(mark, bytes[..mark.Length]);
        return encoding.GetString(bytes[mark.Length..]);
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var read = new MemoryStream();
        gzip.CopyTo(read);
        return read.ToArray();
    }
}
