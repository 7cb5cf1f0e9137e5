namespace RelationshipOffice.Benchmarks.Data;

/// <summary>Names and sentences as offices have them: several scripts, short and long.</summary>
internal static class Words
{
    private static readonly string[] First =
    [
        "Alpha", "Nordwind", "Río Claro", "Saint-Aubin", "Großmann", "Ålesund", "Kraków", "İzmir", "Αθηνά", "Восток", "日本精密", "上海长江", "대한물류", "شركة النور",
        "भारत", "ไทยรุ่งเรือง", "Veľká", "O'Connor", "Müller & Söhne", "Zephyr", "Blue Harbour", "Terra", "Lumen", "Quercus", "Vale", "Serra", "Island", "Union",
    ];

    private static readonly string[] Second =
    [
        "Logistics", "Health", "Foods", "Steel", "Water Authority", "Software", "Textiles", "Ministry of Works", "Research Institute", "Shipping", "Energy", "Housing Association",
        "Chemicals", "Paper", "Airport Services", "Bank", "Components", "Care Network", "Railways", "Workshops", "Port and Inland Waterways Development Corporation",
    ];

    private static readonly string[] Given =
        ["Ana", "Björn", "Chiara", "Dmitri", "Élodie", "Fatima", "Gökhan", "Hiroshi", "Inês", "José", "Kwame", "Łukasz", "Mei", "Niamh", "Olu", "Priya", "Ravi", "Søren", "Thandi", "Yuki"];

    private static readonly string[] Family =
        ["Silva", "Lindqvist", "Okafor", "Schmidt", "Rossi", "Иванова", "García-Márquez", "van der Berg", "Ó Briain", "Nguyễn", "Yılmaz", "Tanaka", "Kowalska", "Shah", "Haddad", "Mbeki", "Dubois", "O'Neill"];

    private static readonly string[] Clauses =
    [
        "The partners decide on standards together and write down why.", "Bad news reaches the counterpart within two working days, figures first.",
        "Who asks for a deadline to move offers a relief of similar weight within the same quarter.", "Direct cost is shown per service line by the tenth working day of each month.",
        "No partner uses its order volume as an argument in a decision on standards.", "If shares of benefit and effort part by over ten points in two quarters, shares are reviewed.",
        "Any partner may open exit with six months' notice; safety work continues until handed over.", "What the minutes promise is done or re-dated before the date.",
        "The forecast of the next two quarters is shown to all by the fifth of each month.", "Wages of named persons stay private.",
    ];

    private static readonly string[] Aims =
        ["Shorter waiting times", "Fewer returns", "Lower cost of ownership", "Safer sites", "More patients seen", "Cleaner water", "Faster payment", "Less scrap", "Happier tenants", "Reliable delivery"];

    public static readonly string[] Competences =
        ["Reverse logistics", "Process engineering", "Resale channels", "Clinical care", "Data analysis", "Maintenance", "Design", "Procurement", "Financing", "Training", "Cold chain", "Compliance"];

    public static string Partner(Dice dice, int n) => $"{dice.Of(First)} {dice.Of(Second)} {n + 1}";

    public static string Person(Dice dice) => $"{dice.Of(Given)} {dice.Of(Family)}";

    public static string Aim(Dice dice, int n) => $"{dice.Of(Aims)}, programme {n + 1}";

    /// <summary>From one sentence to a full paragraph; most are short.</summary>
    public static string Text(Dice dice) =>
        string.Join(' ', Enumerable.Range(0, 1 + dice.Skewed(12)).Select(_ => dice.Of(Clauses)));
}
