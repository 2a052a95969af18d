using System.ComponentModel;
using StatusMonitor.Handlers;

namespace StatusMonitor.Cli.Configuration.Form;

/// <summary>One of <c>web.users</c>.</summary>
internal sealed record WebUserForm
{
    [Description("For a person: the form, and basic credentials. At least 8 characters.")]
    public Secret? Password { get; init; }

    [Description("For a program: Authorization: Bearer. At least 20 characters.")]
    public Secret? Token { get; init; }

    [Description("reader may look, operator may also silence and send again. Default: reader.")]
    [Shape(Words = ["reader", "operator"])]
    public string? Role { get; init; }
}
