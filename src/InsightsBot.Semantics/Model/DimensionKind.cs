namespace InsightsBot.Semantics.Model;

/// <summary>What a dimension's column holds, and so what can be done with it.</summary>
public enum DimensionKind
{
    /// <summary>One of a limited set of members, such as a contract type.</summary>
    Category,

    /// <summary>Yes or no. <see cref="Dimension.TrueValue"/> says how the column writes yes.</summary>
    Flag,

    /// <summary>A number: can be compared, averaged and split by bands.</summary>
    Number,

    /// <summary>A day or an instant, stored as ISO 8601 text.</summary>
    Time,

    /// <summary>A place: country, state, city, postal code. Its members are indexed like a category's.</summary>
    Place,

    /// <summary>What tells rows apart: an id, a name of a person, an e-mail address. Listed, never split by.</summary>
    Identity,

    /// <summary>Free text written by people: quoted and searched, never split by.</summary>
    Verbatim,
}
