using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Voices;

/// <summary>Takes a question about texts apart: who speaks, of what, how, and the rest.</summary>
internal sealed class VoicesParse
{
    private const int WordsMax = 4;
    private static readonly string[] Ends =
    [
        "in", "im", "aus", "seit", "von", "vom", "bei", "fuer", "waehrend", "letzten", "letztes", "letzte", "diesen",
        "dieses", "diese", "heute", "gestern", "nach", "je", "pro", "und", "mit", "am", "last", "this", "since",
        "from", "by", "per", "during", "for", "with", "and", "at", "among", "today", "yesterday", "who", "die",
    ];

    private static readonly string[] Articles =
    [
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "unsere", "unseren", "unser", "unserer",
        "the", "our", "a", "an", "ihre", "ihren", "their", "thema", "themen", "kategorie", "bereich",
        "category", "topic", "theme", "of",
    ];

    private readonly RolePhrases<VoicesRole> _phrases;
    private readonly ThemeWords _themes;
    private readonly Language _language;
    private readonly string _question;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly List<string> _words;
    private readonly HashSet<VoicesRole> _roles = [];
    private readonly bool[] _used;
    private readonly bool[] _isKeptForFigures;
    private readonly List<(int First, int End)> _mentions = [];

    private VoicesParse(RolePhrases<VoicesRole> phrases, ThemeWords themes, Language language, string question)
    {
        (_phrases, _themes, _language, _question) = (phrases, themes, language, question);
        _tokens = Tokenizer.Read(question);
        _words = [.. _tokens.Select(t => t.Folded)];
        _used = new bool[_words.Count];
        _isKeptForFigures = new bool[_words.Count];
    }

    /// <summary>The parts of a question; roles may be empty.</summary>
    public static VoicesParts Of(
        RolePhrases<VoicesRole> phrases, ThemeWords themes, Language language, string question) =>
        new VoicesParse(phrases, themes, language, question).Parts();

    private VoicesParts Parts()
    {
        var abouts = Roles();
        var (theme, words) = Subject(abouts);
        var number = theme is null
            || _roles.Overlaps([VoicesRole.Say, VoicesRole.Texts, VoicesRole.Verbatims])
            ? Number() : null;
        return new VoicesParts(
            _roles, theme, words, number, Rest(at => !_used[at]), Rest(at => !_used[at] || _isKeptForFigures[at]));
    }

    /// <summary>Marks the words that play roles; gives where a subject may follow.</summary>
    private List<int> Roles()
    {
        var abouts = new List<int>();
        for (var at = 0; at < _words.Count;)
        {
            var (roles, length) = _phrases.At(_language, _words, at);
            if (roles.Contains(VoicesRole.About))
            {
                abouts.Add(at + length);
            }
            else if (length > 0)
            {
                _roles.UnionWith(roles);
                Use(at, length);
                if (_words[at + length - 1] is "about" || IsFollowedBySubject(roles, at + length))
                {
                    abouts.Add(at + length);
                }

                if (roles.Contains(VoicesRole.Mention))
                {
                    _mentions.Add((at, at + length));
                }

                if (roles.Contains(VoicesRole.Speakers) || roles.Contains(VoicesRole.Passed))
                {
                    Array.Fill(_isKeptForFigures, true, at, length);
                }
            }

            at += Math.Max(length, 1);
        }

        return abouts;
    }

    /// <summary>Whether a phrase leads to a subject by its last word: "say about", "Kritik an".</summary>
    private bool IsFollowedBySubject(IReadOnlyList<VoicesRole> roles, int end) => !roles.Contains(VoicesRole.WhatAbout)
        && roles.Any(r => r is VoicesRole.Say or VoicesRole.Mention or VoicesRole.Complain or VoicesRole.Praise)
        && _phrases.At(_language, _words, end - 1).Roles.Contains(VoicesRole.About);

    /// <summary>The theme or the words asked about: after "about", else where something is mentioned.</summary>
    private (ThemeWords.Found? Theme, string? Words) Subject(List<int> abouts)
    {
        var places = abouts.Where(a => a < _words.Count).Select(a => (About: a, At: AfterArticles(a))).ToList();
        foreach (var (about, at) in places)
        {
            if (_themes.At(_words, at) is { } found)
            {
                Use(about - 1, at + found.Length - about + 1);
                return (found.Theme, null);
            }
        }

        foreach (var (about, at) in places)
        {
            if (_roles.Overlaps([VoicesRole.Say, VoicesRole.Complain, VoicesRole.Praise, VoicesRole.Mention,
                    VoicesRole.Texts, VoicesRole.Verbatims, VoicesRole.Mood]) && WordsFrom(at) is { } length)
            {
                Use(about - 1, at - about + 1);
                return (null, Said(at, length));
            }
        }

        var theme = _roles.Overlaps([VoicesRole.Mention, VoicesRole.Say, VoicesRole.Texts, VoicesRole.Verbatims,
            VoicesRole.Complain, VoicesRole.Praise, VoicesRole.Mood]) ? ThemeAnywhere() : null;
        return theme is null ? (null, Mentioned()) : (theme, null);
    }

    private int AfterArticles(int at)
    {
        while (at < _words.Count - 1 && Articles.Contains(_words[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>What is mentioned and is no theme: "erwähnen das Zimmer", "die das Zimmer erwähnen".</summary>
    private string? Mentioned()
    {
        foreach (var (first, end) in _mentions)
        {
            var at = end < _words.Count ? AfterArticles(end) : end;
            if (at < _words.Count && WordsFrom(at) is { } length)
            {
                return Said(at, length);
            }

            var from = first;
            while (from > 0 && _tokens[from].Punctuation != ',' && !Ends.Contains(_words[from - 1])
                && first - from < WordsMax && (!_used[from - 1] || Articles.Contains(_words[from - 1])))
            {
                from--;
            }

            from = from < first ? AfterArticles(from) : first;
            if (from < first)
            {
                return Said(from, first - from);
            }
        }

        return null;
    }

    private string Said(int at, int length)
    {
        Use(at, length);
        return _question[_tokens[at].Start.._tokens[at + length - 1].End];
    }

    private ThemeWords.Found? ThemeAnywhere()
    {
        for (var at = 0; at < _words.Count; at++)
        {
            if (!_used[at] && _themes.At(_words, at) is { } found)
            {
                var first = at;
                while (first > 0 && !_used[first - 1] && Articles.Contains(_words[first - 1]))
                {
                    first--;
                }

                Use(first, at + found.Length - first);
                return found.Theme;
            }
        }

        return null;
    }

    /// <summary>How many words from here on say what is spoken of; null where none does.</summary>
    private int? WordsFrom(int at)
    {
        var length = 0;
        while (at + length < _words.Count && length < WordsMax && !_used[at + length]
            && !Ends.Contains(_words[at + length]) && !(length > 0 && _tokens[at + length].Punctuation is ',' or '?'))
        {
            length++;
        }

        return length == 0 || char.IsDigit(_words[at][0]) ? null : length;
    }

    /// <summary>A number of themes or quotes: "drei", "top 5"; its words are used up.</summary>
    private int? Number()
    {
        for (var at = 0; at < _words.Count; at++)
        {
            if (_used[at] || Value(at) is not { } number)
            {
                continue;
            }

            if ((at > 0 && _words[at - 1] == "top") || (at + 1 < _words.Count && _used[at + 1]))
            {
                Use(at, 1);
                if (at > 0 && _words[at - 1] == "top")
                {
                    Use(at - 1, 1);
                }

                return number;
            }
        }

        return null;
    }

    private int? Value(int at) =>
        Numerals.TryRead(_tokens, at, _language, out var numeral) && numeral is { TokensUsed: 1, Value: >= 1 and <= 50 }
            && !numeral.IsWeak && numeral.Value == Math.Floor(numeral.Value)
            ? (int)numeral.Value : null;

    private string Rest(Func<int, bool> isKept)
    {
        var kept = new List<string>();
        for (var at = 0; at < _tokens.Count; at++)
        {
            if (isKept(at))
            {
                kept.Add(_question[_tokens[at].Start.._tokens[at].End]);
            }
        }

        return string.Join(' ', kept);
    }

    private void Use(int at, int length)
    {
        for (var i = Math.Max(0, at); i < at + length && i < _used.Length; i++)
        {
            _used[i] = true;
            _isKeptForFigures[i] = false;
        }
    }
}
