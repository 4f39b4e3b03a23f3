using InsightsBot.Channels.BotFramework;
using Microsoft.Extensions.Logging.Abstractions;

namespace InsightsBot.Tests.Channels.BotFramework;

public sealed class TokenCheckTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly SetClock _clock = new(Noon);
    private LocalIssuer _issuer = null!;
    private ChannelKeys _keys = null!;
    private TokenCheck _check = null!;

    public async Task InitializeAsync()
    {
        _issuer = await LocalIssuer.Start();
        (_keys, _check) = Check(_issuer, _clock);
    }

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    public void Dispose() => _keys.Dispose();

    [Fact]
    public async Task Genuine_tokens_pass_and_forged_ones_do_not()
    {
        List<string> wrong = [];
        var cases = TokenCase.All(_issuer, Noon);
        foreach (var c in cases)
        {
            if (await _check.IsGenuine(c.Header, c.Channel, c.Service, CancellationToken.None) != c.IsGenuine)
            {
                wrong.Add(c.Name);
            }
        }

        Assert.Empty(wrong);
        Assert.True(cases.Count >= 23, $"{cases.Count} cases");
    }

    [Fact]
    public async Task Keys_are_fetched_once_for_many_tokens()
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.True(await Passes(_issuer.Token(Noon)));
        }

        Assert.Equal(1, _issuer.Fetches);
    }

    [Fact]
    public async Task A_new_key_of_the_channels_is_found_and_unknown_ones_cost_one_fetch_in_five_minutes()
    {
        Assert.True(await Passes(_issuer.Token(Noon)));
        _issuer.Add("key-7", ["msteams"]);
        Assert.True(await Passes(_issuer.Token(Noon, h => h["kid"] = "key-7")));
        Assert.Equal(2, _issuer.Fetches);
        for (var i = 0; i < 20; i++)
        {
            var name = $"made-up-{i}";
            Assert.False(await Passes(_issuer.Token(Noon, h => h["kid"] = name)));
        }

        Assert.Equal(2, _issuer.Fetches);
        _clock.Move(ChannelKeys.Floor);
        Assert.False(await Passes(_issuer.Token(_clock.GetUtcNow(), h => h["kid"] = "made-up")));
        Assert.Equal(3, _issuer.Fetches);
    }

    [Fact]
    public async Task A_key_that_was_taken_back_is_no_key_after_a_day()
    {
        _issuer.Add("key-7", ["msteams"]);
        Assert.True(await Passes(_issuer.Token(Noon, h => h["kid"] = "key-7")));
        var old = _issuer.Token(Noon.AddDays(1).AddMinutes(1), h => h["kid"] = "key-7");
        _issuer.Remove("key-7");
        _clock.Move(ChannelKeys.AgeMax + TimeSpan.FromMinutes(1));
        Assert.False(await Passes(old));
    }

    [Fact]
    public async Task While_the_issuer_fails_the_keys_before_it_go_on()
    {
        Assert.True(await Passes(_issuer.Token(Noon)));
        _issuer.IsBroken = true;
        _clock.Move(ChannelKeys.AgeMax + TimeSpan.FromMinutes(1));
        Assert.True(await Passes(_issuer.Token(_clock.GetUtcNow())));
    }

    [Fact]
    public async Task Without_keys_nothing_passes_until_the_issuer_is_back()
    {
        _issuer.IsBroken = true;
        Assert.False(await Passes(_issuer.Token(Noon)));
        _issuer.IsBroken = false;
        _clock.Move(TimeSpan.FromMinutes(6));
        Assert.True(await Passes(_issuer.Token(_clock.GetUtcNow())));
    }

    /// <summary>A check against an issuer.</summary>
    internal static (ChannelKeys Keys, TokenCheck Check) Check(LocalIssuer issuer, TimeProvider clock)
    {
        var settings = new BotSettings(
            LocalIssuer.AppId, "", new BotCredential.Secret("x"), BotSettings.HostsUsual, issuer.Address);
        var keys = new ChannelKeys(settings, new PlainHttp(), clock, NullLogger<ChannelKeys>.Instance);
        return (keys, new TokenCheck(settings, keys, clock));
    }

    private Task<bool> Passes(string token) =>
        _check.IsGenuine("Bearer " + token, "msteams", LocalIssuer.ServiceUrl, CancellationToken.None);
}
