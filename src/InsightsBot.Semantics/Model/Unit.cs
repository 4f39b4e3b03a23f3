namespace InsightsBot.Semantics.Model;

/// <summary>What a number counts. Raw numbers in tables keep this unit; texts are formatted by it.</summary>
public enum Unit
{
    /// <summary>Things counted: customers, calls.</summary>
    Count,

    /// <summary>A share from 0 to 1, written as per cent in texts.</summary>
    Share,

    /// <summary>Net Promoter Score points from -100 to 100. Not per cent.</summary>
    NpsPoints,

    /// <summary>Points on a rating scale, such as 1 to 5 stars.</summary>
    Points,

    /// <summary>An amount of euros.</summary>
    Euro,

    /// <summary>An amount of US dollars.</summary>
    Dollar,

    /// <summary>An amount of money whose currency the data does not name.</summary>
    Money,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Years.</summary>
    Years,

    /// <summary>A number without a known unit.</summary>
    Number,
}
