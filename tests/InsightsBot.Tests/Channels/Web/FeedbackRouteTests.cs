using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace InsightsBot.Tests.Channels.Web;

public sealed class FeedbackRouteTests(ServedShop shop) : IClassFixture<ServedShop>
{
    [Fact]
    public async Task The_run_of_an_answer_can_be_judged()
    {
        using var answer = await shop.Client.PostAsJsonAsync(
            "/api/ask", new { question = "Wie viele Kunden gibt es?" });
        var run = Assert.Single(answer.Headers.GetValues("Insights-Run"));
        using var kept = await Judged(new { run, helpful = false, reason = "veraltet" });
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal("{\"kept\":true}", await kept.Content.ReadAsStringAsync());
        using var again = await Judged(new { run, helpful = true });
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task An_unknown_run_is_a_problem_of_its_own()
    {
        using var response = await Judged(new { run = "0123", helpful = true });
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Insights-Run", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"run\":\"a\"}")]
    [InlineData("{\"run\":\"a\",\"helpful\":\"yes\"}")]
    [InlineData("{\"run\":1,\"helpful\":true}")]
    [InlineData("{\"run\":\"a\",\"helpful\":true,\"reason\":7}")]
    [InlineData("{\"run\":\"a\",\"helpful\":true,\"reason\":\"\\ud800\"}")]
    [InlineData("no json")]
    public async Task What_is_no_feedback_is_told_in_a_sentence(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await shop.Client.PostAsync("/api/feedback", content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("Exception", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_types_and_large_bodies_are_refused()
    {
        using var form = await shop.Client.PostAsync("/api/feedback", new StringContent("run=a"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        using var large = await Judged(new { run = "a", helpful = true, reason = new string('x', 70_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    private Task<HttpResponseMessage> Judged(object body) => shop.Client.PostAsJsonAsync("/api/feedback", body);
}
