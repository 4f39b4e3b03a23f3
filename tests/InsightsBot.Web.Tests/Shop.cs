using System.Globalization;
using System.Text;

namespace InsightsBot.Web.Tests;

/// <summary>A shop whose customers write what they like, in two small files, the same every time.</summary>
internal static class Shop
{
    public const int Customers = 120;

    /// <summary>What a spreadsheet would compute if it were let to.</summary>
    public const string Formula = "=2+5";

    /// <summary>What a page would run, load or draw if it took texts for anything but text.</summary>
    public static readonly IReadOnlyList<string> Hostile =
    [
        "<script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\"> Die Lieferung kam viel zu spät.",
        "[Gutschein](javascript:window.hacked=1) ![x](https://evil.example/pixel.png) Die Lieferung war beschädigt.",
        "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[]} Die Lieferung fehlt seit einer Woche.",
        "Die Lieferung \u202egnurefeil etuhcs\u202c war eine Enttäuschung, @everyone bitte lesen.",
    ];

    private static readonly string[] Plain =
    [
        "Die Lieferung kam zu spät, das war sehr ärgerlich.", "Die Beratung im Laden war freundlich und schnell.",
        "Der Preis ist zu hoch geworden.", "Alles bestens, gerne wieder.",
        "Die Hotline hat mich lange warten lassen.", "Die Lieferung war pünktlich und gut verpackt.",
    ];

    private static readonly string[] States = ["Bayern", "Hessen", "Berlin"];
    private static readonly string[] Reasons = ["Preis", "Service", "Preis", "Umzug", "Preis", "Service", Formula];

    /// <summary>Writes the files into a folder.</summary>
    public static void Write(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "customers.csv"), CustomersFile());
        File.WriteAllText(Path.Combine(folder, "surveys.csv"), SurveysFile());
    }

    private static string CustomersFile()
    {
        var text = new StringBuilder("customer_id,signup_date,state,contract,monthly_charge,churned,churn_reason\n");
        for (var i = 0; i < Customers; i++)
        {
            var day = new DateOnly(2024, 1, 1).AddDays(5 * i);
            var (left, reason) = i % 4 == 0 ? ("Yes", Reasons[i / 4 % Reasons.Length]) : ("No", "");
            _ = text.Append(CultureInfo.InvariantCulture, $"C{i + 1:000},{day:yyyy-MM-dd},{States[i % 3]},")
                .Append(i % 2 == 0 ? "Monthly" : "One Year")
                .Append(CultureInfo.InvariantCulture, $",{19.5 + i % 7},{left},{reason}\n");
        }

        return text.ToString();
    }

    private static string SurveysFile()
    {
        var text = new StringBuilder("survey_id,customer_id,answered_on,nps_score,comment\n");
        for (var i = 0; i < 2 * Customers; i++)
        {
            var day = new DateOnly(2025, 1, 1).AddDays(i);
            var said = i % 12 == 0 ? Hostile[i / 12 % Hostile.Count] : Plain[i % Plain.Length];
            var quoted = said.Replace("\"", "\"\"", StringComparison.Ordinal);
            _ = text.Append(CultureInfo.InvariantCulture, $"{i + 1},C{i % Customers + 1:000},{day:yyyy-MM-dd},")
                .Append(CultureInfo.InvariantCulture, $"{i * 7 % 11},\"{quoted}\"\n");
        }

        return text.ToString();
    }
}
