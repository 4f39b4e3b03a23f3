using System.Globalization;
using System.Text;

namespace InsightsBot.Commands;

/// <summary>Reads one line from a keyboard; up and down bring back earlier lines.</summary>
/// <param name="next">Waits for a key.</param>
/// <param name="write">Writes to the terminal.</param>
/// <param name="width">The width of the terminal, in characters.</param>
internal sealed class LineEditor(Func<ConsoleKeyInfo> next, Action<string> write, Func<int> width)
{
    private const string Prompt = "› ";
    private readonly StringBuilder _line = new();
    private int _cursor;

    /// <summary>Reads a line.</summary>
    /// <param name="earlier">Earlier lines, oldest first.</param>
    /// <returns>The line; null where Ctrl+C or Ctrl+D ends an empty one.</returns>
    public string? Read(IReadOnlyList<string> earlier)
    {
        _ = _line.Clear();
        _cursor = 0;
        var at = earlier.Count;
        var typed = "";
        while (true)
        {
            Draw();
            var key = next();
            if (key.Key == ConsoleKey.Enter)
            {
                write("\n");
                return _line.ToString();
            }

            if (IsEnd(key))
            {
                if (_line.Length == 0)
                {
                    write("\n");
                    return null;
                }

                Set("");
            }
            else if (key.Key is ConsoleKey.UpArrow or ConsoleKey.DownArrow)
            {
                typed = at == earlier.Count ? _line.ToString() : typed;
                at = Math.Clamp(at + (key.Key == ConsoleKey.UpArrow ? -1 : 1), 0, earlier.Count);
                Set(at == earlier.Count ? typed : earlier[at]);
            }
            else
            {
                Edit(key);
            }
        }
    }

    /// <summary>Ctrl+C clears a line, and ends the conversation where there is none; so does Ctrl+D.</summary>
    private bool IsEnd(ConsoleKeyInfo key) => key.Modifiers.HasFlag(ConsoleModifiers.Control)
        && (key.Key == ConsoleKey.C || (key.Key == ConsoleKey.D && _line.Length == 0));

    private void Edit(ConsoleKeyInfo key)
    {
        var isControl = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow:
                _cursor = Math.Max(0, _cursor - 1);
                break;
            case ConsoleKey.RightArrow:
                _cursor = Math.Min(_line.Length, _cursor + 1);
                break;
            case ConsoleKey.Home:
            case ConsoleKey.A when isControl:
                _cursor = 0;
                break;
            case ConsoleKey.End:
            case ConsoleKey.E when isControl:
                _cursor = _line.Length;
                break;
            case ConsoleKey.U when isControl:
                Set("");
                break;
            case ConsoleKey.Backspace when _cursor > 0:
                _ = _line.Remove(--_cursor, 1);
                break;
            case ConsoleKey.Delete when _cursor < _line.Length:
                _ = _line.Remove(_cursor, 1);
                break;
            default:
                if (!char.IsControl(key.KeyChar))
                {
                    _ = _line.Insert(_cursor++, key.KeyChar);
                }

                break;
        }
    }

    private void Set(string line)
    {
        _ = _line.Clear().Append(line);
        _cursor = line.Length;
    }

    /// <summary>Draws the part of the line around the cursor that fits into one row.</summary>
    private void Draw()
    {
        var room = Math.Max(8, width() - Prompt.Length - 1);
        var first = Math.Max(0, _cursor - room);
        var shown = Printable.Text(_line.ToString(first, Math.Min(room, _line.Length - first)));
        var right = Prompt.Length + _cursor - first;
        write(string.Create(
            CultureInfo.InvariantCulture, $"\r\u001b[32m{Prompt}\u001b[0m{shown}\u001b[K\r\u001b[{right}C"));
    }
}
