using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Why.Customers;

/// <summary>One setting for everybody: single customers may be seen, or not.</summary>
/// <param name="MaySeeOne">Whether a question may name one customer.</param>
public sealed record CustomerAccess(bool MaySeeOne) : ICustomerAccess
{
    /// <summary>The setting of the machine: "no" refuses; anything else, and nothing, allows.</summary>
    public const string Variable = "INSIGHTS_SINGLE_CUSTOMERS";

    /// <summary>What is said to whoever may see none.</summary>
    public static BilingualText Refusal { get; } = new(
        "Einzelne Kunden zeigt dieser Hub nicht; so ist er eingestellt. Gefragt werden kann nach Gruppen von Kunden.",
        "This hub is set not to show single customers. Groups of customers can be asked about.");

    /// <summary>Whether a reading, or one it may be, names one row by its key.</summary>
    public static bool NamesOne(Reading reading) => reading switch
    {
        Reading.Clear clear => NamesOne(clear.Query),
        Reading.Ambiguous ambiguous => ambiguous.Choices.Any(c => NamesOne(c.Query)),
        _ => false,
    };

    /// <summary>Whether a query names one row by its key.</summary>
    public static bool NamesOne(MetricQuery query) => query.Filters.Any(NamesOne);

    private static bool NamesOne(Filter filter) => filter switch
    {
        Filter.OneOf one => one is { Negated: false, Dimension.Kind: DimensionKind.Identity },
        Filter.Related related => related.Where.Any(NamesOne),
        Filter.Among among => among.Selection.Filters.Any(NamesOne),
        Filter.AnyOf any => any.Parts.Any(NamesOne),
        _ => false,
    };

    /// <summary>The setting of the machine.</summary>
    public static CustomerAccess FromEnvironment() => Of(Environment.GetEnvironmentVariable(Variable));

    /// <summary>What a setting means.</summary>
    public static CustomerAccess Of(string? setting) =>
        new(!(setting?.Trim() is { } said && (said.Equals("no", StringComparison.OrdinalIgnoreCase)
            || said.Equals("false", StringComparison.OrdinalIgnoreCase) || said == "0")));
}
