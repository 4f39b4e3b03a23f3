using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace InsightsBot.Plugins.Verbatims.Files;

/// <summary>A file seen as memory: only what is looked at is read.</summary>
/// <remarks>The file stays open until this is disposed; memory taken from it must not be used then.</remarks>
internal sealed unsafe class MappedBytes : MemoryManager<byte>
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _first;
    private readonly long _from;
    private readonly int _length;
    private bool _isClosed;

    /// <summary>A part of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="from">Where the part begins.</param>
    /// <param name="length">Its length; above 0.</param>
    /// <exception cref="IOException">The file cannot be read, or is shorter.</exception>
    public MappedBytes(string path, long from, int length)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        _file = MemoryMappedFile.CreateFromFile(
            stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(from, length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _first);
        (_from, _length) = (_view.PointerOffset, length);
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan() =>
        _isClosed ? throw new ObjectDisposedException(nameof(MappedBytes)) : new Span<byte>(_first + _from, _length);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(_first + _from + elementIndex);

    /// <inheritdoc/>
    public override void Unpin()
    {
        // Mapped memory does not move.
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!_isClosed)
        {
            _isClosed = true;
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _file.Dispose();
        }
    }
}
