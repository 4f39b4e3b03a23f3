namespace InsightsBot.Semantics.Answers;

/// <summary>What an answer rests on; the text points to it by [id].</summary>
public abstract record AnswerCitation(int Id, string Title)
{
    /// <summary>The word for the case in JSON.</summary>
    public abstract string Kind { get; }

    /// <summary>A query the reader can open.</summary>
    /// <param name="Id">The number in the text.</param>
    /// <param name="Title">What it computes.</param>
    /// <param name="Sql">The statement that was run.</param>
    /// <param name="Parameters">Its values by name.</param>
    /// <param name="Rows">How many rows it returned.</param>
    /// <param name="DataAsOf">The last day of the data, or null when rows carry no date.</param>
    public sealed record Query(
        int Id, string Title, string Sql, IReadOnlyDictionary<string, object> Parameters, int Rows, DateOnly? DataAsOf)
        : AnswerCitation(Id, Title)
    {
        /// <inheritdoc/>
        public override string Kind => "query";
    }

    /// <summary>Words of a customer, as they stand in a text after personal data was masked.</summary>
    /// <param name="Id">The number in the text.</param>
    /// <param name="Title">Where it comes from, in words: dataset, key and day.</param>
    /// <param name="RecordId">The key of the row that holds the text.</param>
    /// <param name="Source">The dataset that the row is in.</param>
    /// <param name="Date">The day it was written, or null when the row carries none.</param>
    /// <param name="Quote">The passage, word for word.</param>
    /// <param name="Start">Where the passage begins in the text, in characters from 0.</param>
    /// <param name="Text">The text as a whole.</param>
    public sealed record Verbatim(
        int Id, string Title, string RecordId, string Source, DateOnly? Date, string Quote, int Start, string Text)
        : AnswerCitation(Id, Title)
    {
        /// <inheritdoc/>
        public override string Kind => "verbatim";
    }

    /// <summary>What a measure or dimension means.</summary>
    public sealed record Definition(int Id, string Title, string Text) : AnswerCitation(Id, Title)
    {
        /// <inheritdoc/>
        public override string Kind => "definition";
    }

    /// <summary>How a figure was worked out beyond the query.</summary>
    public sealed record Method(int Id, string Title, string Text) : AnswerCitation(Id, Title)
    {
        /// <inheritdoc/>
        public override string Kind => "method";
    }
}
