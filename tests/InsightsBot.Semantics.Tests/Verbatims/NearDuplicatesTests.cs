using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Semantics.Tests.Verbatims;

public sealed class NearDuplicatesTests
{
    private const string Template = "Sehr geehrte Kundin, Ihr Paket {0} konnte heute leider nicht zugestellt werden, "
        + "bitte wenden Sie sich an die Filiale in Ihrer Nähe und bringen Sie Ihren Ausweis mit.";

    [Fact]
    public void Forwarded_and_filled_in_texts_are_one_group()
    {
        string[] texts =
        [
            Template.Replace("{0}", "4711", StringComparison.Ordinal), "Das Essen war sehr gut heute",
            Template.Replace("{0}", "0815", StringComparison.Ordinal),
            "RT @anna: " + Template.Replace("{0}", "1", StringComparison.Ordinal) + " https://t.co/abc",
            "Das Personal war sehr gut heute", "das essen war sehr gut heute!!!",
        ];
        Assert.Equal([0, 1, 0, 0, 2, 1], NearDuplicates.Group(texts.Index()).Select(g => g.Group));
    }

    [Fact]
    public void A_word_exchanged_in_a_long_text_leaves_it_in_its_group()
    {
        var groups = new NearDuplicates();
        var first = groups.Add(Fingerprint.Of(Template));
        var changed = Template.Replace("heute leider", "gestern leider", StringComparison.Ordinal);
        Assert.Equal(first, groups.Add(Fingerprint.Of(changed)));
    }

    [Fact]
    public void Different_texts_stay_apart_and_groups_keep_their_number()
    {
        var chance = new Random(5);
        string[] words = [.. Enumerable.Range(0, 3000).Select(_ => string.Concat(Enumerable.Range(0, 6)
            .Select(_ => (char)('a' + chance.Next(26)))))];
        string[] texts = [.. Enumerable.Range(0, 5000).Select(_ => string.Join(' ', Enumerable.Range(0, 12)
            .Select(_ => words[chance.Next(words.Length)])))];
        var groups = new NearDuplicates();
        Assert.Equal(Enumerable.Range(0, 5000), texts.Select(t => groups.Add(Fingerprint.Of(t))));
        Assert.Equal(Enumerable.Range(0, 5000), texts.Select(t => groups.Add(Fingerprint.Of(t))));
        Assert.Equal(5000, groups.Count);
    }

    [Fact]
    public void Texts_without_words_are_one_group()
    {
        var groups = new NearDuplicates();
        Assert.Equal(groups.Add(Fingerprint.Of("123")), groups.Add(Fingerprint.Of("")));
    }
}
