namespace InsightsBot.Semantics.Understanding.Voices;

/// <summary>What words do in a question about texts; their phrases stand in grammar.yaml under "voices".</summary>
internal enum VoicesRole
{
    /// <summary>Wants their own words: "was sagen", "Zitate".</summary>
    Say,

    /// <summary>Leads to what they speak of: "über", "about".</summary>
    About,

    /// <summary>Asks what they speak of: "worüber", "what do customers complain about".</summary>
    WhatAbout,

    /// <summary>To speak ill: "beschweren", "complain".</summary>
    Complain,

    /// <summary>To speak well: "loben", "praise".</summary>
    Praise,

    /// <summary>Themes as such: "Themen", "Kritikpunkte".</summary>
    Themes,

    /// <summary>To speak of something: "erwähnen", "mention".</summary>
    Mention,

    /// <summary>Themes that were not there before: "neue Themen".</summary>
    Fresh,

    /// <summary>The mood: "Stimmung", "sentiment".</summary>
    Mood,

    /// <summary>Texts as such: "Kommentare", "feedback".</summary>
    Texts,

    /// <summary>Sounding negative.</summary>
    Negative,

    /// <summary>Sounding positive.</summary>
    Positive,

    /// <summary>The newest first.</summary>
    Newest,

    /// <summary>Who speaks, without saying which of them: "unsere Kunden", "people".</summary>
    Speakers,

    /// <summary>Most often: nothing else is meant where themes are ranked anyway.</summary>
    Most,

    /// <summary>Words that change nothing here.</summary>
    Passed,

    /// <summary>A share of them: "Anteil", "how many percent".</summary>
    Share,
}
