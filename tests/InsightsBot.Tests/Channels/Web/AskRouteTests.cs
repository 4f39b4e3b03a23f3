using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace InsightsBot.Tests.Channels.Web;

public sealed class AskRouteTests(ServedShop shop) : IClassFixture<ServedShop>
{
    private static readonly string[] Contract =
    [
        "question", "status", "language", "interpretation", "assumptions", "notUnderstood", "choices", "answer",
        "table", "chart", "citations", "warnings", "suggestions", "query", "certainty", "timings",
    ];

    [Fact]
    public async Task A_question_gets_the_contract_object()
    {
        var answer = await Asked(new { question = "Wie viele Kunden gibt es?" });
        Assert.Equal(Contract, answer.EnumerateObject().Select(p => p.Name));
        Assert.Equal("answered", answer.GetProperty("status").GetString());
        Assert.Equal("de", answer.GetProperty("language").GetString());
        Assert.Equal(60, answer.GetProperty("table").GetProperty("rows")[0][0].GetInt64());
        Assert.Equal("query", answer.GetProperty("citations")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Umlauts_are_sent_as_they_are()
    {
        using var response = await Send("""{"question": "Wie viele Kunden gibt es für Grün?"}""");
        Assert.Contains("für Grün", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task Questions_of_one_conversation_are_turns_of_it()
    {
        var first = await Asked(new { question = "Wie hoch ist die Kündigungsquote?", conversation = "one" });
        var follow = await Asked(new { question = "und in Bayern?", conversation = "one" });
        Assert.Equal("answered", follow.GetProperty("status").GetString());
        Assert.Equal(Measures(first), Measures(follow));
        Assert.NotEqual(Key(first), Key(follow));
        var alone = await Asked(new { question = "und in Bayern?", conversation = "two" });
        Assert.NotEqual(Key(follow), Key(alone));

        static string Measures(JsonElement answer) => answer.GetProperty("query").GetProperty("measures").GetRawText();
        static string? Key(JsonElement answer) =>
            answer.GetProperty("query") is { ValueKind: JsonValueKind.Object } query
            ? query.GetProperty("key").GetString()
            : null;
    }

    [Fact]
    public async Task A_hint_says_what_words_mean_and_what_is_not_understood_is_told()
    {
        var answer = await Asked(new
        {
            question = "How many locals are there?",
            hint = "locals refers to state = 'Bayern'; glow refers to shine = 'x'",
        });
        Assert.Equal(20, answer.GetProperty("table").GetProperty("rows")[0][0].GetInt64());
        Assert.Contains(answer.GetProperty("warnings").EnumerateArray(),
            w => w.GetString()!.Contains("glow refers to shine = 'x'", StringComparison.Ordinal));
        Assert.DoesNotContain("locals refers", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_and_day_can_be_set_and_unknown_fields_are_ignored()
    {
        var answer = await Asked(new
        {
            question = "Kunden 2025",
            language = "en",
            asOf = "2025-06-30",
            colour = "red",
            conversation = (string?)null,
        });
        Assert.Equal("en", answer.GetProperty("language").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"question\": \"a\"} x")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"Wie viele Kunden gibt es?\"")]
    [InlineData("{}")]
    [InlineData("{\"question\": null}")]
    [InlineData("{\"question\": 5}")]
    [InlineData("{\"question\": {\"a\": 1}}")]
    [InlineData("{\"question\": \"\\ud800\"}")]
    [InlineData("{\"question\": \"a\", \"asOf\": \"yesterday\"}")]
    [InlineData("{\"question\": \"a\", \"asOf\": \"2025-02-30\"}")]
    [InlineData("{\"question\": \"a\", \"asOf\": 20250101}")]
    [InlineData("{\"question\": \"a\", \"language\": \"fr\"}")]
    [InlineData("{\"question\": \"a\", \"conversation\": 7}")]
    public async Task A_wrong_body_is_400_with_one_sentence(string body)
    {
        using var response = await Send(body);
        await IsProblem(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nesting_that_goes_too_deep_and_bytes_that_are_no_text_are_400()
    {
        using var deep = await Send("{\"question\": " + new string('[', 5_000) + "}");
        await IsProblem(deep, HttpStatusCode.BadRequest);
        using var content = new ByteArrayContent([(byte)'"', 0xff, 0xfe, (byte)'"']);
        content.Headers.ContentType = new("application/json");
        using var noText = await shop.Client.PostAsync(new Uri("/api/ask", UriKind.Relative), content);
        await IsProblem(noText, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_long_conversation_id_is_400()
    {
        using var response = await Send($$"""{"question": "a", "conversation": "{{new string('c', 129)}}"}""");
        await IsProblem(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_body_above_64_kilobytes_is_413_whether_or_not_it_says_so()
    {
        var body = $$"""{"question": "{{new string('a', 64 * 1024)}}"}""";
        using var said = await Send(body);
        await IsProblem(said, HttpStatusCode.RequestEntityTooLarge);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask");
        request.Content = new StreamContent(new EndlessStream(body.Length));
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = true;
        using var unsaid = await shop.Client.SendAsync(request);
        await IsProblem(unsaid, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_refused_by_the_contract()
    {
        var answer = await Asked(new { question = new string('a', 60_000) });
        Assert.Equal("refused", answer.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?")]
    [InlineData("Kaç müşterimiz var ve neden ayrıldılar?")]
    [InlineData("'; DROP TABLE customers; --")]
    [InlineData("\u0000\u0001\u0007")]
    [InlineData("🙂🙂🙂")]
    public async Task Questions_without_an_answer_are_the_contract_object_too(string question)
    {
        var answer = await Asked(new { question });
        Assert.Contains(answer.GetProperty("status").GetString(), (string[])["refused", "clarification"]);
        Assert.NotEqual("", answer.GetProperty("answer").GetString());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    public async Task What_any_page_may_send_unasked_is_not_taken(string type)
    {
        using var content = new StringContent("""{"question": "Wie viele Kunden gibt es?"}""", Encoding.UTF8, type);
        using var response = await shop.Client.PostAsync(new Uri("/api/ask", UriKind.Relative), content);
        await IsProblem(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Problems_are_told_in_English_to_whom_English_is_first()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask")
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        request.Headers.AcceptLanguage.ParseAdd("de;q=0.5, en-GB");
        using var response = await shop.Client.SendAsync(request);
        Assert.Contains(
            "The field “question” is missing", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_questions_at_once_are_all_answered()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            Asked(new { question = "Wie viele Kunden gibt es?", conversation = $"c{i % 5}" })));
        Assert.All(answers, a => Assert.Equal("answered", a.GetProperty("status").GetString()));
    }

    internal static async Task IsProblem(HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(text);
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        var sentence = problem.RootElement.GetProperty("detail").GetString();
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    private async Task<JsonElement> Asked(object body)
    {
        using var response = await shop.Client.PostAsJsonAsync("/api/ask", body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }

    private async Task<HttpResponseMessage> Send(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await shop.Client.PostAsync(new Uri("/api/ask", UriKind.Relative), content);
    }
}
