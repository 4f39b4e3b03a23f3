using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tests.ModelFiles;

public class IssueTests
{
    [Theory]
    [InlineData("measures.yaml", "    dataset: customers\n    count", "    dataset: customer\n    count", 4,
        "unknown dataset 'customer', nearest: 'customers'")]
    [InlineData("measures.yaml", "rate: churned", "rate: churnd", 10, "unknown dimension 'churnd', nearest: 'churned'")]
    [InlineData("datasets.yaml", "named_by: city", "named_by: town", 13, "unknown dimension 'town'")]
    [InlineData("measures.yaml", "rate: churned", "rate: contract", 10,
        "dimension 'contract' is of kind category, wanted is flag")]
    [InlineData("measures.yaml", "denominator: customer_count", "denominator: customer_cont", 19,
        "unknown measure 'customer_cont', nearest: 'customer_count'")]
    [InlineData("measures.yaml", "numerator: revenue,", "numerator: revenue_per_customer,", 19,
        "'ratio' runs in a circle: revenue_per_customer → revenue_per_customer")]
    [InlineData("measures.yaml", "is_not: [No]", "is_not: [no]", 13, "'no' is no member of 'churned', nearest: 'No'")]
    [InlineData("measures.yaml", "is: [Two Year]", "is: []", 12,
        "a condition needs exactly one of 'is' and 'is_not', with at least one member")]
    [InlineData("measures.yaml", "rank: 0.9", "rank: 90", 33, "'rank' lies between 0 and 1, not at 90; 90% is 0.9")]
    [InlineData("measures.yaml", "rank: 0.9", "rank: high", 33,
        "'rank' must be a number with a decimal point, not 'high'")]
    [InlineData("measures.yaml", "count: true", "count: id", 5,
        "'count' counts rows and is always true; for values of a column there is count_distinct")]
    [InlineData("measures.yaml", "    nps: score", "    nps: score\n    sum: score", 29,
        "a measure is computed in one way, here are 'sum' and 'nps'; one must go")]
    [InlineData("measures.yaml", "direction: less_is_better", "direction: less_better", 14,
        "unknown value 'less_better' for 'direction', nearest: 'less_is_better' "
            + "(possible: neutral, more_is_better, less_is_better)")]
    [InlineData("measures.yaml", "smallest_base: 50", "smallest_base: viele", 15,
        "'smallest_base' must be a whole number from 0 to 2147483647, not 'viele'")]
    [InlineData("measures.yaml", "smallest_base: 50", "smalest_base: 50", 15,
        "unknown key 'smalest_base', nearest: 'smallest_base'")]
    [InlineData("measures.yaml", "{de: Kundenzahl, en: number of customers}", "{de: Kundenzahl}", 3,
        "'label' lacks English; write {de: …, en: …}, or one text for both")]
    [InlineData("measures.yaml", "    label: NPS\n", "", 26, "the key 'label' is missing")]
    [InlineData("measures.yaml", "name: nps", "name: revenue", 26,
        "measure 'revenue' is already in line 21; names are unique")]
    [InlineData("measures.yaml", "name: nps", "name: Net Promoter", 26,
        "name 'Net Promoter' may have small letters, digits and _ only, nearest: 'net_promoter'")]
    [InlineData("datasets.yaml", "time: joined_on", "time: contract", 6,
        "dimension 'contract' is of kind category, wanted is time")]
    [InlineData("datasets.yaml", "{to: districts,", "{to: district,", 8,
        "unknown dataset 'district', nearest: 'districts'")]
    [InlineData("datasets.yaml", "{district_id: district_id}", "{}", 8,
        "'on' needs at least one pair of columns, such as {customer_id: id}")]
    [InlineData("datasets.yaml", "kind: many_to_one", "kind: many_to_many", 8,
        "unknown value 'many_to_many' for 'kind', nearest: 'many_to_one' (possible: many_to_one, one_to_one)")]
    [InlineData("datasets.yaml", "primary_key: district_id", "part_of: districts", 12,
        "'part_of' runs in a circle: districts → districts")]
    [InlineData("datasets.yaml", "primary_key: district_id", "table: again", 12,
        "key 'table' is already in line 11; one of the two must go")]
    [InlineData("dimensions.yaml", "bands: [0, 18, 65]", "bands: [0, 65, 18]", 26,
        "the lower edges in 'bands' must ascend; 18 follows 65")]
    [InlineData("dimensions.yaml", "    unit: years\n    bands: [0, 18, 65]", "    true: 1", 25,
        "'true' is only for dimensions of kind flag")]
    [InlineData("dimensions.yaml", "    true: Yes\n", "", 2,
        "a flag lacks 'true': the value by which the column writes yes")]
    [InlineData("dimensions.yaml", "false: No", "false: Yes", 8, "'true' and 'false' are both 'Yes'; they must differ")]
    [InlineData("dimensions.yaml", "parent: state", "parent: city", 37, "'parent' runs in a circle: city → city")]
    [InlineData("dimensions.yaml", "parent: state", "parent: contract", 37,
        "dimension 'contract' belongs to 'customers' and no join leads there from 'districts'; add one under joins")]
    [InlineData("dimensions.yaml", "parent: state", "parent:", 37,
        "'parent' is empty; write a value or leave the key out")]
    [InlineData("dimensions.yaml", "parent: state", "parent: [state]", 37, "'parent' must be text")]
    [InlineData("dimensions.yaml", "parent: state", "constant: yes", 37, "'constant' must be true or false, not 'yes'")]
    [InlineData("dimensions.yaml", "[{value: Two Year,", "[{value: Two Year}, {value: Two Year,", 14,
        "member 'Two Year' is already in line 14; one of the two must go")]
    [InlineData("dimensions.yaml", "members: [", "members: ]", 14, "this is not valid YAML")]
    [InlineData("dimensions.yaml", "parent: state", "parent: *state", 37,
        "anchors and aliases (& and *) are not read; text with these characters needs quotes")]
    [InlineData("dimensions.yaml", "parent: state", "parent: !state x", 37,
        "tags (!) are not read; text with this character needs quotes")]
    [InlineData("model.yaml", "first_day_of_week: monday", "first_day_of_week: Montag", 5,
        "unknown value 'Montag' for 'first_day_of_week', nearest: 'monday'")]
    [InlineData("model.yaml", "fiscal_year_start_month: 4", "fiscal_year_start_month: 13", 6,
        "'fiscal_year_start_month' must be a whole number from 1 to 12, not '13'")]
    [InlineData("model.yaml", "name: shop", "name: shop\n---\nname: other", 2,
        "a second document begins here; a file holds exactly one")]
    public void A_mistake_is_reported_with_its_line_and_what_to_do(
        string file, string old, string replaced, int line, string message)
    {
        var reading = Assert.IsType<ModelReading.Faulty>(SmallModel.With(file, old, replaced));

        var issue = reading.Issues.First(i => i.Severity == Severity.Error && i.File.EndsWith($"/{file}"));
        Assert.StartsWith(message, issue.Message.En);
        Assert.Equal(line, issue.Line);
        Assert.True(issue.Column > 0);
    }

    [Fact]
    public void An_issue_prints_as_path_and_line_and_sentence_in_both_languages()
    {
        var issue = new ModelIssue("models/cx/measures.yaml", 12, 14, new("de", "en"), Severity.Error);

        Assert.Equal("models/cx/measures.yaml:12: en", issue.ToString());
        Assert.Equal("models/cx/measures.yaml:12: de", issue.In(Language.German));
        Assert.Equal("models/cx: en", (issue with { File = "models/cx", Line = 0 }).ToString());
    }

    [Fact]
    public void A_mistake_is_reported_in_german_too()
    {
        var reading = SmallModel.With("measures.yaml", "rate: churned", "rate: churnd");

        Assert.EndsWith(
            "measures.yaml:10: Dimension 'churnd' ist unbekannt, am nächsten: 'churned'",
            reading.Issues[0].In(Language.German), StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_reported_at_once_in_the_order_of_the_lines()
    {
        var text = SmallModel.Measures.Replace("rate: churned", "rate: x1", StringComparison.Ordinal)
            .Replace("rank: 0.9", "rank: 9", StringComparison.Ordinal);

        Assert.Equal([10, 33], SmallModel.Read("measures.yaml", text).Issues.Select(i => i.Line));
    }

    [Fact]
    public void A_circle_over_two_ratios_shows_the_way()
    {
        const string Ratio = "    ratio: {numerator: customer_count, denominator: revenue_per_customer}";
        var reading = SmallModel.With("measures.yaml", "    sum: revenue", Ratio);

        Assert.Contains(reading.Issues, i => i.Message.En
            == "'ratio' runs in a circle: revenue_per_customer → revenue → revenue_per_customer");
    }

    [Fact]
    public void Two_joins_to_one_dataset_need_roles()
    {
        const string Join = "      - {to: districts, on: home_district, kind: many_to_one}\n  - name: districts";
        var reading = SmallModel.With("datasets.yaml", "  - name: districts", Join);
        Assert.Contains(
            reading.Issues, i => i.Message.En == "two joins lead to 'districts'; each needs a role of its own");

        var role = Join.Replace("many_to_one", "many_to_one, role: work", StringComparison.Ordinal);
        Assert.IsType<ModelReading.Sound>(SmallModel.With("datasets.yaml", "  - name: districts", role));
    }

    [Fact]
    public void A_verbatim_column_without_a_dimension_is_a_warning_that_leaves_the_model_usable()
    {
        var reading = SmallModel.With("datasets.yaml", "    time: joined_on", "    verbatim: words");

        var warning = Assert.Single(Assert.IsType<ModelReading.Sound>(reading).Warnings);
        Assert.Equal(
            "column 'words' has no dimension of kind verbatim; without one no quote can be found", warning.Message.En);
    }

    [Fact]
    public void A_join_column_that_is_nearly_a_known_one_is_a_warning()
    {
        var reading = SmallModel.With("datasets.yaml", "{district_id: district_id}", "{district_id: distrikt_id}");

        var warning = Assert.Single(Assert.IsType<ModelReading.Sound>(reading).Warnings);
        Assert.Equal(
            "column 'distrikt_id' is named nowhere else in dataset 'districts', nearest: 'district_id'",
            warning.Message.En);
    }

    [Fact]
    public void A_file_with_a_misspelt_name_is_not_passed_over_in_silence()
    {
        var reading = SmallModel.Read("verifyed.yaml", "verified: []");

        Assert.EndsWith(
            "verifyed.yaml: this file is not read, nearest: 'verified.yaml'",
            Assert.Single(reading.Issues).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Verified_questions_are_read()
    {
        var reading = SmallModel.Read(
            "verified.yaml",
            """
            verified:
              - question: {de: Wie hoch ist die Kündigungsquote?, en: What is the churn rate?}
                verified_by: customer insights
                verified_on: 2026-02-10
                reading: churn_rate
            """);

        var question = Assert.Single(Assert.IsType<ModelReading.Sound>(reading).Model.VerifiedQuestions);
        Assert.Equal(new DateOnly(2026, 2, 10), question.VerifiedOn);
    }

    [Theory]
    [InlineData("", "the file is empty; docs/model.md shows what belongs in it")]
    [InlineData("# only a comment", "the file is empty; docs/model.md shows what belongs in it")]
    [InlineData("- a", "keys with values must stand here, as in 'name: …'")]
    [InlineData("measures: x", "'measures' must be a list")]
    [InlineData("measures:", "'measures' is empty; write a value or leave the key out")]
    [InlineData("mesures: []", "unknown key 'mesures', nearest: 'measures'")]
    [InlineData("measures: [a]", "keys with values must stand here, as in 'name: …'")]
    public void A_file_of_another_shape_is_refused(string text, string message)
    {
        var reading = Assert.IsType<ModelReading.Faulty>(SmallModel.Read("measures.yaml", text));
        Assert.Contains(reading.Issues, i => i.Message.En == message);
    }

    [Fact]
    public void A_lost_file_does_not_make_every_name_in_the_others_unknown()
    {
        var reading = SmallModel.Read("dimensions.yaml", "dimensions: [");
        Assert.Single(reading.Issues);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_one_issue()
    {
        var issue = Assert.Single(ModelFolder.Read("models/nowhere").Issues);
        Assert.Equal("models/nowhere: the folder does not exist; `model draft` writes one", issue.ToString());
    }

    [Fact]
    public void A_missing_file_is_one_issue()
    {
        using var folder = new TestFolder();
        foreach (var (name, text) in SmallModel.Files.Where(file => file.Key != "datasets.yaml"))
        {
            folder.Put(name, text);
        }

        var issue = Assert.Single(ModelFolder.Read(folder.Path).Issues);
        Assert.Equal(
            $"{folder.Path}/datasets.yaml: the file is missing; `model draft` writes a model folder", issue.ToString());
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_refused()
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "model.yaml"), "name: Kündigung"u8.ToArray()[..8]);
        Assert.Contains(
            ModelFolder.Read(folder.Path).Issues,
            i => i.Message.En == "the file is not written in UTF-8; it must be saved as UTF-8");
    }
}
