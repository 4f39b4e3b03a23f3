using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>What issues say about the form of a file. One sentence each: what, and what next.</summary>
internal static class Sentences
{
    public static BilingualText NotYaml(string detail)
    {
        var shown = detail.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return new($"das ist kein gültiges YAML ({shown})", $"this is not valid YAML ({shown})");
    }

    public static BilingualText SecondDocument() => new(
        "hier beginnt ein zweites Dokument; eine Datei hält genau eines",
        "a second document begins here; a file holds exactly one");

    public static BilingualText Anchor() => new(
        "Anker und Verweise (& und *) werden nicht gelesen; Text mit diesen Zeichen braucht Anführungszeichen",
        "anchors and aliases (& and *) are not read; text with these characters needs quotes");

    public static BilingualText Tag() => new(
        "Marken (!) werden nicht gelesen; Text mit diesem Zeichen braucht Anführungszeichen",
        "tags (!) are not read; text with this character needs quotes");

    public static BilingualText TooDeep(int depthMax) => new(
        $"mehr als {depthMax} Ebenen; so tief ist keine dieser Dateien",
        $"more than {depthMax} levels; none of these files is that deep");

    public static BilingualText KeyIsNoText() => new(
        "ein Schlüssel muss ein einfacher Text sein", "a key must be plain text");

    public static BilingualText FileMissing() => new(
        "die Datei fehlt; `model draft` legt einen Modellordner an",
        "the file is missing; `model draft` writes a model folder");

    public static BilingualText FolderMissing() => new(
        "den Ordner gibt es nicht; `model draft` legt einen an",
        "the folder does not exist; `model draft` writes one");

    public static BilingualText FileEmpty() => new(
        "die Datei ist leer; docs/model.md zeigt, was hineingehört",
        "the file is empty; docs/model.md shows what belongs in it");

    public static BilingualText FileTooLarge(long bytes, long bytesMax) => new(
        $"die Datei hat {bytes} Bytes, erlaubt sind {bytesMax}; seltene Ausprägungen brauchen keinen Eintrag",
        $"the file has {bytes} bytes, the limit is {bytesMax}; rare members need no entry");

    public static BilingualText NotUtf8() => new(
        "die Datei ist nicht in UTF-8 geschrieben; sie muss in UTF-8 gespeichert werden",
        "the file is not written in UTF-8; it must be saved as UTF-8");

    public static BilingualText Unreadable() => new(
        "die Datei lässt sich nicht lesen; ihre Rechte sind zu prüfen",
        "the file cannot be read; its permissions should be checked");

    public static BilingualText FileUnknown(string? nearest) => new(
        "diese Datei wird nicht gelesen" + Hint(nearest, "gemeint ist wohl"),
        "this file is not read" + Hint(nearest, "nearest"));

    public static BilingualText MoreIssues(int count) => new(
        $"{count} weitere Hinweise erscheinen, wenn die ersten behoben sind",
        $"{count} more issues show once the first ones are mended");

    public static BilingualText TooManyParts(int partsMax) => new(
        $"mehr als {partsMax} Teile im Ordner; seltene Ausprägungen brauchen keinen Eintrag",
        $"more than {partsMax} parts in the folder; rare members need no entry");

    public static BilingualText KeyUnknown(string key, string? nearest) => new(
        $"unbekannter Schlüssel '{Shown(key)}'" + Hint(nearest, "am nächsten"),
        $"unknown key '{Shown(key)}'" + Hint(nearest, "nearest"));

    public static BilingualText KeyTwice(string key, int firstLine) => new(
        $"Schlüssel '{Shown(key)}' steht schon in Zeile {firstLine}; einer von beiden muss weg",
        $"key '{Shown(key)}' is already in line {firstLine}; one of the two must go");

    public static BilingualText KeyMissing(string key) => new(
        $"der Schlüssel '{key}' fehlt", $"the key '{key}' is missing");

    public static BilingualText ValueMissing(string key) => new(
        $"'{key}' ist leer; ein Wert fehlt oder der Schlüssel kann weg",
        $"'{key}' is empty; write a value or leave the key out");

    public static BilingualText WantsText(string key) => new(
        $"'{key}' muss ein Text sein", $"'{key}' must be text");

    public static BilingualText WantsList(string key) => new(
        $"'{key}' muss eine Liste sein", $"'{key}' must be a list");

    public static BilingualText WantsTexts(string key) => new(
        $"in '{key}' darf nur Text stehen", $"'{key}' may hold nothing but text");

    public static BilingualText WantsKeys() => new(
        "hier müssen Schlüssel mit Werten stehen, wie in 'name: …'",
        "keys with values must stand here, as in 'name: …'");

    public static BilingualText WantsNumber(string key, string text) => new(
        $"'{key}' muss eine Zahl mit Dezimalpunkt sein, nicht '{Shown(text)}'",
        $"'{key}' must be a number with a decimal point, not '{Shown(text)}'");

    public static BilingualText WantsWhole(string key, string text, long from, long to) => new(
        $"'{key}' muss eine ganze Zahl von {from} bis {to} sein, nicht '{Shown(text)}'",
        $"'{key}' must be a whole number from {from} to {to}, not '{Shown(text)}'");

    public static BilingualText WantsTrueOrFalse(string key, string text) => new(
        $"'{key}' muss true oder false sein, nicht '{Shown(text)}'",
        $"'{key}' must be true or false, not '{Shown(text)}'");

    public static BilingualText WantsDay(string key, string text) => new(
        $"'{key}' muss ein Tag wie 2026-01-31 sein, nicht '{Shown(text)}'",
        $"'{key}' must be a day such as 2026-01-31, not '{Shown(text)}'");

    public static BilingualText WantsOneOf(string key, string text, IEnumerable<string> allowed, string? nearest)
    {
        var list = string.Join(", ", allowed);
        return new(
            $"unbekannter Wert '{Shown(text)}' für '{key}'" + Hint(nearest, "am nächsten") + $" (möglich: {list})",
            $"unknown value '{Shown(text)}' for '{key}'" + Hint(nearest, "nearest") + $" (possible: {list})");
    }

    public static BilingualText LanguageMissing(string key, string language) => new(
        $"'{key}' fehlt auf {(language == "de" ? "Deutsch" : "Englisch")}; es braucht {{de: …, en: …}}, "
            + "oder einen Text für beide",
        $"'{key}' lacks {(language == "de" ? "German" : "English")}; write {{de: …, en: …}}, or one text for both");

    /// <summary>A text from a file, short enough for a message and on one line.</summary>
    public static string Shown(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..59] + "…";
    }

    /// <summary>", nearest: 'x'", or nothing where nothing is near.</summary>
    public static string Hint(string? nearest, string word) => nearest is null ? "" : $", {word}: '{nearest}'";
}
