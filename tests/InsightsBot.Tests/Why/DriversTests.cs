using System.Globalization;
using System.Text;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Tests.Why;

/// <summary>What a figure goes with: planted effects, leaks, decoys, and data that says nothing.</summary>
public sealed class DriversTests(PlantedHub hub) : IClassFixture<PlantedHub>
{
    [Fact]
    public void Planted_drivers_come_first_with_their_intervals_and_queries()
    {
        var answer = hub.Ask("What drives the churn rate?");
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.StartsWith("contract: monthly", (string)answer.Table.Rows[0][0]!, StringComparison.Ordinal);
        Assert.All(answer.Table.Rows.Where(r => r[7] is not null), r =>
            Assert.InRange(Number(r[7]), Number(r[8]), Number(r[9])));
        Assert.Contains(answer.Citations, c => c is AnswerCitation.Method);
        Assert.True(answer.Citations.OfType<AnswerCitation.Query>().Count() > 2);
        Assert.Equal("bar", answer.Chart!.Kind);
    }

    [Theory]
    [InlineData("What drives the churn rate?", "account state")]
    [InlineData("What drives the churn rate?", "goodbye points")]
    [InlineData("What drives the churn rate?", "total paid")]
    [InlineData("What drives the NPS?", "csat")]
    public void What_was_made_from_the_outcome_is_named_as_left_out(string question, string column)
    {
        var answer = hub.Ask(question);
        Assert.Contains("Not looked at: ", answer.Text, StringComparison.Ordinal);
        var leftOut = answer.Text.Split('\n').Where(l => l.StartsWith("Not looked at", StringComparison.Ordinal));
        Assert.Contains(leftOut, l => l.Contains(column, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(answer.Table.Rows, r => ((string)r[0]!).Contains(column, StringComparison.Ordinal));
    }

    [Fact]
    public void Many_rows_are_split_in_few_passes_with_the_same_figures()
    {
        var (answer, table) = hub.Many(52_000, "What drives the churn rate?");
        var monthly = table.Where(c => c[2] == "monthly").ToList();
        var others = table.Where(c => c[2] != "monthly").ToList();
        var row = answer.Table.Rows.Single(r => (string)r[0]! == "contract: monthly");
        Assert.Equal(monthly.Count, Number(row[1]));
        Assert.Equal(monthly.Average(c => c[^1] == "yes" ? 1.0 : 0), Number(row[2]), 12);
        Assert.Equal(others.Average(c => c[^1] == "yes" ? 1.0 : 0), Number(row[3]), 12);
        Assert.InRange(Number(row[7]), Number(row[8]), Number(row[9]));
    }

    [Fact]
    public void A_confounder_is_explained_by_what_it_works_through()
    {
        var answer = hub.Ask("What drives the churn rate?");
        var explained = answer.Text.Split('\n').Single(l => l.StartsWith("Explained by", StringComparison.Ordinal));
        Assert.Contains("age group", explained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What drives the churn rate?")]
    [InlineData("Was treibt die Kündigungsquote?")]
    [InlineData("What drives the NPS?")]
    [InlineData("Was treibt den NPS?")]
    public void No_word_of_the_answer_claims_a_cause(string question)
    {
        string[] causal =
        [
            "führt zu", "bewirkt", "verursacht", "weil", "deshalb", "senkt ", "erhöht ", "leads to", "causes ",
            "because", "due to", "increases", "reduces",
        ];
        var text = hub.Ask(question).Text;
        Assert.DoesNotContain(causal, w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
        Assert.Matches("noch keine Ursache|not yet a cause", text);
    }

    [Fact]
    public void A_figure_that_is_no_share_mean_or_score_is_refused()
    {
        var answer = hub.Ask("Was treibt die Anzahl der Kunden?");
        Assert.Equal(AnswerStatus.Refused, answer.Status);
        Assert.Contains("Anteile, Mittelwerte und Scores", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one class", 400)]
    [InlineData("no dimension", 400)]
    [InlineData("constant", 400)]
    [InlineData("few rows", 8)]
    [InlineData("mostly missing", 400)]
    [InlineData("separated", 400)]
    public void Data_that_says_nothing_gets_a_plain_sentence(string kind, int rows)
    {
        var table = new StringBuilder("customer_id,region,plan,channel,churned\n");
        for (var i = 0; i < rows; i++)
        {
            var region = kind is "no dimension" or "constant" ? "north" : kind == "mostly missing" && i % 100 > 0 ? ""
                : i % 2 == 0 ? "north" : "south";
            var plan = kind == "constant" ? "basic" : i % 3 == 0 ? "basic" : "plus";
            var left = kind switch { "one class" => false, "separated" => i % 2 == 0, _ => i % 7 == 0 };
            _ = table.Append(CultureInfo.InvariantCulture,
                $"C{i:0000},{region},{plan},{(kind == "no dimension" ? "" : i % 5 == 0 ? "web" : "shop")},")
                .Append(left ? "yes\n" : "no\n");
        }

        var answer = hub.Of(table.ToString(), "What drives the churn rate?");
        Assert.NotEqual(AnswerStatus.Failed, answer.Status);
        Assert.DoesNotContain("NaN", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What goes with it most", answer.Text, StringComparison.Ordinal);
    }

    private static double Number(object? cell) => Convert.ToDouble(cell, CultureInfo.InvariantCulture);
}
