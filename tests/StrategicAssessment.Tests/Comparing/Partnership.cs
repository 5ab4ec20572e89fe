using System.Globalization;
using StrategicAssessment.Tests.Acceptance;

namespace StrategicAssessment.Tests.Comparing;

/// <summary>
/// An invented partnership over five autumns, made from a table of the truth: a count for each topic, place, kind and year, and the autumn in which each thing happened.
/// The table knows nothing of the program; the folders of the five autumns are written from it.
/// </summary>
internal sealed class Partnership
{
    public const int First = 2019, Autumns = 5, Last = First + Autumns - 1;

    private readonly Dictionary<string, int> truth = new(StringComparer.Ordinal);
    private readonly Random chance;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public Partnership(int seed)
    {
        var drawn = InventedNames.Drawn(seed);
        chance = new Random(seed);
        (MoreDistricts, MoreWards) = ([.. Enumerable.Range(5, chance.Next(4)).Select(n => $"D{n}")], [.. Enumerable.Range(6, chance.Next(7)).Select(n => $"W{n}")]);
        foreach (var code in (string[])["D1", "D2", "D3", "D4", "W1", "W1 again", "W2", "W3", "W4", "W5", .. MoreDistricts, .. MoreWards]) names[code] = drawn.Dequeue();
        int When() => First + chance.Next(Autumns);                        // in the first autumn, too
        (Recording, Category, PoliceArea, Headings, Renamed, Merged, Resent, Letter, Filter, Member) =
            (When(), When(), When(), When(), When(), When(), When(), When(), When(), When());
        Late = First + 1 + chance.Next(Autumns - 2);                       // it arrives at last
        LateStill = Math.Min(Late + chance.Next(2), Last - 1);
        do Successor = When(); while (Successor == Merged);
    }

    /// <summary>The year from which anti-social behaviour is recorded otherwise.</summary>
    public int Recording { get; }

    /// <summary>The autumn from which fraud counts as crime.</summary>
    public int Category { get; }

    /// <summary>The year from which another force sends the collisions, of another area.</summary>
    public int PoliceArea { get; }

    /// <summary>The autumn from which the fire service heads its column otherwise.</summary>
    public int Headings { get; }

    /// <summary>The place that the assessment is about.</summary>
    public string Home => names["D1"];

    private string[] MoreDistricts { get; }

    private string[] MoreWards { get; }

    /// <summary>The autumn from which a ward goes by another name.</summary>
    public int Renamed { get; }

    /// <summary>The year from which two wards are one.</summary>
    public int Merged { get; }

    /// <summary>The year from which a district goes by another name and code.</summary>
    public int Successor { get; }

    /// <summary>The autumn in which the county's file comes late.</summary>
    public int Late { get; }

    /// <summary>The last autumn in which it does: the next year's as well, or the same.</summary>
    public int LateStill { get; }

    public bool IsLate(int autumn) => Late <= autumn && autumn <= LateStill;

    /// <summary>The autumn in which last year's thefts are sent anew.</summary>
    public int Resent { get; }

    /// <summary>The autumn in which the fires of its own year are corrected by letter; the files of later years still have the old number.</summary>
    public int Letter { get; }

    /// <summary>The autumn from which admissions of children count, too.</summary>
    public int Filter { get; }

    /// <summary>The autumn from which the family of similar places has another district in it.</summary>
    public int Member { get; }

    public string Family(int autumn) => autumn >= Member ? "D1 D2" : "D1";

    public string Wards(int autumn) => string.Join(' ', [autumn >= Merged ? "W1 W5 W4" : "W1 W2 W3 W4", .. MoreWards]);

    public string Districts(int autumn) => string.Join(' ', [autumn >= Successor ? "D1 D2 D4" : "D1 D2 D3", .. MoreDistricts]);

    /// <summary>The places of a topic in an autumn.</summary>
    public IEnumerable<string> PlacesOf(string topic, int autumn) => topic switch
    {
        "visits" => Wards(autumn).Split(' '),
        "crime" or "domestic" or "admissions" => ["D1"],
        _ => Districts(autumn).Split(' '),
    };

    /// <summary>The kinds of a topic in an autumn.</summary>
    public IEnumerable<string> KindsOf(string topic, int autumn) =>
        topic != "crime" ? ["all"] : autumn >= Category ? ["all-crime", "theft", "violence", "fraud"] : ["all-crime", "theft", "violence"];

    /// <summary>The years that an autumn's table shows.</summary>
    public static IEnumerable<int> YearsOf(string topic, int autumn) => topic == "collisions" ? [autumn] : [autumn, autumn - 1];

    /// <summary>What the document of an autumn is to say of a year.</summary>
    public int Number(string topic, string place, string kind, int year, int autumn) => (topic, place, kind) switch
    {
        (_, "D4", _) => Number(topic, "D3", kind, year, autumn),
        ("visits", "W5", _) => Number(topic, "W2", kind, year, autumn) + Number(topic, "W3", kind, year, autumn),
        ("crime", _, "all-crime") => KindsOf(topic, autumn).Skip(1).Sum(k => Number(topic, place, k, year, autumn)),
        ("admissions", _, _) => Sent(topic, place, kind, year) + (autumn >= Filter ? Sent(topic, place, "child", year) : 0),
        ("crime", _, "theft") => Sent(topic, place, kind, year) + (autumn >= Resent && year == Resent - 1 ? 12 : 0),
        ("fires", "D1", _) => Sent(topic, place, kind, year) + (autumn >= Letter && year == Letter ? 2 : 0),
        _ => Sent(topic, place, kind, year),
    };

    /// <summary>Writes the folder of an autumn.</summary>
    public void Write(Workspace folder, int autumn)
    {
        folder.Write("assessment.yaml", Plan(autumn));
        folder.Write("areas.csv", Lines("code,name,type,valid from,valid to,successor",
        [
            $"D1,{Home},district,,,", $"D2,{names["D2"]},district,,,",
            autumn >= Successor ? $"D3,{names["D3"]},district,,{Successor - 1}-12-31,D4" : $"D3,{names["D3"]},district,,,",
            .. autumn >= Successor ? [$"D4,{names["D4"]},district,{Successor}-01-01,,"] : Array.Empty<string>(),
            .. MoreDistricts.Select(d => $"{d},{names[d]},district,,,"),
            $"W1,{NameOf("W1", autumn)},ward,,,",
            .. autumn >= Merged ? [$"W2,{names["W2"]},ward,,{Merged - 1}-12-31,W5", $"W3,{names["W3"]},ward,,{Merged - 1}-12-31,W5", $"W5,{names["W5"]},ward,{Merged}-01-01,,"] : (string[])[$"W2,{names["W2"]},ward,,,", $"W3,{names["W3"]},ward,,,"],
            .. MoreWards.Prepend("W4").Select(w => $"{w},{names[w]},ward,,,"),
        ]));
        folder.Write("groups.csv", Lines("group,code,name,member", [.. Districts(autumn).Split(' ').Select(d => $"districts,G1,Districts,{d}"), .. Wards(autumn).Split(' ').Select(w => $"wards,G2,Wards,{w}"), .. Family(autumn).Split(' ').Select(d => $"family,G3,Family,{d}")]));
        folder.Write("population.csv", Lines("area,year,population", Enumerable.Range(First - 2, Autumns + 2).SelectMany(y => (string[])[$"D1,{y},40000", $"D2,{y},30000", $"{(autumn >= Successor ? "D4" : "D3")},{y},20000", .. MoreDistricts.Select(d => $"{d},{y},25000")])));
        foreach (var topic in Topics(autumn)) folder.Write($"extracts/{topic}.csv", Extract(topic, autumn));
        if (autumn >= Letter) folder.Write("corrections.csv", Lines("extract,place,period,old,new,who,date,reason",
            [.. YearsOf("fires", autumn).Where(y => y == Letter).Select(y => $"fires,{Home},{y},{Sent("fires", "D1", "all", y)},{Sent("fires", "D1", "all", y) + 2},The fire service,{Letter + 1}-02-01,two were counted late")]));
    }

    private IEnumerable<string> Topics(int autumn) => ((string[])["asb", "crime", "visits", "collisions", "fires", "admissions", "domestic"]).Where(t => t != "domestic" || !IsLate(autumn));

    private static string Lines(string head, IEnumerable<string> rows) => head + "\n" + string.Concat(rows.Select(r => r + "\n"));

    private string Plan(int autumn) => $$"""
        version: 1
        edition: {{autumn}}
        place: {{Home}}
        this year: {{autumn}}
        categories:
          all-crime:
            theft:
            violence:
        {{(autumn >= Category ? "    fraud:\n" : "")}}extracts:
          asb:
            good: fewer
            counts: incidents
        {{(autumn >= Recording ? $"    break: 1 January {Recording}\n" : "")}}  crime:
            good: fewer
            counts: crimes
            categories: all-crime
            area: {{Home}}
          visits:
            counts: visits
            good: more
          collisions:
            counts: collisions
            source: {{(autumn >= PoliceArea ? "Marl and Dale Police" : "Marl Police")}}
          fires:
            counts: fires
            good: fewer
          admissions:
            counts: admissions
            area: {{Home}}
            only: {group: {{(autumn >= Filter ? "[adult, child]" : "adult")}}}
            repeated rows: add
          domestic:
            counts: reports
            area: {{Home}}
            status: {{(IsLate(autumn) ? "awaited" : "final")}}
        tables:
          visits:
            rows: wards
            totals: [wards]
            columns: [this year, last year, change]
          collisions:
            columns: [this year, rate]
          asb:
            totals: [districts]
            columns: [this year, last year, change, change %, rate, rank]
          fires:
            totals: [family]
            columns: [this year, last year, change]
          admissions:
            rows: [{{Home}}]
            columns: [this year, last year, change]
          domestic:
            rows: [{{Home}}]
            columns: [this year, last year, change]
        """ + "\n";

    private string Extract(string topic, int autumn)
    {
        var heading = topic == "fires" && autumn >= Headings ? "Number of incidents" : "count";
        var years = YearsOf(topic, autumn).ToList();
        return topic switch
        {
            "crime" => Lines($"year,type,{heading}", years.SelectMany(y => KindsOf(topic, autumn).Skip(1).Select(k => $"{y},{k},{Number(topic, "D1", k, y, autumn)}"))),
            "admissions" => Lines($"year,group,{heading}", years.SelectMany(y => (string[])[$"{y},adult,{Sent(topic, "D1", "all", y)}", $"{y},child,{Sent(topic, "D1", "child", y)}"])),
            "domestic" => Lines($"year,{heading}", years.Select(y => $"{y},{Number(topic, "D1", "all", y, autumn)}")),
            _ => Lines($"{(topic == "visits" ? "ward" : "district")},year,{heading}", years.SelectMany(y => PlacesOf(topic, y).Select(p => $"{NameOf(p, autumn)},{y},{Sent(topic, p, "all", y)}"))),
        };
    }

    private string NameOf(string place, int autumn) => names[place == "W1" && autumn >= Renamed ? "W1 again" : place];

    // As the partner sends it, whatever is corrected afterwards.
    private int Sent(string topic, string place, string kind, int year)
    {
        if (place == "D4") return Sent(topic, "D3", kind, year);
        if (place == "W5") return Sent(topic, "W2", kind, year) + Sent(topic, "W3", kind, year);
        var key = string.Create(CultureInfo.InvariantCulture, $"{topic}/{place}/{kind}/{year}");
        if (truth.TryGetValue(key, out var number)) return number;
        return truth[key] = (topic == "asb" && year >= Recording ? 600 : 1000) + chance.Next(400);
    }
}
