namespace InsightsBot.Semantics.Model;

/// <summary>What the tables and columns of read verbatims are called, in the model and in the database.</summary>
/// <remarks>
/// The prefix keeps them apart from a company's own tables. Whoever writes the tables and whoever asks them take the
/// names from here.
/// </remarks>
public static class VerbatimNames
{
    /// <summary>One row per text that customers wrote, whatever table it came from.</summary>
    public const string Verbatims = "hub_verbatims";

    /// <summary>One row per theme that a text speaks of.</summary>
    public const string Mentions = "hub_theme_mentions";

    /// <summary>The key of a text: the dataset, a slash and the key of its row.</summary>
    public const string Id = "hub_verbatim_id";

    /// <summary>The dataset that a text comes from.</summary>
    public const string Source = "hub_verbatim_source";

    /// <summary>The key of the row that a text comes from.</summary>
    public const string RecordId = "hub_record_id";

    /// <summary>The day it was written.</summary>
    public const string WrittenOn = "hub_written_on";

    /// <summary>The text itself, cleaned and without personal data.</summary>
    public const string Text = "hub_verbatim_text";

    /// <summary>Its language: de, en, other or unknown.</summary>
    public const string Language = "hub_verbatim_language";

    /// <summary>How it sounds: positive, neutral or negative.</summary>
    public const string Sentiment = "hub_sentiment";

    /// <summary>100, 0 or -100 for a positive, neutral or negative text; empty where it has no words.</summary>
    public const string SentimentPoints = "hub_sentiment_points";

    /// <summary>How likely the sentiment is, from 0 to 1.</summary>
    public const string SentimentProbability = "hub_sentiment_probability";

    /// <summary>The first text of a group that repeat each other almost word for word.</summary>
    public const string RepeatOf = "hub_repeat_of";

    /// <summary>A theme of the second level.</summary>
    public const string Theme = "hub_theme";

    /// <summary>A theme of the first level.</summary>
    public const string MainTheme = "hub_main_theme";

    /// <summary>How the passage about a theme sounds.</summary>
    public const string ThemeSentiment = "hub_theme_sentiment";

    /// <summary>The number of texts.</summary>
    public const string VerbatimCount = "hub_verbatim_count";

    /// <summary>The number of texts that speak of a theme.</summary>
    public const string MentioningCount = "hub_mentioning_count";

    /// <summary>The share of texts that sound negative.</summary>
    public const string NegativeShare = "hub_negative_share";

    /// <summary>The share of texts that sound positive.</summary>
    public const string PositiveShare = "hub_positive_share";

    /// <summary>The share of positive texts minus the share of negative ones, in points.</summary>
    public const string SentimentBalance = "hub_sentiment_balance";

    /// <summary>What a positive text is stored as.</summary>
    public const string Positive = "positive";

    /// <summary>What a neutral text is stored as.</summary>
    public const string Neutral = "neutral";

    /// <summary>What a negative text is stored as.</summary>
    public const string Negative = "negative";

    /// <summary>The column that leads from a text to a row of a dataset.</summary>
    public static string KeyOf(string dataset) => "key_of_" + dataset;
}
