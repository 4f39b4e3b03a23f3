using InsightsBot.Plugins.Verbatims.Files;

namespace InsightsBot.Plugins.Verbatims.Words;

/// <summary>The rows that share a facet, each as the distance to the one before.</summary>
internal sealed class FacetRows
{
    private readonly ByteList _bytes = new();
    private int _last;

    /// <summary>The bytes as they stand in the file.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.Bytes;

    /// <summary>Adds a row behind all before; the same row again adds nothing.</summary>
    public void Add(int row)
    {
        if (_bytes.Count == 0 || row > _last)
        {
            _bytes.AddNumber(row - _last);
            _last = row;
        }
    }
}
