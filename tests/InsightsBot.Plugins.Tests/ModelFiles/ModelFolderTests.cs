using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tests.ModelFiles;

public class ModelFolderTests
{
    [Fact]
    public void A_small_model_is_read_as_written()
    {
        var model = Sound(SmallModel.Read("model.yaml", SmallModel.Head)).Model;

        Assert.Equal("shop", model.Name);
        Assert.Equal(new CalendarRules("Europe/Berlin", DayOfWeek.Monday, 4, Today.Clock), model.Calendar);
        Assert.Equal(new BilingualText("Ein Hinweis.", "A note."), Assert.Single(model.Notes));
        Assert.Equal(["district_id"], model.Dataset("districts").PrimaryKey);
        Assert.Equal(new JoinColumns("district_id", "district_id"), model.Dataset("customers").Joins[0].Columns[0]);
        Assert.Equal(new Aggregation.Rate("churned"), model.Measure("churn_rate").Aggregation);
        Assert.Equal(Unit.Share, model.Measure("churn_rate").Unit);
        Assert.True(model.Measure("churn_rate").Where[1].Negated);
        Assert.Equal(new Aggregation.Percentile("wait", 0.9), model.Measure("slow_wait").Aggregation);
        Assert.Equal(BilingualText.Same("NPS"), model.Measure("nps").Label);
        Assert.Equal(Unit.NpsPoints, model.Measure("nps").Unit);
        Assert.Equal([0, 18, 65], model.Dimension("age").Bands);
        Assert.Equal("two years", model.Dimension("contract").Members[0].Label.En);
    }

    [Fact]
    public void Yes_no_and_on_are_words_and_not_truth_values()
    {
        var model = Sound(SmallModel.Read("model.yaml", SmallModel.Head)).Model;

        Assert.Equal(("Yes", "No"), (model.Dimension("churned").TrueValue, model.Dimension("churned").FalseValue));
        Assert.Equal(["attrition", "on"], model.Measure("churn_rate").Synonyms.En);
        Assert.Equal(["No"], model.Measure("churn_rate").Where[1].Values);
    }

    [Fact]
    public void Any_model_that_is_written_is_read_back_equal()
    {
        using var folder = new TestFolder();
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var model = RandomModels.Of(seed);
            ModelFolder.Write(model, folder.Path);
            var read = Sound(ModelFolder.Read(folder.Path)).Model;
            Assert.Equal(Structure.Of(model), Structure.Of(read));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Writing_what_was_read_changes_nothing()
    {
        using var folder = new TestFolder();
        ModelFolder.Write(RandomModels.Of(7), folder.Path);
        var before = folder.Get("dimensions.yaml");
        ModelFolder.Write(Sound(ModelFolder.Read(folder.Path)).Model, folder.Path);
        Assert.Equal(before, folder.Get("dimensions.yaml"));
    }

    [Fact]
    public void A_comment_stands_above_the_part_it_is_about_and_is_not_part_of_the_model()
    {
        using var folder = new TestFolder();
        var model = Sound(SmallModel.Read("model.yaml", SmallModel.Head)).Model;
        var comments = new Dictionary<string, string>
        {
            ["dimensions.age"] = "A guess.\nIn years?",
            ["nps"] = "0 to 10.",
        };
        ModelFolder.Write(model, folder.Path, comments);

        Assert.Contains("  # A guess.\n  # In years?\n  - name: age\n", folder.Get("dimensions.yaml"));
        Assert.Contains("  # 0 to 10.\n  - name: nps\n", folder.Get("measures.yaml"));
        Assert.Equal(Structure.Of(model), Structure.Of(Sound(ModelFolder.Read(folder.Path)).Model));
    }

    [Fact]
    public void Each_file_begins_with_what_it_is_and_leaves_out_what_goes_without_saying()
    {
        using var folder = new TestFolder();
        ModelFolder.Write(Sound(SmallModel.Read("model.yaml", SmallModel.Head)).Model, folder.Path);
        var measures = folder.Get("measures.yaml");

        Assert.StartsWith("# Measures: ", measures, StringComparison.Ordinal);
        Assert.DoesNotContain("neutral", measures, StringComparison.Ordinal);
        Assert.DoesNotContain("smallest_base: 30", measures, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "verified.yaml")));
    }

    [Fact]
    public void Writing_a_new_folder_leaves_nothing_else_behind()
    {
        using var folder = new TestFolder();
        ModelFolder.Write(RandomModels.Of(1), Path.Combine(folder.Path, "new"));
        Assert.Equal(["new"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Verified_questions_that_the_model_no_longer_has_go_with_their_file()
    {
        using var folder = new TestFolder();
        folder.Put("verified.yaml", "verified: []");
        folder.Put("notes.txt", "stays");
        ModelFolder.Write(Sound(SmallModel.Read("model.yaml", SmallModel.Head)).Model, folder.Path);

        Assert.False(File.Exists(Path.Combine(folder.Path, "verified.yaml")));
        Assert.True(File.Exists(Path.Combine(folder.Path, "notes.txt")));
    }

    [Fact]
    public void Mutated_files_never_throw()
    {
        string[] bits =
        [
            "\"", "'", "[", "]", "{", "}", ":", "- ", "\n", "  ", "#", "&", "*", "!", "|", ">", "%", "\t",
            "\0", "é", "\\x", "---\n", "? ",
        ];
        var changes = Gen.Choose(0, 100_000)
            .Select(at => (at, bit: bits[at % bits.Length], length: at / 7 % 5))
            .ListOf();
        var files = Gen.Elements(SmallModel.Files.Keys.ToArray());
        Prop.ForAll(Gen.Zip(files, changes).ToArbitrary(), mutation =>
        {
            var text = SmallModel.Files[mutation.Item1];
            foreach (var (at, bit, length) in mutation.Item2.Take(6))
            {
                var start = at % (text.Length + 1);
                text = text[..start] + bit + text[Math.Min(text.Length, start + length)..];
            }

            var reading = SmallModel.Read(mutation.Item1, text);
            Assert.True(reading is ModelReading.Sound || reading.Issues.Any(i => i.Severity == Severity.Error));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static ModelReading.Sound Sound(ModelReading reading)
    {
        if (reading is not ModelReading.Sound sound)
        {
            throw new InvalidOperationException(string.Join('\n', reading.Issues));
        }

        return sound;
    }
}
