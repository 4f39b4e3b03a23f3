namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>Keeps the smallest or largest of many texts, by bytes, without making a string of each.</summary>
/// <param name="sign">1 keeps the largest, -1 the smallest.</param>
internal sealed class ExtremeText(int sign)
{
    private byte[] kept = [];
    private int length = -1;

    /// <summary>The text kept; empty before the first.</summary>
    public ReadOnlySpan<byte> Value => kept.AsSpan(0, Math.Max(0, length));

    /// <summary>Looks at a text.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        if (length >= 0 && Math.Sign(text.SequenceCompareTo(Value)) != sign)
        {
            return;
        }

        if (text.Length > kept.Length)
        {
            kept = new byte[Math.Max(32, text.Length)];
        }

        text.CopyTo(kept);
        length = text.Length;
    }
}
