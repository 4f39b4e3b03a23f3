using InsightsBot.Channels.BotFramework;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Tests.Channels.BotFramework;

public sealed class BotSettingsTests
{
    private const string App = BotSettings.AppIdVariable + "=3c1f7b9e-6f0d-4b0f-9a56-1c7f1d2e3a4b";
    private const string Tenant = BotSettings.TenantVariable + "=3c1f7b9e-6f0d-4b0f-9a56-1c7f1d2e3a4c";
    private const string Secret = BotSettings.SecretVariable + "=very~secret";

    private const string Whole = App + " " + Tenant + " " + Secret;

    [Fact]
    public void Without_any_setting_there_is_no_bot_and_no_fault() => Assert.Equal((null, null), Read());

    [Theory]
    [InlineData(App + " " + Tenant + " " + Secret, "a secret")]
    [InlineData(App + " INSIGHTS_BOT_MANAGED_IDENTITY=system", "ManagedIdentity")]
    [InlineData(App + " INSIGHTS_BOT_MANAGED_IDENTITY=3c1f7b9e-6f0d-4b0f-9a56-1c7f1d2e3a4d", "ManagedIdentity")]
    public void A_bot_and_one_proof_are_settings(string variables, string credential)
    {
        var (settings, fault) = Read(variables);
        Assert.Null(fault);
        Assert.Contains(credential, settings!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("very~secret", settings.ToString(), StringComparison.Ordinal);
        Assert.Contains("smba.trafficmanager.net", settings.ServiceHosts);
    }

    [Theory]
    [InlineData("INSIGHTS_BOT_APP_ID=bot " + Tenant + " " + Secret, BotSettings.AppIdVariable)]
    [InlineData(App + " " + Secret, BotSettings.TenantVariable)]
    [InlineData(App + " INSIGHTS_BOT_TENANT=common " + Secret, BotSettings.TenantVariable)]
    [InlineData(App + " " + Tenant, BotSettings.SecretVariable)]
    [InlineData(Whole + " INSIGHTS_BOT_MANAGED_IDENTITY=system", BotSettings.SecretVariable)]
    [InlineData(App + " " + Tenant + " INSIGHTS_BOT_CERTIFICATE=no/such/file.pfx", BotSettings.CertificateVariable)]
    [InlineData(App + " INSIGHTS_BOT_MANAGED_IDENTITY=mine", BotSettings.IdentityVariable)]
    [InlineData(Secret, BotSettings.SecretVariable)]
    [InlineData(Tenant, BotSettings.AppIdVariable)]
    [InlineData(Whole + " INSIGHTS_BOT_SERVICE_HOSTS=10.0.0.1", BotSettings.HostsVariable)]
    [InlineData(Whole + " INSIGHTS_BOT_SERVICE_HOSTS=*", BotSettings.HostsVariable)]
    [InlineData(Whole + " INSIGHTS_BOT_OPENID=http://example.com/", BotSettings.MetadataVariable)]
    [InlineData(Whole + " INSIGHTS_BOT_ANONYMOUS=yes", BotSettings.AnonymousVariable)]
    public void A_fault_is_one_sentence_that_names_the_setting_and_no_secret(string variables, string named)
    {
        var (settings, fault) = Read(variables);
        Assert.Null(settings);
        foreach (var sentence in new[] { fault!.De, fault.En })
        {
            Assert.Contains(named, sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("very~secret", sentence, StringComparison.Ordinal);
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_proof_it_is_for_this_machine_alone()
    {
        Assert.True(Read("INSIGHTS_BOT_ANONYMOUS=yes").Settings!.IsAnonymous);
        Assert.NotNull(Read("INSIGHTS_BOT_ANONYMOUS=yes", isLoopback: false).Fault);
        Assert.Equal((null, null), Read("INSIGHTS_BOT_ANONYMOUS=no"));
    }

    private static (BotSettings? Settings, BilingualText? Fault) Read(string variables = "", bool isLoopback = true)
    {
        var known = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=', 2))
            .ToDictionary(v => v[0], v => v[1]);
        return BotSettings.Read(known.GetValueOrDefault, isLoopback);
    }
}
