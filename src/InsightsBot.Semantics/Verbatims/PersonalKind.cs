namespace InsightsBot.Semantics.Verbatims;

/// <summary>What tells who a customer is, or who an employee is.</summary>
public enum PersonalKind
{
    /// <summary>An e-mail address, also one written around: "name (at) firma punkt de".</summary>
    Mail,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>An international account number whose check digits are right.</summary>
    Iban,

    /// <summary>The number of a payment card whose check digit is right.</summary>
    Card,

    /// <summary>The number of a customer, contract, order, case or parcel.</summary>
    Number,

    /// <summary>An account of a social network: "@name".</summary>
    Account,

    /// <summary>A person's name where somebody is greeted, introduced, signs or is named as an employee.</summary>
    Name,

    /// <summary>A street with its house number, and the town that follows.</summary>
    Address,

    /// <summary>The day on which somebody was born.</summary>
    BirthDate,

    /// <summary>An address on the web that leads to a person: a profile, an account, a session.</summary>
    Link,
}
