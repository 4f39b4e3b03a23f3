using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Plugins.ModelFiles;

namespace InsightsBot.Plugins.Tests.ModelFiles;

public class PlainYamlTests
{
    private const string Words = """
        # The words of a language.
        concepts:
          churn: {label: Kündigung, plural: Kündigungen, nouns: [Abwanderung, "on", 'yes'], verbs: [kündigen]}  # often
          price:
            label: Preis
            verbs: ["ab|nehmen (nimmt, nahm)", ab|wandern]
            nouns: [Preis,
              Kosten, Rate]   # and more

        scales:
          - {concepts: [age], more: [alt, älter], less: [jung]}
          - concepts: [price]
            more: [teuer]
          - concepts: [x]
        texts:
          - >-
            Folded over
            two lines.
          - de: >-
              One: line, [a] # b

            en: >-
              Last
        # between
        numbers: [-0.1, 0, 1.5e3]
        """;

    [Fact]
    public void What_models_and_words_are_usually_written_in_is_read_without_yamldotnet()
    {
        Assert.NotNull(PlainYaml.TryRead(Words));
        foreach (var text in SmallModel.Files.Values)
        {
            Assert.NotNull(PlainYaml.TryRead(text));
        }
    }

    [Theory]
    [InlineData("a: b: c")]
    [InlineData("a: b\n  c")]
    [InlineData("a: |\n  b")]
    [InlineData("a: &x b")]
    [InlineData("a:\n- b")]
    [InlineData("a: [b c: d]")]
    [InlineData("a: {b}")]
    [InlineData("a: \"\\u0041\"")]
    [InlineData("a: 'it''s'")]
    [InlineData("a: b\n c: d")]
    [InlineData("a:")]
    [InlineData("a: [b\nc: d")]
    [InlineData("- a")]
    [InlineData("--- a: b")]
    [InlineData("a:\tb")]
    [InlineData("a: [b]c")]
    [InlineData("")]
    public void What_takes_more_care_is_left_to_yamldotnet(string text) => Assert.Null(PlainYaml.TryRead(text));

    [Fact]
    public void Both_readers_agree_on_every_text_that_the_plain_one_reads()
    {
        string[] bits =
        [
            "\"", "'", "[", "]", "{", "}", ":", ": ", "- ", ">-", " >-\n      ", "\n    ", "\n", "\n  ", "  ",
            " ", "#", " # c", "&", "!", "|", ">",
            ",", ", ", "\t", "\\", "---\n", "? ", "-", "~", "é", "\u00AD", "\r\n", "x", "\n- ", "...", "=", "\n\n",
            "%", "\u0085", "\uFEFF", "\uD83D\uDE00", "?", "-1", "<<", "[]", "{}", "''", "\u3000",
        ];
        string[] texts = [Words, .. SmallModel.Files.Values];
        var change = Gen.Choose(0, 10_000_000)
            .Select(at => (at: at / 50, bit: bits[at % bits.Length], length: at % 3));

        // The more changes, the fewer texts stay plain: after one about a third, after three about one in fifteen.
        var changes = Gen.Elements(1, 1, 2, 3).SelectMany(count => change.ListOf(count));
        var read = 0;
        Prop.ForAll(Gen.Zip(Gen.Elements(texts), changes).ToArbitrary(), mutation =>
        {
            var text = mutation.Item1;
            foreach (var (at, bit, length) in mutation.Item2)
            {
                var start = at % (text.Length + 1);
                text = text[..start] + bit + text[Math.Min(text.Length, start + length)..];
            }

            if (PlainYaml.TryRead(text) is { } plain)
            {
                read++;
                var issues = new IssueList(10);
                var full = YamlEvents.Read(text, "f", issues, 32);
                var isEqual = Print(full) == Print(plain) && !issues.HasErrors;
                Assert.True(isEqual, $"{Uri.EscapeDataString(text)}\n{string.Join('\n', issues.InOrder())}");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Rounds));
        Assert.True(read > Rounds / 10, $"only {read} texts were plain");
    }

    /// <summary>More rounds than a build needs: INSIGHTS_PROPERTY_ROUNDS=100000 for a long look.</summary>
    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("INSIGHTS_PROPERTY_ROUNDS"), out var rounds) ? rounds : 1000;

    private static string Print(Node? node)
    {
        var print = new StringBuilder();
        Append(node, print);
        return print.ToString();
    }

    private static void Append(Node? node, StringBuilder print)
    {
        print.Append(node?.GetType().Name).Append('@').Append(node?.Line).Append(',').Append(node?.Column).Append('(');
        switch (node)
        {
            case Node.Scalar scalar:
                print.Append(scalar.Text).Append(scalar.IsPlain ? "" : "\"");
                break;
            case Node.Sequence sequence:
                foreach (var item in sequence.Items)
                {
                    Append(item, print);
                }

                break;
            case Node.Mapping mapping:
                foreach (var (key, value) in mapping.Fields)
                {
                    Append(key, print);
                    Append(value, print);
                }

                break;
        }

        print.Append(')');
    }
}
