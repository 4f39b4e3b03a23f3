using InsightsBot.Channels.BotFramework;

namespace InsightsBot.Tests.Channels.BotFramework;

public sealed class AllowedAddressesTests
{
    private static readonly BotSettings Bot = new(
        LocalIssuer.AppId, "", new BotCredential.Secret("x"), [.. BotSettings.HostsUsual, "*.example.com"],
        new Uri("https://localhost/"));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.trafficmanager.net/amer")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://europe.webchat.botframework.com/")]
    [InlineData("https://a.example.com/path")]
    public void Addresses_of_the_channels_are_allowed(string url) => Assert.NotNull(new AllowedAddresses(Bot).Allowed(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://smba.trafficmanager.net@evil.example.org/")]
    [InlineData("https://user:pw@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net\\@evil.example.org/")]
    [InlineData("https://evil.example.org/?smba.trafficmanager.net")]
    [InlineData("https://evil.example.org/#smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net.evil.example.org/")]
    [InlineData("https://evilsmba.trafficmanager.net/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com/")]
    [InlineData("https://.botframework.com/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://smba.trafficmanagеr.net/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://2852039166/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("https://localhost/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    public void Nothing_else_is(string? url) => Assert.Null(new AllowedAddresses(Bot).Allowed(url));

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:1/", true)]
    [InlineData("http://[::1]:1/", true)]
    [InlineData("https://smba.trafficmanager.net/", false)]
    [InlineData("http://localhost.example.org/", false)]
    [InlineData("http://169.254.169.254/", false)]
    [InlineData("ftp://localhost/", false)]
    public void Without_proof_only_this_machine_is(string url, bool isAllowed)
    {
        var urls = new AllowedAddresses(Bot with { Credential = new BotCredential.Anonymous() });
        Assert.Equal(isAllowed, urls.Allowed(url) is not null);
    }
}
