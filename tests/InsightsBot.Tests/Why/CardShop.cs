using System.Globalization;
using System.Text;

namespace InsightsBot.Tests.Why;

/// <summary>Customers with names and numbers, and contacts: very many with the first of them.</summary>
internal static class CardShop
{
    public const int Customers = 60;
    public const int ContactsOfFirst = 10_000;
    public static readonly DateOnly Today = new(2025, 12, 31);
    private static readonly string[] Segments = ["Basic", "Plus", "Business"];
    private static readonly string[] Channels = ["Phone", "Chat", "Mail"];

    /// <summary>Writes the files into a folder and returns its path.</summary>
    public static string In(string folder)
    {
        var customers = new StringBuilder("customer_id,full_name,email,phone,signup_date,segment\n");
        for (var i = 1; i <= Customers; i++)
        {
            _ = customers.Append(CultureInfo.InvariantCulture, $"C{i:000},Erika Muster{i},erika{i}@example.org,")
                .Append(CultureInfo.InvariantCulture, $"+49 30 5550{i:000},{Day(i)},{Segments[i % 3]}\n");
        }

        var contacts = new StringBuilder("contact_id,customer_id,contact_date,channel,status,note\n");
        for (var i = 1; i <= ContactsOfFirst; i++)
        {
            _ = contacts.Append(CultureInfo.InvariantCulture, $"T{i:00000},C001,{Day(i)},{Channels[i % 3]},closed,")
                .Append(i % 40 == 0 ? $"\"Asked about bill {i}, and was content with what was said in call {i}.\"" : "")
                .Append('\n');
        }

        _ = contacts.Append("T90001,C002,2025-12-01,Phone,open,")
            .Append("\"Asked about [1] the bill. We will call you back on +49 171 5550123, Mr Peter Schmidt.\"\n")
            .Append("T90002,C003,2025-12-30,Chat,open,\"Wir haben alles gekl\u00e4rt.\"\n");
        File.WriteAllText(Path.Combine(folder, "customers.csv"), customers.ToString());
        File.WriteAllText(Path.Combine(folder, "contacts.csv"), contacts.ToString());
        return folder;
    }

    private static string Day(int i) =>
        new DateOnly(2024, 1, 1).AddDays(i * 7 % 700).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
