using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Themes;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Tests.Themes;

public sealed class EmergingThemesTests
{
    private static readonly Period Now = new(new(2025, 4, 1), new(2025, 4, 30));
    private static readonly Period Before = new(new(2025, 1, 1), new(2025, 3, 31));

    [Fact]
    public void Planted_words_are_found_named_and_dated()
    {
        var found = EmergingThemes.Find([.. Noise(1, 800), .. Planted(12)], Now, Before);

        var first = found[0];
        Assert.Equal("Kontaktlose Karte gesperrt", first.Name);
        Assert.Equal((12, 0, true), (first.Now, first.Before, first.IsNew));
        Assert.Equal(new DateOnly(2025, 4, 3), first.FirstDay);
        Assert.Equal(["p0", "p1", "p2", "p3", "p4"], first.Examples);
        _ = Assert.Single(found);
    }

    [Fact]
    public void Few_texts_are_enough_when_the_words_are_new()
    {
        var met = Enumerable.Range(0, 50)
            .Count(seed => EmergingThemes.Find([.. Noise(seed, 600), .. Planted(9)], Now, Before).Count > 0);

        Assert.Equal(50, met);
    }

    [Fact]
    public void Words_that_grew_are_found_with_what_they_were_before()
    {
        var steady = Enumerable.Range(0, 9).Select(i => new DatedVerbatim(
            $"s{i}", new(2025, 2, 1 + i), "Die Rechnung ist falsch", Language.German));
        var grown = Enumerable.Range(0, 30).Select(i => new DatedVerbatim(
            $"g{i}", new(2025, 4, 1 + (i % 28)), "Meine Rechnungen sind falsch", Language.German));

        var found = EmergingThemes.Find([.. Noise(3, 800), .. steady, .. grown], Now, Before);

        Assert.Contains(found, e => (e.Now, e.Before, e.IsNew) == (30, 9, false)
            && e.FirstDay == new DateOnly(2025, 2, 1));
    }

    [Fact]
    public void Nothing_is_found_in_noise_in_at_least_95_of_100_seeds() =>
        Assert.InRange(
            Enumerable.Range(100, 100).Count(s => EmergingThemes.Find(Noise(s, 600), Now, Before).Count > 0), 0, 5);

    [Fact]
    public void Near_duplicates_count_once()
    {
        var copies = Planted(30).Select(v => v with { Group = "same" });

        Assert.Empty(EmergingThemes.Find([.. Noise(5, 800), .. copies], Now, Before));
    }

    [Fact]
    public void The_order_of_the_verbatims_does_not_matter()
    {
        DatedVerbatim[] all = [.. Noise(7, 500), .. Planted(15)];
        var one = EmergingThemes.Find(all, Now, Before);
        var other = EmergingThemes.Find([.. all.Reverse()], Now, Before);

        Assert.Equal(one.Select(Described), other.Select(Described));
    }

    [Fact]
    public void Empty_periods_and_hostile_texts_find_nothing()
    {
        Assert.Empty(EmergingThemes.Find([], Now, Before));
        Assert.Empty(EmergingThemes.Find([.. Planted(20)], Now, Before));
        Assert.Empty(EmergingThemes.Find(
            [new("a", Now.First, "\0\uD800\u202E😀"), new("b", Before.First, new string('x', 100_000))], Now, Before));
    }

    private static string Described(EmergingTheme e) =>
        $"{e.Name}|{string.Join(',', e.Words)}|{e.Now}|{e.Before}|{e.FirstDay}|{string.Join(',', e.Examples)}";

    private static IEnumerable<DatedVerbatim> Planted(int count) => Enumerable.Range(0, count).Select(i =>
        new DatedVerbatim(
            $"p{i}", new(2025, 4, 3 + (i % 25)), $"Kontaktlose Karte gesperrt, Fall {i}", Language.German));

    /// <summary>
    /// Texts whose words fall as real ones do: few are frequent, many are rare; nothing changes with time.
    /// </summary>
    private static List<DatedVerbatim> Noise(int seed, int count)
    {
        var random = new Random(seed);
        var texts = new List<DatedVerbatim>(count);
        for (var i = 0; i < count; i++)
        {
            var words = Enumerable.Range(0, 6 + random.Next(10))
                .Select(_ => Word((int)Math.Pow(900, random.NextDouble())));
            texts.Add(new($"n{i}", Before.First.AddDays(random.Next(120)), string.Join(' ', words), Language.German));
        }

        return texts;
    }

    private static string Word(int number) =>
        $"{"bkdfglmprs"[number % 10]}{"aeiou"[number / 10 % 5]}{"tvwzn"[number / 50 % 5]}{"aiou"[number / 250 % 4]}lk";
}
