namespace InsightsBot.Tests.Channels.BotFramework;

/// <summary>Teams' rules of streams: order, whole text, one a second, two minutes, one at a time.</summary>
internal sealed class TeamsStreams
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Stream> _open = [];

    /// <summary>How long a stream may last.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether the asker pressed the button that ends the stream.</summary>
    public bool IsStopped { get; set; }

    /// <summary>What is wrong with a part of a stream; null where nothing is.</summary>
    public (int Status, string Code)? Fault(SentActivity sent, string conversation)
    {
        lock (_lock)
        {
            _ = _open.TryGetValue(conversation, out var stream);
            return sent.StreamType switch
            {
                null => sent.Type == "message" && stream is { IsOver: false } ? (400, "MessageInStream") : null,
                _ when stream is null => First(sent),
                _ when sent.StreamId is null => (403, "ContentStreamNotAllowed: another stream is open"),
                _ when sent.StreamId != stream.Id => (404, "ContentStreamNotFound"),
                _ when IsStopped => Over(stream, "Content stream was canceled by user"),
                _ when TimeProvider.System.GetElapsedTime(stream.Began) > Longest =>
                    Over(stream, "ContentStreamNotAllowed: exceeded streaming time"),
                _ when TimeProvider.System.GetElapsedTime(stream.Last) < TimeSpan.FromSeconds(1) =>
                    (429, "ContentStreamTooFast"),
                "final" => sent.Sequence is not null || sent.Type != "message" ? (400, "FinalWithSequence")
                    : !sent.Words.StartsWith(stream.Text, StringComparison.Ordinal) ? (400, "FinalOtherText") : null,
                "informative" or "streaming" => sent.Sequence != stream.Sequence + 1 || sent.Type != "typing"
                    ? (202, "ContentStreamSequenceOrderPreConditionFailed")
                    : sent.StreamType == "streaming" && !sent.Words.StartsWith(stream.Text, StringComparison.Ordinal)
                    ? (400, "TextNotCumulative") : Length(sent),
                _ => (400, "UnknownStreamType"),
            };
        }
    }

    /// <summary>Notes a part that was taken.</summary>
    /// <returns>The id of a new stream; null for everything else.</returns>
    public string? Accept(SentActivity sent)
    {
        lock (_lock)
        {
            var now = TimeProvider.System.GetTimestamp();
            if (sent.StreamType is null)
            {
                return null;
            }

            if (sent.StreamId is null)
            {
                var made = new Stream(Guid.NewGuid().ToString(), now) { Last = now, Sequence = 1 };
                _open[sent.Conversation] = made;
                return made.Id;
            }

            var stream = _open[sent.Conversation];
            (stream.Last, stream.Sequence) = (now, sent.Sequence ?? stream.Sequence);
            stream.Text = sent.StreamType == "streaming" ? sent.Words : stream.Text;
            if (sent.StreamType == "final")
            {
                _ = _open.Remove(sent.Conversation);
            }

            return null;
        }
    }

    private static (int, string)? Over(Stream stream, string code)
    {
        stream.IsOver = true;
        return (403, code);
    }

    private static (int, string)? First(SentActivity sent) =>
        sent.StreamId is not null ? (404, "ContentStreamNotFound")
        : sent.Type != "typing" || sent.Sequence != 1 ? (400, "StreamBeginsOtherwise") : Length(sent);

    private static (int, string)? Length(SentActivity sent) =>
        sent.StreamType == "informative" && sent.Words.Length is 0 or > 1_000 ? (400, "InformativeLength") : null;

    private sealed class Stream(string id, long began)
    {
        public string Id { get; } = id;

        public long Began { get; } = began;

        public long Last { get; set; }

        public int Sequence { get; set; }

        public string Text { get; set; } = "";

        public bool IsOver { get; set; }
    }
}
