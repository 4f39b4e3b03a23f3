using System.Globalization;
using System.Text;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace InsightsBot.Plugins.Demo;

/// <summary>Composes what synthetic customers write, in German and some English.</summary>
internal sealed class Phrases
{
    private static readonly string[] GermanMonths =
    [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ];

    private readonly LanguagePhrases _german = Read("phrases.de.yaml");
    private readonly LanguagePhrases _english = Read("phrases.en.yaml");

    /// <summary>The comment of a survey or the text of a review: one to four sentences.</summary>
    public string Comment(DemoCustomer customer, string theme, DemoTone tone, DateOnly day, Dice dice)
    {
        var words = Of(customer);
        var text = new StringBuilder();
        if (dice.Happens(0.4))
        {
            Add(text, dice.Pick(words.Openers.Of(tone)));
        }

        AddCore(text, words, theme, tone, dice);
        if (dice.Happens(0.35))
        {
            Add(text, dice.Pick(words.Closers.Of(tone)));
        }

        return Roughened(Filled(text, customer, tone, day, dice), dice);
    }

    /// <summary>A post: short, sometimes with a hashtag.</summary>
    public string Post(DemoCustomer customer, string theme, DemoTone tone, DateOnly day, Dice dice)
    {
        var words = Of(customer);
        var text = new StringBuilder();
        Add(text, dice.Pick(words.Themes[theme].Of(tone)));
        if (dice.Happens(0.5))
        {
            Add(text, dice.Pick(words.Closers.Of(tone)));
        }

        var post = Roughened(Filled(text, customer, tone, day, dice), dice);
        return dice.Happens(0.45) ? post + " #Musternetz" : post;
    }

    /// <summary>What a member of staff writes down of a call or a visit.</summary>
    public string Note(DemoCustomer customer, string theme, DateOnly day, Dice dice)
    {
        var notes = Of(customer).Themes[theme].Note;
        var text = new StringBuilder(dice.Pick(notes));
        if (dice.Happens(0.2))
        {
            Add(text, dice.Pick(notes));
        }

        return Filled(text, customer, DemoTone.Negative, day, dice);
    }

    /// <summary>What a customer writes in an e-mail, a chat or a letter.</summary>
    public string Letter(DemoCustomer customer, string theme, bool isComplaint, DateOnly day, Dice dice)
    {
        var words = Of(customer);
        var tone = isComplaint ? DemoTone.Negative : DemoTone.Neutral;
        var text = new StringBuilder(dice.Pick(words.Greetings));
        AddCore(text, words, theme, tone, dice);
        if (dice.Happens(0.06))
        {
            Add(text, customer.WritesEnglish ? "My customer number is " : "Meine Kundennummer lautet ");
            text.Append(CultureInfo.InvariantCulture, $"K{customer.Number:000000}.");
        }

        if (isComplaint)
        {
            Add(text, dice.Pick(words.Demands));
        }

        return Filled(text, customer, tone, day, dice);
    }

    private static void AddCore(StringBuilder text, LanguagePhrases words, string theme, DemoTone tone, Dice dice)
    {
        var sentences = words.Themes[theme].Of(tone);
        var first = dice.Pick(sentences);
        Add(text, first);
        if (dice.Happens(0.3))
        {
            var second = dice.Pick(sentences);
            if (second != first)
            {
                Add(text, second);
            }
        }
    }

    private static void Add(StringBuilder text, string sentence) =>
        text.Append(text.Length > 0 ? " " : "").Append(sentence);

    /// <summary>Puts numbers and names into the slots.</summary>
    private static string Filled(StringBuilder text, DemoCustomer customer, DemoTone tone, DateOnly day, Dice dice)
    {
        if (!text.ToString().Contains('{', StringComparison.Ordinal))
        {
            return text.ToString();
        }

        var isPositive = tone == DemoTone.Positive;
        text.Replace("{minutes}", Number(isPositive ? dice.Between(2, 12) : dice.Between(15, 70)));
        text.Replace("{hours}", Number(isPositive ? dice.Between(2, 5) : dice.Between(6, 30)));
        text.Replace("{days}", Number(isPositive ? dice.Between(2, 4) : dice.Between(5, 14)));
        text.Replace("{weeks}", Number(dice.Between(2, 8)));
        text.Replace("{times}", Number(dice.Between(2, 6)));
        text.Replace("{euros}", Number(dice.Between(3, 12) * 5));
        text.Replace("{city}", customer.Place.City);
        text.Replace("{tariff}", customer.Tariff.Name);
        var month = day.AddMonths(-1).Month;
        text.Replace("{month}", customer.WritesEnglish
            ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)
            : GermanMonths[month - 1]);
        return text.ToString();
    }

    /// <summary>Some customers write without capitals, some without umlauts, some in a hurry.</summary>
    private static string Roughened(string text, Dice dice) => dice.Weighted([86, 6, 4, 4]) switch
    {
        1 => text.ToLowerInvariant(),
        2 => text.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal),
        3 => text.TrimEnd('.') + "!!!",
        _ => text,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static LanguagePhrases Read(string name)
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream(typeof(Phrases), name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build()
            .Deserialize<LanguagePhrases>(reader);
    }

    private LanguagePhrases Of(DemoCustomer customer) => customer.WritesEnglish ? _english : _german;
}
