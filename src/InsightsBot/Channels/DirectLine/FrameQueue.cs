using System.Threading.Channels;

namespace InsightsBot.Channels.DirectLine;

/// <summary>The frames that wait to be sent on one stream.</summary>
/// <param name="waitingMax">How many may wait.</param>
internal sealed class FrameQueue(int waitingMax)
{
    private readonly Channel<string> _frames = Channel.CreateBounded<string>(
        new BoundedChannelOptions(waitingMax) { SingleReader = true });

    /// <summary>Where frames are taken from; it ends for a slow reader and with the conversation.</summary>
    public ChannelReader<string> Reader => _frames.Reader;

    /// <summary>Adds a frame; a reader that is too slow loses its stream, and fetches what it missed anew.</summary>
    public void Add(string frame)
    {
        if (!_frames.Writer.TryWrite(frame))
        {
            End();
        }
    }

    /// <summary>Ends the stream after what waits.</summary>
    public void End() => _ = _frames.Writer.TryComplete();
}
