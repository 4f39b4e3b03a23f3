using System.Text;
using System.Text.Json;
using InsightsBot.Channels.DirectLine;

namespace InsightsBot.Tests.Channels.DirectLine;

public sealed class TokenTests(LineHub hub) : IClassFixture<LineHub>
{
    private const string Secret = "a secret of some length";

    [Fact]
    public async Task A_token_names_user_and_conversation_and_is_good_for_an_hour()
    {
        await using var line = await ServedLine.Start(hub);
        var (status, given) = await line.Send(HttpMethod.Post, "tokens/generate", null);
        Assert.Equal((200, 3600), (status, given.GetProperty("expires_in").GetInt32()));
        var claims = Claims(given.GetProperty("token").GetString()!);
        Assert.Matches("^dl_[0-9a-f]{32}$", claims.GetProperty("user").GetString());
        Assert.Equal(given.GetProperty("conversationId").GetString(), claims.GetProperty("conv").GetString());
        Assert.Equal(3600, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
    }

    [Fact]
    public async Task Who_shows_no_secret_cannot_say_who_a_user_is()
    {
        await using var line = await ServedLine.Start(hub);
        var (_, given) = await line.Send(
            HttpMethod.Post, "tokens/generate", null, """{"user":{"id":"dl_director"}}""");
        Assert.NotEqual("dl_director", Claims(given.GetProperty("token").GetString()!).GetProperty("user").GetString());
    }

    [Fact]
    public async Task With_a_secret_only_it_opens_the_door_and_names_the_user()
    {
        await using var line = await ServedLine.Start(hub, s => s with { Secret = Secret, IsOpen = false });
        await line.IsRefused(403, "Forbidden", HttpMethod.Post, "tokens/generate", null);
        await line.IsRefused(403, "Forbidden", HttpMethod.Post, "tokens/generate", Secret + "x");
        await line.IsRefused(403, "Forbidden", HttpMethod.Post, "tokens/generate", "a");
        var body = """{"user":{"id":"dl_maria","name":"Maria"}}""";
        var (status, given) = await line.Send(HttpMethod.Post, "tokens/generate", Secret, body);
        Assert.Equal(200, status);
        Assert.Equal("dl_maria", Claims(given.GetProperty("token").GetString()!).GetProperty("user").GetString());
        foreach (var bad in new[] { "{\"user\":{\"id\":\"maria\"}}", "{\"user\":{\"id\":\"dl_\\n\"}}", "{\"user\":5}" })
        {
            await line.IsRefused(400, "BadArgument", HttpMethod.Post, "tokens/generate", Secret, bad);
        }

        await line.IsRefused(400, "BadSyntax", HttpMethod.Post, "tokens/generate", Secret, "{");
        var (begun, _) = await line.Send(HttpMethod.Post, "conversations", Secret);
        Assert.Equal(201, begun);
    }

    [Fact]
    public async Task A_hub_that_others_reach_gives_nothing_without_a_secret()
    {
        await using var line = await ServedLine.Start(hub, s => s with { IsOpen = false });
        await line.IsRefused(403, "Forbidden", HttpMethod.Post, "tokens/generate", null);
        await line.IsRefused(403, "Forbidden", HttpMethod.Post, "tokens/generate", "");
    }

    [Fact]
    public async Task A_refreshed_token_is_for_the_same_conversation()
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        line.Clock.Advance(TimeSpan.FromMinutes(50));
        var (status, fresh) = await line.Send(HttpMethod.Post, "tokens/refresh", talk.Token);
        Assert.Equal((200, talk.Id), (status, fresh.GetProperty("conversationId").GetString()));
        line.Clock.Advance(TimeSpan.FromMinutes(50));
        await line.IsRefused(403, "TokenExpired", HttpMethod.Post, "tokens/refresh", talk.Token);
        talk.Token = fresh.GetProperty("token").GetString()!;
        await talk.Resume();
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/activities")]
    [InlineData("POST", "/activities")]
    [InlineData("POST", "/upload")]
    public async Task Every_address_of_a_conversation_wants_a_good_token_for_it(string verb, string path)
    {
        await using var line = await ServedLine.Start(hub);
        var (talk, other) = (await line.Begin(), await line.Begin());
        var (method, address) = (new HttpMethod(verb), $"conversations/{talk.Id}{path}");
        await line.IsRefused(401, "Unauthorized", method, address, null);
        await line.IsRefused(403, "BadArgument", method, address, other.Token);
        foreach (var forged in Forgeries(talk.Token))
        {
            await line.IsRefused(403, "BadArgument", method, address, forged);
        }

        var stream = talk.StreamUrl[(talk.StreamUrl.IndexOf("t=", StringComparison.Ordinal) + 2)..];
        await line.IsRefused(403, "BadArgument", method, address, stream);
        line.Clock.Advance(TimeSpan.FromMinutes(61));
        await line.IsRefused(403, "TokenExpired", method, address, talk.Token);
    }

    [Fact]
    public async Task A_token_outlives_a_restart_and_the_roll_of_a_key_and_not_the_loss_of_all_keys()
    {
        var life = TimeSpan.FromMinutes(30);
        await using var line = await ServedLine.Start(hub, s => s with
        {
            Limits = s.Limits with { KeyLife = life },
        });
        var talk = await line.Begin();
        var before = line.Part<SigningKeys>().Current()[0].Id;
        line.Clock.Advance(life + TimeSpan.FromMinutes(1));
        await line.Restart();
        var (_, _) = await line.Send(HttpMethod.Post, "tokens/generate", null);
        Assert.NotEqual(before, line.Part<SigningKeys>().Current()[0].Id);
        var old = talk.Token;
        await talk.Resume();
        await line.Stop();
        File.WriteAllText(Path.Combine(line.Folder, "keys.json"), "{ broken");
        await line.Restart();
        await line.IsRefused(403, "BadArgument", HttpMethod.Post, "tokens/refresh", old);
        _ = await line.Begin();
    }

    [Fact]
    public async Task A_token_of_another_hub_is_foreign()
    {
        await using var line = await ServedLine.Start(hub);
        await using var elsewhere = await ServedLine.Start(hub);
        var talk = await elsewhere.Begin();
        await line.IsRefused(403, "BadArgument", HttpMethod.Get, $"conversations/{talk.Id}", talk.Token);
    }

    private static IEnumerable<string> Forgeries(string token)
    {
        var parts = token.Split('.');
        var claims = Encoding.UTF8.GetString(Bytes(parts[1]));
        var other = claims.Replace("dl_", "dl_x", StringComparison.Ordinal);
        yield return "x";
        yield return "..";
        yield return $"{parts[0]}.{Text(other)}.{parts[2]}";
        yield return $"{Text("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{parts[1]}.";
        yield return $"{Text("{\"alg\":\"none\"}")}.{Text(other)}.{parts[2]}";
        yield return $"{Text("{\"alg\":\"HS512\",\"typ\":\"JWT\"}")}.{parts[1]}.{parts[2]}";
        yield return $"{parts[0]}.{parts[1]}.{parts[2][..^4]}AAAA";
        yield return $"{parts[0]}.{parts[1]}.";
        yield return new string('a', 5_000) + ".b.c";
    }

    private static JsonElement Claims(string token)
    {
        using var json = JsonDocument.Parse(Bytes(token.Split('.')[1]));
        return json.RootElement.Clone();
    }

    private static byte[] Bytes(string part) => System.Buffers.Text.Base64Url.DecodeFromChars(part);

    private static string Text(string json) =>
        System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
