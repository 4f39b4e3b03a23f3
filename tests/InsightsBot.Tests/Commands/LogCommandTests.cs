using System.Globalization;
using System.Text.Json;
using InsightsBot.Asking;
using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Tests.Voices;

namespace InsightsBot.Tests.Commands;

[Collection(ConsoleAlone.Name)]
public sealed class LogCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public LogCommandTests() => Clear();

    public void Dispose()
    {
        Clear();
        _folder.Dispose();
    }

    [Fact]
    public void Without_a_log_that_is_a_sentence() => CommandRun.Of("log").IsOneSentence(1);

    [Fact]
    public void What_was_asked_is_shown_counted_exported_and_deleted()
    {
        var data = SmallShop.In(_folder);
        _ = CommandRun.Of("ask", "Wie viele Kunden gibt es?", "--data", data);
        _ = CommandRun.Of("ask", "Wie viele Flugzeuge gibt es?", "--data", data);
        var log = CommandRun.Of("log");
        Assert.Equal((0, ""), (log.Code, log.Error));
        Assert.Contains("Wie viele Kunden gibt es?", log.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Kunden", CommandRun.Of("log", "--status", "refused").Out, StringComparison.Ordinal);

        using var runs = JsonDocument.Parse(CommandRun.Of("log", "--format", "json").Out);
        var id = runs.RootElement[1].GetProperty("run").GetString()!;
        var show = CommandRun.Of("log", "show", id[..8], "--language", "en");
        Assert.Contains("question: Wie viele Kunden gibt es?", show.Out, StringComparison.Ordinal);
        Assert.Contains("FROM \"customers\"", show.Out, StringComparison.Ordinal);
        CommandRun.Of("log", "show", "zzz").IsOneSentence(1);

        var summary = CommandRun.Of("log", "summary", "--language", "en");
        Assert.Contains("questions: 2", summary.Out, StringComparison.Ordinal);
        Assert.Contains("answered: 1 (50.0 %)", summary.Out, StringComparison.Ordinal);
        Assert.Contains("most often not understood: Flugzeuge (1)", summary.Out, StringComparison.Ordinal);
        var lines = CommandRun.Of("log", "export").Out.TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines, l => JsonDocument.Parse(l).Dispose());

        Assert.Contains("2 runs deleted.",
            CommandRun.Of("log", "delete", "--before", "2999-01-01", "--language", "en").Out, StringComparison.Ordinal);
        Assert.Contains("Nichts im Protokoll", CommandRun.Of("log").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_questions_reach_neither_the_terminal_nor_a_spreadsheet()
    {
        var data = SmallShop.In(_folder);
        _ = CommandRun.Of("ask", "=HYPERLINK(\"x\") \u001b[2J Kunden", "--data", data);
        foreach (var format in (string[])["table", "json", "md", "csv"])
        {
            Assert.DoesNotContain('\u001b', CommandRun.Of("log", "--format", format).Out);
        }

        Assert.DoesNotContain('\u001b', CommandRun.Of("log", "export").Out);
        Assert.Contains("'=HYPERLINK", CommandRun.Of("log", "--format", "csv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Batches_and_conversations_are_logged_and_nothing_is_where_the_log_is_off()
    {
        var data = SmallShop.In(_folder);
        _ = _folder.Put("batch.jsonl", "{\"question\":\"Wie viele Kunden gibt es?\"}\n");
        try
        {
            Environment.SetEnvironmentVariable(AskLogPlace.SwitchName, "no");
            _ = CommandRun.Of("ask", "--batch", _folder["batch.jsonl"], "--data", data);
            Assert.False(File.Exists(AskLogPlace.In(TestHome.Path).File));
        }
        finally
        {
            Environment.SetEnvironmentVariable(AskLogPlace.SwitchName, null);
        }

        _ = CommandRun.Of("ask", "--batch", _folder["batch.jsonl"], "--data", data);
        _ = CommandRun.With("Wie viele Kunden gibt es?\n/good passt\n", "chat", "--data", data);
        Assert.Contains(" batch ", CommandRun.Of("log").Out, StringComparison.Ordinal);
        Assert.Contains(" chat ", CommandRun.Of("log", "--feedback", "up").Out, StringComparison.Ordinal);
        Assert.Contains("Basis: 1 ", CommandRun.Of("log", "summary").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reading_chosen_in_a_conversation_is_written_in_the_form_of_verified_questions()
    {
        var data = SmallShop.In(_folder);
        var chat = CommandRun.With("Wie hoch ist die Kündigungsquote?\n/wrong\n1\n", "chat", "--data", data);
        Assert.Contains("Was war gemeint?", chat.Out, StringComparison.Ordinal);
        var yaml = CommandRun.Of("log", "proposals", "--format", "yaml").Out;
        Assert.Contains("question: \"Wie hoch ist die Kündigungsquote?\"", yaml, StringComparison.Ordinal);

        using var target = new TestFolder();
        var model = target["model"];
        Assert.Equal(0, CommandRun.Of("model", "draft", data, "--out", model).Code);
        File.WriteAllText(Path.Combine(model, "verified.yaml"), yaml);
        var read = ModelFolder.Read(model).Match(
            sound => sound.Model, faulty => throw new InvalidOperationException(faulty.Found[0].ToString()));
        Assert.Equal("Wie hoch ist die Kündigungsquote?", Assert.Single(read.VerifiedQuestions).Question.De);
    }

    [Theory]
    [InlineData("Wie viele Bewertungen gibt es von C044?")]
    [InlineData("Was sagen Kunden über die Hotline?")]
    public void Forgetting_a_customer_takes_runs_along_that_name_or_quote_them(string question)
    {
        var data = ReviewShop.In(_folder.Path);
        using var answer = JsonDocument.Parse(
            CommandRun.Of("ask", question, "--data", data, "--format", "json").Out);
        var quoted = answer.RootElement.GetProperty("citations").EnumerateArray()
            .Where(c => c.GetProperty("kind").GetString() == "verbatim")
            .Select(c => ReviewShop.CustomerOf(int.Parse(
                c.GetProperty("recordId").GetString()!, CultureInfo.InvariantCulture)));
        var customer = question.Contains("C044", StringComparison.Ordinal) ? "C044" : quoted.First();
        _ = CommandRun.Of("ask", "Wie viele Kunden gibt es?", "--data", data);
        try
        {
            var forgotten = CommandRun.Of("forget", "--customer", customer, "--data", data, "--language", "en");
            Assert.Contains("questions removed from the log: 1\n", forgotten.Out, StringComparison.Ordinal);
            var log = CommandRun.Of("log").Out;
            Assert.Contains("Wie viele Kunden gibt es?", log, StringComparison.Ordinal);
            Assert.DoesNotContain(question[..12], log.Replace("Wie viele Kunden", "", StringComparison.Ordinal),
                StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(Path.Combine(TestHome.Path, "forgotten.txt"));
        }
    }

    private static void Clear()
    {
        var folder = AskLogPlace.In(TestHome.Path).Folder;
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
