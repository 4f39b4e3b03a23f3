namespace InsightsBot.Plugins.Tables;

/// <summary>What a column's values were written as, where the stored type does not say it.</summary>
public enum ColumnForm
{
    /// <summary>As stored.</summary>
    Plain,

    /// <summary>Per cent ("94.01%"); stored as a share from 0 to 1.</summary>
    Percent,

    /// <summary>A duration ("00:02:23", "0 days 00:06:12"); stored as whole seconds.</summary>
    Duration,

    /// <summary>An amount with a euro sign or code.</summary>
    Euro,

    /// <summary>An amount with a dollar sign or code.</summary>
    Dollar,
}
