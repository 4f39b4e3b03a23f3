namespace InsightsBot.Tests.Commands;

/// <summary>What a command line did.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Out">What it printed.</param>
/// <param name="Error">What it printed on the error stream.</param>
internal sealed record CommandOutcome(int Code, string Out, string Error)
{
    /// <summary>
    /// Holds a failure to its form: the code, one sentence on the error stream, no stack trace, no output.
    /// </summary>
    public void IsOneSentence(int code)
    {
        Assert.Equal(code, Code);
        Assert.Equal("", Out);
        Assert.NotEmpty(Error.Trim());
        Assert.DoesNotContain('\n', Error.Trim());
        Assert.True(Error.Trim().Length < 600, Error);
        HasNoTrace();
    }

    /// <summary>Neither stream shows where in the code something happened.</summary>
    public void HasNoTrace()
    {
        foreach (var text in (string[])[Out, Error])
        {
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Unhandled", text, StringComparison.Ordinal);
        }
    }
}
