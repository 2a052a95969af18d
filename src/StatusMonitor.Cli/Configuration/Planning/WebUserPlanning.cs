using StatusMonitor.Cli.Configuration.Form;
using StatusMonitor.Handlers;
using StatusMonitor.Web.Access;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Reads <c>web.users</c>. Of what they hold nothing is ever shown.</summary>
internal sealed class WebUserPlanning(ConfigurationDocument document)
{
    private const int ShortestPassword = 8;

    /// <summary>So long that guessing is hopeless, which is why a right token is let in whatever came before it.</summary>
    private const int ShortestToken = 20;

    public IReadOnlyList<WebUser> Plan(IReadOnlyDictionary<string, WebUserForm?>? users)
    {
        List<WebUser> planned = [];
        foreach (var (name, form) in users ?? new Dictionary<string, WebUserForm?>())
        {
            var key = $"web.users.{name}";
            if (form is null || document.IsWrong(key)) continue;
            CheckSecrets(form, key);
            if (planned.Find(other => IsSame(other.Token, form.Token)) is { } twin) document.Key($"{key}.token", $"is the token of {twin.Name} too; each needs one of its own.");
            planned.Add(new WebUser { Name = name, Password = form.Password, Token = form.Token, Role = form.Role == "operator" ? WebRole.Operator : WebRole.Reader });
        }

        return planned;
    }

    private void CheckSecrets(WebUserForm form, string key)
    {
        if (form is { Password: null, Token: null }) document.Key(key, "has neither a password, which is for a person, nor a token, which is for a program.");
        if (form is { Password: not null, Token: not null }) document.Key(key, "has a password and a token; make two users of them, so that each can be taken back.");
        if (form.Password is { } password && password.Reveal().Length < ShortestPassword) document.Key($"{key}.password", $"must have at least {ShortestPassword} characters.");
        if (form.Token is { } token && (token.Reveal().Length < ShortestToken || token.Reveal().Any(letter => letter is <= ' ' or > '~')))
            document.Key($"{key}.token", $"must have at least {ShortestToken} letters, digits and signs of ASCII, without spaces; openssl rand -hex 32 makes a good one.");
    }

    private static bool IsSame(Secret? one, Secret? other) => one is not null && other is not null && one.Reveal() == other.Reveal();
}
