namespace InsightsBot.Ingest;

/// <summary>Shows how far a long piece of work is: a bar on a terminal, nothing where output is piped.</summary>
public interface IProgressLine
{
    /// <summary>Called any number of times, from any thread.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="shareDone">From 0 to 1.</param>
    void Show(string what, double shareDone);
}
