namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>How the bytes of a text file are to be read.</summary>
internal enum TextEncoding
{
    /// <summary>Valid UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>UTF-8 with a few damaged bytes, which are replaced by U+FFFD.</summary>
    DamagedUtf8,

    /// <summary>UTF-16, low byte first, announced by its byte order mark.</summary>
    Utf16LowFirst,

    /// <summary>UTF-16, high byte first, announced by its byte order mark.</summary>
    Utf16HighFirst,

    /// <summary>Windows-1252, the usual encoding of older German and English programs.</summary>
    Windows1252,
}
