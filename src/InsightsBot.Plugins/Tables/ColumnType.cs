namespace InsightsBot.Plugins.Tables;

/// <summary>How a column is stored in the private copy.</summary>
public enum ColumnType
{
    /// <summary>Text, as written.</summary>
    Text,

    /// <summary>Whole numbers, stored as INTEGER.</summary>
    Whole,

    /// <summary>Numbers with decimals, stored as REAL.</summary>
    Real,

    /// <summary>Days, stored as "yyyy-MM-dd".</summary>
    Date,

    /// <summary>Instants in local time, stored as "yyyy-MM-dd HH:mm:ss".</summary>
    Instant,

    /// <summary>Times of day, stored as "HH:mm:ss".</summary>
    TimeOfDay,
}
