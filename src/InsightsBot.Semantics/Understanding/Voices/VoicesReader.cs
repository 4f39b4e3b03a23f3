using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding.Voices;

/// <summary>Reads questions about the texts of customers: who says what, about which theme, in which mood.</summary>
/// <remarks>
/// What makes such a question is taken out of it, and the rest ("in Bayern im letzten Quartal") is read like any other
/// question, over a model that knows the texts. Words of themes count only here: "Preis" and "Kündigung" keep their
/// meaning in every other question. Pure and deterministic, like the reader.
/// </remarks>
public sealed class VoicesReader
{
    private const int ThemesShown = 5;
    private const int QuotesShown = 3;
    private const int QuotesMax = 5;
    private readonly SemanticModel _model;
    private readonly Lazy<Reader> _reader;
    private readonly RolePhrases<VoicesRole> _words;
    private readonly ThemeWords _themes;

    /// <summary>A reader over a model that has its verbatims (see <see cref="VerbatimParts"/>).</summary>
    /// <param name="model">The model with its verbatims.</param>
    /// <param name="names">Makes the index of its names: asked for when the first question is about texts.</param>
    /// <param name="grammar">How people ask.</param>
    public VoicesReader(SemanticModel model, Func<NameIndex> names, Grammar grammar)
    {
        _model = model;
        // What the names come from may fail to open; the next question tries again.
        _reader = new Lazy<Reader>(() => new Reader(names(), grammar), LazyThreadSafetyMode.PublicationOnly);
        _words = grammar.Voices;
        _themes = new ThemeWords(_model);
    }

    /// <summary>
    /// Reads a question that can only be about texts; null for any other, which the model itself may explain.
    /// </summary>
    public Reading? ReadStrong(string question, Language language, Calendar calendar) =>
        Parse(question, language) is { IsStrong: true } parts ? Read(parts, language, calendar) : null;

    /// <summary>Whether a question may be about texts, where nothing else in the model explains it.</summary>
    public bool IsWeak(string question, Language language) => Parse(question, language) is { IsWeak: true };

    /// <summary>Reads a question that nothing else explains, but may be about texts; null for others.</summary>
    public Reading? ReadWeak(string question, Language language, Calendar calendar) =>
        Parse(question, language) is { IsWeak: true } parts
            && Read(parts, language, calendar) is Reading.Clear clear ? clear : null;

    /// <summary>Reads what follows an answer about texts: "und in Hamburg?".</summary>
    public Reading ReadOn(string question, Language language, Calendar calendar, Conversation conversation)
    {
        if (Turned(question, language, conversation) is var (turned, rest))
        {
            if (rest.Length == 0 && turned is { Last: { } query, Voices: { } wish })
            {
                return new Reading.Clear(query, [], 0) { Voices = wish };
            }

            (question, conversation) = (rest, turned);
        }

        return Following(question, language, calendar, conversation);
    }

    private Reading Following(string question, Language language, Calendar calendar, Conversation conversation)
    {
        var reading = _reader.Value.Read(question, language, calendar, conversation);
        return reading is Reading.Clear { Query: var query } clear && conversation.Voices is { } wish
            && IsOfTexts(query)
            ? clear with { Voices = Kept(wish, query) }
            : reading;
    }

    /// <summary>
    /// "Und über den Preis?": the turn before, about something else, and what else is said; null for other turns.
    /// </summary>
    private (Conversation Turns, string More)? Turned(string question, Language language, Conversation conversation)
    {
        if (conversation is not { Last: { } last, Voices: { } wish } || (wish.Theme is null && wish.Words is null)
            || Parse(question, language) is not { Theme: { } theme } parts
            || parts.Roles.Any(r => r is not (VoicesRole.Passed or VoicesRole.Speakers)))
        {
            return null;
        }

        var name = new Filter.OneOf(theme.Dimension, [theme.Member.Stored]);
        var query = last with { Filters = About(last.Filters, name), ShareOf = About(last.ShareOf, name) };
        return (conversation with { Last = query, Voices = wish with { Theme = theme.Member.Stored, Words = null } },
            WithoutAnd(parts.Rest));
    }

    private IReadOnlyList<Filter> About(IReadOnlyList<Filter> filters, Filter.OneOf theme) => [.. filters.Select(f =>
        f switch
        {
            Filter.Related { Other.Name: VerbatimNames.Mentions } related => related with
            {
                Where = [theme, .. related.Where.Where(w => w.About?.Name is not (VerbatimNames.Theme
                    or VerbatimNames.MainTheme))],
            },
            Filter.Contains { Dimension.Name: VerbatimNames.Text } =>
                new Filter.Related(_model.Dataset(VerbatimNames.Mentions), Comparator.AtLeast, 1, [theme]),
            _ => f,
        })];

    private static string WithoutAnd(string rest) => string.Join(' ', rest.Split(' ').SkipWhile(w =>
        Spelling.Fold(w) is "" or "und" or "and" or "auch" or "also"));

    /// <summary>Whether a query asks the texts of customers.</summary>
    public static bool IsOfTexts(MetricQuery query) =>
        query.Measures.Any(m => m.Dataset is VerbatimNames.Verbatims or VerbatimNames.Mentions)
        || query.Listed?.Name == VerbatimNames.Verbatims
        || query.Filters.Concat(query.ShareOf).Any(f =>
            f is Filter.Related { Other.Name: VerbatimNames.Mentions or VerbatimNames.Verbatims }
            || f.About?.Dataset is VerbatimNames.Mentions or VerbatimNames.Verbatims);

    private static VoicesWish? Kept(VoicesWish wish, MetricQuery query) =>
        wish.Aim != VoicesAim.Themes || query.Groups.Any(g => g.Dimension.Dataset == VerbatimNames.Mentions)
            ? wish : null;

    private VoicesParts? Parse(string question, Language language) =>
        question.Length > new ReaderLimits().QuestionCharactersMax ? null
            : VoicesParse.Of(_words, _themes, language, question);

    private Reading Read(VoicesParts parts, Language language, Calendar calendar)
    {
        var aim = AimOf(parts);
        var wish = new VoicesWish(aim)
        {
            Theme = parts.Theme?.Member.Stored,
            Words = parts.Words,
            Sentiment = parts.Sentiment,
            Newest = parts.Has(VoicesRole.Newest),
            QuotesMax = Math.Clamp(parts.Number ?? QuotesShown, 1, QuotesMax),
        };
        var read = aim == VoicesAim.Figure ? Figure(parts, language, calendar) : Texts(parts, language, calendar);
        return read is Reading.Clear clear
            ? clear with { Query = Query(parts, aim, clear.Query), Voices = wish }
            : read;
    }

    private static VoicesAim AimOf(VoicesParts parts)
    {
        if (parts.Has(VoicesRole.Fresh))
        {
            return VoicesAim.NewThemes;
        }

        var isSubject = parts.Theme is not null || parts.Words is not null;
        if (!isSubject && (parts.Has(VoicesRole.WhatAbout) || parts.Has(VoicesRole.Themes)))
        {
            return VoicesAim.Themes;
        }

        var isAsked = parts.Has(VoicesRole.Say) || (HasTexts(parts) && !HasFigure(parts));
        return isAsked && !parts.Has(VoicesRole.Mood) ? VoicesAim.Quotes : VoicesAim.Figure;
    }

    private static bool HasTexts(VoicesParts parts) => parts.Has(VoicesRole.Texts) || parts.Has(VoicesRole.Verbatims);

    /// <summary>"Wie viele Kommentare", "Anteil negativer Kommentare": a figure, although texts are named.</summary>
    private static bool HasFigure(VoicesParts parts) => parts.Has(VoicesRole.Share) || parts.Has(VoicesRole.Mention)
        || parts.Figure.Split(' ').Any(w => Spelling.Fold(w) is "viele" or "many" or "anzahl" or "number" or "oft"
            or "often" or "count" or "nps" or "quote" or "rate");

    /// <summary>The texts that the rest of the question says: as many as there are, with its filters.</summary>
    private Reading Texts(VoicesParts parts, Language language, Calendar calendar)
    {
        var head = (language == Language.German ? "Anzahl " : "number of ") + VerbatimNames.Verbatims;
        var read = _reader.Value.Read($"{head} {parts.Rest}".TrimEnd(), language, calendar, Conversation.New);
        return read is Reading.Clear clear && clear.Query.Measures is not [{ Name: VerbatimNames.VerbatimCount }]
            ? new Reading.OutOfReach(Refusals.NotOfTexts, [], [])
            : read;
    }

    /// <summary>The figure that the rest asks for; the mood and the texts have measures of their own.</summary>
    private Reading Figure(VoicesParts parts, Language language, Calendar calendar)
    {
        var isGerman = language == Language.German;
        var head = parts.Has(VoicesRole.Mood) ? (isGerman ? "Stimmungssaldo" : "sentiment balance")
            : HasTexts(parts) ? (isGerman ? "Wie viele " : "how many ") + VerbatimNames.Verbatims
            : "";
        var words = $"{head} {(head.Length > 0 ? parts.Rest : parts.Figure)}".Trim();
        var read = _reader.Value.Read(words, language, calendar, Conversation.New);
        if (read is Reading.Clear { Query: { Listed: not null, Measures.Count: > 0 } } && head.Length == 0)
        {
            // "Sterne der Kunden, die …" is a figure of theirs, not one for each of them.
            var ofAll = _reader.Value.Read(parts.Rest, language, calendar, Conversation.New);
            return ofAll is Reading.Clear { Query.Listed: null } ? ofAll : read;
        }

        return read is Reading.Clear || head.Length > 0 ? read
            : Texts(parts with { Rest = WithoutHowOften(parts.Rest) }, language, calendar) is Reading.Clear clear
                ? clear : read;
    }

    private static string WithoutHowOften(string rest) => string.Join(' ', rest.Split(' ').Where(w =>
        Spelling.Fold(w) is not ("wie" or "oft" or "wird" or "werden" or "wurde" or "wurden" or "how" or "often" or "is"
            or "are" or "was" or "were" or "haeufig" or "frequently" or "did" or "do")));

    private MetricQuery Query(VoicesParts parts, VoicesAim aim, MetricQuery rest)
    {
        var about = AboutOf(parts);
        var feeling = parts.Sentiment is { } said && !parts.Has(VoicesRole.Mood) ? FeelingOf(parts, aim, said) : null;
        var filters = feeling is null ? about : [.. about, feeling];
        return aim switch
        {
            VoicesAim.Themes => rest with
            {
                Aim = Aim.Split,
                Measures = [_model.Measure(VerbatimNames.MentioningCount)],
                Groups = [.. rest.Groups, new Grouping(_model.Dimension(VerbatimNames.MainTheme))],
                Filters = [.. rest.Filters, .. filters],
                Order = new Ordering(VerbatimNames.MentioningCount, null, Descending: true),
                Limit = parts.Number ?? (rest.Groups.Count == 0 ? ThemesShown : null),
                SkipEmptyGroups = true,
            },
            // "Kommentare zum Preis je Monat" counts them, whatever else is shown.
            VoicesAim.Quotes when rest.Groups.Count > 0 => rest with { Filters = [.. rest.Filters, .. filters] },
            VoicesAim.Quotes => rest with
            {
                Aim = Aim.Split,
                Measures = [_model.Measure(VerbatimNames.VerbatimCount)],
                Groups = [new Grouping(_model.Dimension(VerbatimNames.Sentiment))],
                Filters = [.. rest.Filters, .. filters],
                Order = new Ordering(VerbatimNames.VerbatimCount, null, Descending: true),
                SkipEmptyGroups = true,
            },
            VoicesAim.Figure when parts.Has(VoicesRole.Share) && rest is { Aim: Aim.Level or Aim.Share or Aim.Split } =>
                rest with { ShareOf = [.. rest.ShareOf, .. filters] },
            VoicesAim.Figure => rest with { Filters = [.. rest.Filters, .. filters] },
            VoicesAim.NewThemes => rest with { Filters = [.. rest.Filters, .. filters] },
        };
    }

    private List<Filter> AboutOf(VoicesParts parts)
    {
        if (parts.Theme is { } theme)
        {
            var names = new Filter.OneOf(theme.Dimension, [theme.Member.Stored]);
            List<Filter> where = parts.Sentiment is { } said && !parts.Has(VoicesRole.Mood)
                ? [names, new Filter.OneOf(_model.Dimension(VerbatimNames.ThemeSentiment), [said])]
                : [names];
            return [new Filter.Related(_model.Dataset(VerbatimNames.Mentions), Comparator.AtLeast, 1, where)];
        }

        return parts.Words is { } words
            ? [new Filter.Contains(_model.Dimension(VerbatimNames.Text), words)]
            : [];
    }

    /// <summary>How texts must sound; with a theme the passage about it says so.</summary>
    private Filter.OneOf? FeelingOf(VoicesParts parts, VoicesAim aim, string said) =>
        parts.Theme is not null ? null
        : new Filter.OneOf(_model.Dimension(
            aim == VoicesAim.Themes ? VerbatimNames.ThemeSentiment : VerbatimNames.Sentiment), [said]);
}
