using System.Runtime.InteropServices;

namespace InsightsBot.Commands;

/// <summary>Ctrl+C stops the question that is being answered; between questions it ends the conversation.</summary>
internal sealed class ChatInterrupt : IDisposable
{
    private readonly CancellationTokenSource _end;
    private readonly Lock _lock = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private CancellationTokenSource? _question;

    public ChatInterrupt(CancellationToken cancellation)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            Stop();
        });
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            _end.Cancel();
        });
    }

    /// <summary>Ends the conversation.</summary>
    public CancellationToken End => _end.Token;

    /// <summary>What Ctrl+C does.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            (_question ?? _end).Cancel();
        }
    }

    /// <summary>Runs a question so that it can be stopped.</summary>
    /// <returns>False where it was stopped.</returns>
    /// <exception cref="OperationCanceledException">The conversation ends.</exception>
    public bool Run(Action<CancellationToken> ask)
    {
        using var question = CancellationTokenSource.CreateLinkedTokenSource(End);
        Set(question);
        try
        {
            ask(question.Token);
            return true;
        }
        catch (OperationCanceledException) when (!End.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            Set(null);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _end.Dispose();
    }

    private void Set(CancellationTokenSource? question)
    {
        lock (_lock)
        {
            _question = question;
        }
    }
}
