using System.Security.Cryptography;
using System.Text;
using InsightsBot.Asking;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Activities;

/// <summary>Who asks in which language, and under which name a conversation is remembered.</summary>
internal static class Askers
{
    private const int KeyCharactersMax = 100;

    /// <summary>The name of an activity's conversation, short enough to be remembered by.</summary>
    public static string KeyOf(Activity activity)
    {
        var key = activity.ChannelId + "/" + activity.ConversationId;
        // Ids of Teams may be longer than what conversations are remembered by.
        return key.Length <= KeyCharactersMax ? key
            : "sha256/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    /// <summary>Who asks, for the log.</summary>
    public static AskedBy By(Activity activity) =>
        new(activity.ChannelId, activity.From.Id, activity.ConversationId);

    /// <summary>The language to speak in: that of the words, else of the asker's program, else German.</summary>
    public static Language LanguageOf(Activity activity) => LanguageGuess.Of(activity.Text ?? "") switch
    {
        GuessedLanguage.German => Language.German,
        GuessedLanguage.English => Language.English,
        GuessedLanguage.Unknown or GuessedLanguage.Other =>
            activity.Locale is null || activity.Locale.StartsWith("de", StringComparison.OrdinalIgnoreCase)
                ? Language.German : Language.English,
    };
}
