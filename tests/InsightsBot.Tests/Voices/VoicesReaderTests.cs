using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Semantics.Understanding.Voices;
using Xunit.Abstractions;

namespace InsightsBot.Tests.Voices;

public sealed class VoicesReaderTests(ITestOutputHelper output)
{
    private static readonly Vocabulary Words = Vocabulary.Read(Vocabulary.ShippedFolder);

    private static VoicesReader Reader()
    {
        var model = Sources.ReadModel(Path.Combine(Vocabulary.ShippedFolder, "cx"));
        Member Theme(string name, string de, string en, string[] deSyn, string[] enSyn) =>
            new(name, new BilingualText(de, en), new BilingualWords(deSyn, enSyn));
        var themes = new[]
        {
            Theme("hotline", "Hotline", "hotline", ["Kundenhotline", "Callcenter"], ["call centre"]),
            Theme("wait", "Wartezeit", "waiting time", ["Wartezeiten", "Warteschleife"], ["wait", "waiting times"]),
            Theme("price_level", "Preis", "price", ["Preise", "Kosten"], ["prices", "cost"]),
            Theme("app", "App", "app", [], []),
        };
        var ext = VerbatimParts.Added(model, themes, [Theme("staff", "Personal", "staff", ["Mitarbeiter"], [])]);
        DimensionValue[] values =
        [
            new("state", "Bayern", 100), new("state", "Hamburg", 50), new("city", "München", 50),
            new("segment", "Privat", 50), new("segment", "Premium", 50), new("tariff_name", "Fiber 250", 10),
        ];
        return new VoicesReader(ext, () => new NameIndex(ext, Words.Lexicon, values), Words.Grammar);
    }

    [Fact]
    public void Print()
    {
        var reader = Reader();
        var calendar = new Calendar(new DateOnly(2025, 12, 31), DayOfWeek.Monday, 1);
        foreach (var line in File.ReadLines("/tmp/vq.txt"))
        {
            var language = LanguageGuess.Of(line) == GuessedLanguage.English ? Language.English : Language.German;
            var reading = reader.ReadStrong(line, language, calendar);
            var how = "strong";
            if (reading is null)
            {
                (reading, how) = (reader.ReadWeak(line, language, calendar), "weak");
            }

            output.WriteLine($"{line}\n   {how} " + (reading switch
            {
                Reading.Clear c => $"{c.Voices} \n   {c.Query.Key}",
                Reading.OutOfReach o => $"OUT {o.Reason.De} {string.Join(",", o.NotUnderstood)}",
                null => "-",
                _ => reading.ToString(),
            }));
        }
    }
}
