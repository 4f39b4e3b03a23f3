namespace InsightsBot.Semantics.Learning;

/// <summary>Reports a part of a longer piece of work.</summary>
/// <param name="whole">Is told about the whole.</param>
/// <param name="from">Where the part begins, 0 to 1.</param>
/// <param name="length">How much of the whole it is.</param>
internal sealed class ShareOfWork(IProgress<double> whole, double from, double length) : IProgress<double>
{
    /// <inheritdoc/>
    public void Report(double value) => whole.Report(from + (length * value));
}
