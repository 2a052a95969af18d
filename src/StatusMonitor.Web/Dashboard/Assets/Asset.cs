namespace StatusMonitor.Web.Dashboard.Assets;

/// <summary>A file within the binary.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Hash">A mark of its content.</param>
internal sealed record Asset(byte[] Bytes, string Type, string Hash);
