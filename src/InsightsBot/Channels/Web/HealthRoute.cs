using System.Globalization;
using System.Text.Json;
using InsightsBot.Asking;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Channels.Web;

/// <summary>GET /health: that the hub answers, with which model, and up to which day its data reaches.</summary>
internal sealed class HealthRoute(Hub hub)
{
    /// <summary>Answers one request.</summary>
    public async Task Answer(HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("status", "ok");
            writer.WriteString("model", hub.Model.Name);
            writer.WriteString("dataAsOf", Freshness());
            writer.WriteEndObject();
        }

        await context.Response.Body.WriteAsync(body.ToArray(), context.RequestAborted);
    }

    private string? Freshness()
    {
        // Where data ended in the past, its last day is what a question without a day takes for today.
        var explained = hub.Explain(new AskRequest(hub.Model.Label.De), Conversation.New);
        var day = explained.TodayIsDataEnd ? explained.Calendar.Today : LastDay(explained.Calendar.Today);
        return day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The last day of any dataset that is not ahead of today: plans reach into the future, data does not.
    /// </summary>
    private DateOnly? LastDay(DateOnly today)
    {
        var ends = hub.Model.Datasets.Select(d => d.Time).OfType<string>()
            .Where(hub.Coverage.ContainsKey).Select(t => hub.Coverage[t].Last).Where(day => day <= today).ToList();
        return ends.Count == 0 ? null : ends.Max();
    }
}
