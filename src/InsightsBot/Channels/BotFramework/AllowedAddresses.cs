using System.Text.RegularExpressions;

namespace InsightsBot.Channels.BotFramework;

/// <summary>The addresses that replies may go to: an activity names one, and only channels' are reached.</summary>
/// <param name="settings">The allowed hosts.</param>
internal sealed partial class AllowedAddresses(BotSettings settings)
{
    /// <summary>The address of an activity where it is allowed; null where it is not.</summary>
    /// <remarks>
    /// Allowed is https at the usual port of an allowed name: no address in numbers, no user, nothing after a question
    /// mark. Without proof, for an emulator, only this machine is allowed.
    /// </remarks>
    public Uri? Allowed(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0
            || uri.Query.Length > 0 || uri.Fragment.Length > 0 || serviceUrl.AsSpan().IndexOfAny('\\', '@') >= 0)
        {
            return null;
        }

        if (settings.IsAnonymous)
        {
            return uri.IsLoopback && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;
        }

        return uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && uri.HostNameType == UriHostNameType.Dns
            && settings.ServiceHosts.Any(h => IsOf(uri.IdnHost, h)) ? uri : null;
    }

    /// <summary>Whether a text is the name of a host, or "*." and the end of one with at least two names.</summary>
    public static bool IsHost(string text) => Host().IsMatch(text) && !text.All(c => char.IsAsciiDigit(c) || c == '.');

    private static bool IsOf(string host, string allowed) => allowed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase) && host.Length > allowed.Length - 1
        : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:\*\.)?(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,63}$")]
    private static partial Regex Host();
}
