using System.Security.Cryptography;
using System.Text;

namespace StatusMonitor.Web.Access;

/// <summary>
/// Compares passwords and tokens in a time that tells nothing: hashes of equal length, all of them, whether the name is
/// known or not. Immutable, thread-safe.
/// </summary>
internal sealed class Credentials(IReadOnlyList<WebUser> users, byte[] key)
{
    private readonly IReadOnlyList<(WebUser User, byte[] Hash)> _people =
        [.. users.Where(user => user.Password is not null).Select(user => (user, Hash(key, user.Password!.Reveal())))];

    private readonly IReadOnlyList<(WebUser User, byte[] Hash)> _programs =
        [.. users.Where(user => user.Token is not null).Select(user => (user, Hash(key, user.Token!.Reveal())))];

    public bool AreAsked => users.Count > 0;

    public WebUser? ByPassword(string name, string password)
    {
        var (given, givenName, found) = (Hash(key, password), Hash(key, name), (WebUser?)null);
        foreach (var (user, hash) in _people)
        {
            var isName = CryptographicOperations.FixedTimeEquals(givenName, Hash(key, user.Name));
            if (CryptographicOperations.FixedTimeEquals(given, hash) & isName) found = user;
        }

        return found;
    }

    public WebUser? ByToken(string token)
    {
        var (given, found) = (Hash(key, token), (WebUser?)null);
        foreach (var (user, hash) in _programs)
            if (CryptographicOperations.FixedTimeEquals(given, hash)) found = user;
        return found;
    }

    /// <summary>The user of a session, while there is one with the password they came in with.</summary>
    public WebUser? BySession(Session session) => _people.FirstOrDefault(person =>
        person.User.Name == session.User && CryptographicOperations.FixedTimeEquals(person.Hash, session.Stamp)).User;

    /// <summary>Tells one password of a user from another.</summary>
    public byte[] StampOf(WebUser user) => Hash(key, user.Password!.Reveal());

    private static byte[] Hash(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
