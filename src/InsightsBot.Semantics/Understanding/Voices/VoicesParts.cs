namespace InsightsBot.Semantics.Understanding.Voices;

/// <summary>A question about texts, taken apart.</summary>
/// <param name="Roles">Every role that words of the question play.</param>
/// <param name="Theme">The theme asked about; null for none.</param>
/// <param name="Words">What is asked about and is no theme, as typed; null for nothing.</param>
/// <param name="Number">How many were asked for; null where the question does not say.</param>
/// <param name="Rest">The words that say who, when and how it is split, as typed.</param>
/// <param name="Figure">The same with those who speak, for figures of them: "Wie viele Kunden".</param>
internal sealed record VoicesParts(
    IReadOnlySet<VoicesRole> Roles, ThemeWords.Found? Theme, string? Words, int? Number, string Rest, string Figure)
{
    /// <summary>Whether words play a role.</summary>
    public bool Has(VoicesRole role) => Roles.Contains(role);

    /// <summary>Whether the question can only be about texts, whatever else the model knows.</summary>
    public bool IsStrong => Has(VoicesRole.Say) || Has(VoicesRole.Verbatims) || Has(VoicesRole.WhatAbout)
        || Has(VoicesRole.Fresh)
        || (Has(VoicesRole.Mention) && (Theme is not null || Words is not null || Has(VoicesRole.Themes)))
        || ((Has(VoicesRole.Complain) || Has(VoicesRole.Praise)) && (Theme is not null || Words is not null));

    /// <summary>Whether the question may be about texts, where nothing in the model explains it.</summary>
    public bool IsWeak => Has(VoicesRole.Themes) || Has(VoicesRole.Texts) || Has(VoicesRole.Mood);

    /// <summary>The sentiment asked for, as stored.</summary>
    public string? Sentiment => Has(VoicesRole.Complain) || Has(VoicesRole.Negative) ? Model.VerbatimNames.Negative
        : Has(VoicesRole.Praise) || Has(VoicesRole.Positive) ? Model.VerbatimNames.Positive
        : null;
}
