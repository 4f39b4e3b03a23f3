using System.Collections;
using System.Globalization;
using System.Text;

namespace InsightsBot.Plugins.Tests.ModelFiles;

/// <summary>Prints everything a value holds, so that two values with lists in them can be compared.</summary>
internal static class Structure
{
    public static string Of(object? value)
    {
        var print = new StringBuilder();
        Append(value, print, 0);
        return print.ToString();
    }

    private static void Append(object? value, StringBuilder print, int indent)
    {
        switch (value)
        {
            case null:
                print.Append("(null)\n");
                break;
            case string text:
                print.Append('«').Append(text).Append("»\n");
                break;
            case double number:
                print.Append(number.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
                break;
            case ValueType:
                print.Append(value).Append('\n');
                break;
            case IEnumerable items:
                print.Append("list\n");
                foreach (var item in items)
                {
                    print.Append(' ', indent + 2).Append("- ");
                    Append(item, print, indent + 2);
                }

                break;
            default:
                print.Append(value.GetType().Name).Append('\n');
                foreach (var property in value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
                {
                    print.Append(' ', indent + 2).Append(property.Name).Append(": ");
                    Append(property.GetValue(value), print, indent + 2);
                }

                break;
        }
    }
}
