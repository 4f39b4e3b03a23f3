using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Why;

/// <summary>Explains a figure in one way.</summary>
internal interface IExplainer
{
    /// <summary>Whether it is the way that is wanted.</summary>
    bool Explains(Reading.Clear reading);

    /// <summary>Whether the figure itself stays before the explanation, with what it rests on.</summary>
    bool KeepsFigure(Reading.Clear reading) => true;

    /// <summary>The answer with its explanation, or with a sentence why there is none.</summary>
    /// <param name="level">The answer that gives the figure itself.</param>
    /// <param name="reading">What was asked.</param>
    /// <param name="explained">The question.</param>
    /// <param name="evidence">Runs queries and numbers what the answer rests on.</param>
    Answer Explain(Answer level, Reading.Clear reading, Explanation explained, Evidence evidence);
}
