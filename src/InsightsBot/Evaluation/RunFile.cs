using System.Text.Encodings.Web;
using System.Text.Json;
using InsightsBot.Asking;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Evaluation;

/// <summary>A run kept as JSON, so that the next one can be held against it.</summary>
public static class RunFile
{
    private static readonly JsonWriterOptions Indented =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The verdicts of an earlier run by suite and id; null when there is no such file.</summary>
    /// <exception cref="AskingException">The file is no run.</exception>
    public static IReadOnlyDictionary<string, Verdict>? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            return json.RootElement.GetProperty("lines").EnumerateArray().ToDictionary(
                l => Name(l.GetProperty("suite").GetString()!, l.GetProperty("id").GetString()!),
                l => Enum.Parse<Verdict>(l.GetProperty("verdict").GetString()!, ignoreCase: true));
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException
            or ArgumentException or InvalidOperationException)
        {
            throw new AskingException(new BilingualText(
                $"„{path}“ ist kein früherer Lauf ({failure.Message}); ein anderer Pfad ist zu nennen.",
                $"“{path}” is no earlier run ({failure.Message}); another path needs to be named."));
        }
    }

    /// <summary>Writes a run, replacing an earlier one only when all of it is written.</summary>
    public static void Write(string path, RunSummary run)
    {
        var making = path + ".part";
        using (var stream = File.Create(making))
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            Write(writer, run);
        }

        File.Move(making, path, overwrite: true);
    }

    /// <summary>The name of a line over all suites.</summary>
    public static string Name(string suite, string id) => $"{suite}/{id}";

    private static void Write(Utf8JsonWriter writer, RunSummary run)
    {
        writer.WriteStartObject();
        writer.WriteNumber("lineCount", run.All.Total);
        writer.WriteNumber("right", run.All.RightShare);
        writer.WriteNumber("wrong", run.All.WrongShare);
        writer.WriteNumber("silent", run.All.SilentShare);
        writer.WriteNumber("failed", run.All.FailedShare);
        Share(writer, "parity", run.Parity);
        Share(writer, "abstentionPrecision", run.AbstentionPrecision);
        Share(writer, "abstentionRecall", run.AbstentionRecall);
        Latency(writer, "readMs", run.Read);
        Latency(writer, "totalMs", run.Whole);
        writer.WriteStartArray("lines");
        foreach (var outcome in run.Outcomes)
        {
            writer.WriteStartObject();
            writer.WriteString("suite", outcome.Line.Suite);
            writer.WriteString("id", outcome.Line.Id);
            writer.WriteString("verdict", RunText.Name(outcome.Verdict));
            writer.WriteString("status", outcome.Status);
            writer.WriteString("question", outcome.Line.Question);
            writer.WriteString("key", outcome.Key);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Share(Utf8JsonWriter writer, string name, double? share)
    {
        if (share is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void Latency(Utf8JsonWriter writer, string name, Latency latency)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("p50", Math.Round(latency.Median.TotalMilliseconds, 2));
        writer.WriteNumber("p95", Math.Round(latency.P95.TotalMilliseconds, 2));
        writer.WriteEndObject();
    }
}
