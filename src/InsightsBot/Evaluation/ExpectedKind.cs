namespace InsightsBot.Evaluation;

/// <summary>What an oracle asks of an answer.</summary>
public enum ExpectedKind
{
    /// <summary>One row that holds the figure.</summary>
    Scalar,

    /// <summary>These rows in this order; rows of equal figures may swap.</summary>
    Rows,

    /// <summary>These rows in any order.</summary>
    Set,

    /// <summary>These records in any order.</summary>
    List,

    /// <summary>No figure: a refusal or a question back.</summary>
    Refused,

    /// <summary>A text with certain words: a definition, or what the hub knows.</summary>
    Text,
}
