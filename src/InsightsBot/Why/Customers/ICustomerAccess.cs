namespace InsightsBot.Why.Customers;

/// <summary>Decides whether the asker may see single customers.</summary>
public interface ICustomerAccess
{
    /// <summary>Whether a question may name one customer.</summary>
    bool MaySeeOne { get; }
}
