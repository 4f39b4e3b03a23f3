using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Plugins.ModelFiles;

namespace InsightsBot.Plugins.Tests.ModelFiles;

public class WordFilesTests
{
    private const string German = """
        concepts:
          churn: {label: Kündigung, plural: Kündigungen, compound: Kündigungs, nouns: [Abwanderung],
            verbs: ["ab|wandern (wandert ab, wanderte ab)", kündigen], adjectives: [abgewandert],
            opposites: [geblieben]}
          age:
            label: Alter
            nouns: [Lebensalter]
          contact: {label: Kontakt, nouns: [on, yes, no, 24, null]}
        scales:
          - {concepts: [age], more: [alt, älter, ältest], less: [jung, jünger, jüngst]}
          - {concepts: [age], more: [betagt]}
          - {concepts: [churn, age], less: [treu]}
        """;

    private const string English = """
        concepts:
          churn: {label: churn, nouns: [attrition], verbs: [leave]}
          age: {label: age}
          tenure: {label: tenure}
        scales:
          - {concepts: [tenure], more: [long]}
          - {concepts: [age], more: [old, older, oldest], less: [young, younger, youngest]}
        """;

    [Fact]
    public void Concepts_of_both_languages_meet_by_name()
    {
        var words = Sound(Read(German, English));

        Assert.Equal(["churn", "age", "contact", "tenure"], words.Concepts.Select(c => c.Name));
        var churn = words.Concepts[0];
        Assert.Equal(("Kündigung", "Kündigungen", "Kündigungs"), (churn.De!.Label, churn.De.Plural, churn.De.Compound));
        Assert.Equal(["ab|wandern (wandert ab, wanderte ab)", "kündigen"], churn.De.Verbs);
        Assert.Equal(["abgewandert"], churn.De.Adjectives);
        Assert.Equal(["geblieben"], churn.De.Opposites);
        Assert.Equal(["attrition"], churn.En!.Nouns);
        Assert.Null(words.Concepts[2].En);
        Assert.Null(words.Concepts[3].De);
    }

    [Fact]
    public void On_yes_no_null_and_numbers_are_words() =>
        Assert.Equal(["on", "yes", "no", "24", "null"], Sound(Read(German, English)).Concepts[2].De!.Nouns);

    [Fact]
    public void Scales_of_the_same_concepts_meet_and_others_stay_one_sided()
    {
        var scales = Sound(Read(German, English)).Scales;

        Assert.Equal(4, scales.Count);
        Assert.Equal(["alt", "älter", "ältest"], scales[0].More.De);
        Assert.Equal(["old", "older", "oldest"], scales[0].More.En);
        Assert.Equal(["young", "younger", "youngest"], scales[0].Less.En);
        Assert.Equal(["betagt"], scales[1].More.De);
        Assert.Empty(scales[1].More.En);
        Assert.Equal(["churn", "age"], scales[2].Concepts);
        Assert.Empty(scales[3].More.De);
        Assert.Equal(["long"], scales[3].More.En);
    }

    [Theory]
    [InlineData("label: Kontakt", "labl: Kontakt", 8, "unknown key 'labl', nearest: 'label'")]
    [InlineData("age:\n", "churn:\n", 5, "key 'churn' is already in line 2; one of the two must go")]
    [InlineData("[on, yes", "[[on], yes", 8, "'nouns' may hold nothing but text")]
    [InlineData("[on, yes", "[{on: 1}, yes", 8, "'nouns' may hold nothing but text")]
    [InlineData("- {concepts: [churn, age]", "- {concepts: [churn, aeg]", 12, "unknown concept 'aeg', nearest: 'age'")]
    [InlineData("label: Alter", "plural: Alter", 6, "the key 'label' is missing")]
    [InlineData("label: Alter", "label:", 6, "'label' is empty; write a value or leave the key out")]
    [InlineData("\"ab|wandern (wandert ab, wanderte ab)\"", "ab|wandern (wandert ab, wanderte ab)", 3,
        "'ab|wandern (wandert ab' is half a verb; forms in parentheses need quotes around them")]
    [InlineData("less: [treu]", "les: [treu]", 12, "unknown key 'les', nearest: 'less'")]
    [InlineData("scales:", "scale:", 9, "unknown key 'scale', nearest: 'scales'")]
    [InlineData("  contact:", "  Kontakt Wort:", 8,
        "name 'Kontakt Wort' may have small letters, digits and _ only, nearest: 'kontakt_wort'")]
    public void A_mistake_is_reported_with_its_line(string old, string replaced, int line, string message)
    {
        var text = German.Replace(old, replaced, StringComparison.Ordinal);
        Assert.NotEqual(German, text);

        var issues = Assert.IsType<WordReading.Faulty>(Read(text, English)).Issues;
        var issue = issues.First(i => i.Message.En.StartsWith(message));
        Assert.EndsWith($"words.de.yaml:{line}", issue.ToString()[..issue.ToString().IndexOf(": ")]);
    }

    [Fact]
    public void A_missing_file_is_an_issue()
    {
        using var folder = new TestFolder();
        folder.Put("words.de.yaml", German);
        var issue = Assert.Single(WordFiles.Read(folder.Path).Issues);
        Assert.StartsWith($"{folder.Path}/words.en.yaml: the file is missing", issue.ToString());
    }

    [Fact]
    public void Mutated_word_files_never_throw()
    {
        string[] bits = ["\"", "'", "[", "]", "{", "}", ":", "- ", "\n", "#", "&", "*", "|", ",", "\t", "(", "---\n"];
        var changes = Gen.Choose(0, 100_000)
            .Select(at => (at, bit: bits[at % bits.Length], length: at / 7 % 5))
            .ListOf();
        Prop.ForAll(changes.ToArbitrary(), list =>
        {
            var text = German;
            foreach (var (at, bit, length) in list.Take(6))
            {
                var start = at % (text.Length + 1);
                text = text[..start] + bit + text[Math.Min(text.Length, start + length)..];
            }

            var reading = Read(text, English);
            Assert.True(reading is WordReading.Sound || reading.Issues.Any(i => i.Severity == Severity.Error));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static WordReading Read(string german, string english)
    {
        using var folder = new TestFolder();
        folder.Put("words.de.yaml", german);
        folder.Put("words.en.yaml", english);
        return WordFiles.Read(folder.Path);
    }

    private static WordReading.Sound Sound(WordReading reading) =>
        reading as WordReading.Sound ?? throw new InvalidOperationException(string.Join('\n', reading.Issues));
}
