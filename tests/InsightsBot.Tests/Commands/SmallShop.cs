using System.Globalization;
using System.Text;

namespace InsightsBot.Tests.Commands;

/// <summary>Sixty customers and their surveys as two small files, the same every time.</summary>
internal static class SmallShop
{
    public const int Customers = 60;

    private static readonly string[] States = ["Bayern", "Hessen", "Berlin"];
    private static readonly string[] Contracts = ["Monthly", "One Year"];
    private static readonly string[] Reasons = ["Price", "Poor support", "Moved away"];

    /// <summary>How many of the customers live in Bavaria.</summary>
    public const int InBavaria = Customers / 3;

    /// <summary>Writes the files into a folder and returns the folder's path.</summary>
    public static string In(TestFolder folder)
    {
        _ = folder.Put("customers.csv", CustomersFile());
        return folder.Put("surveys.csv", SurveysFile());
    }

    private static string CustomersFile()
    {
        var text = new StringBuilder("customer_id,signup_date,state,contract,monthly_charge,churned,churn_reason\n");
        for (var i = 0; i < Customers; i++)
        {
            var day = new DateOnly(2024, 1, 1).AddDays(11 * i);
            var hasLeft = i % 4 == 0;
            var (left, reason) = hasLeft ? ("Yes", Reasons[i / 4 % 3]) : ("No", "");
            _ = text.Append(CultureInfo.InvariantCulture, $"C{i + 1:000},{day:yyyy-MM-dd},{States[i % 3]},")
                .Append(CultureInfo.InvariantCulture, $"{Contracts[i % 2]},{19.5 + i % 7},{left},{reason}\n");
        }

        return text.ToString();
    }

    private static string SurveysFile()
    {
        var text = new StringBuilder("survey_id,customer_id,answered_on,nps_score\n");
        for (var i = 0; i < 2 * Customers; i++)
        {
            var day = new DateOnly(2025, 1, 1).AddDays(3 * i);
            _ = text.Append(
                CultureInfo.InvariantCulture, $"{i + 1},C{i % Customers + 1:000},{day:yyyy-MM-dd},{i * 7 % 11}\n");
        }

        return text.ToString();
    }
}
