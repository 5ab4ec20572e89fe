using System.Globalization;
using StrategicAssessment.Tests.Acceptance;

namespace StrategicAssessment.Tests.Comparing;

/// <summary>
/// An invented county over five autumns whose partners send months: districts of which one gets another code and two become one, each with a document of its own, and wards. Made from a table of the truth, a count for each topic,
/// district, kind and month; the table knows nothing of the program.
/// </summary>
internal sealed class County
{
    public const int First = 2019, Last = 2023;

    private static readonly Dictionary<string, int> Usual = new(StringComparer.Ordinal) { ["burglary"] = 30, ["robbery"] = 9, ["fires"] = 20, ["vehicle"] = 60, ["hate"] = 3, ["visits"] = 900, ["calls"] = 150 };
    private readonly Dictionary<string, int> truth = new(StringComparer.Ordinal);
    private readonly Random chance;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public County(int seed)
    {
        var drawn = InventedNames.Drawn(seed);
        chance = new Random(seed);
        (MoreDistricts, MoreWards) = ([.. Enumerable.Range(8, chance.Next(3)).Select(n => $"D{n}")], [.. Enumerable.Range(5, chance.Next(6)).Select(n => $"W{n}")]);
        foreach (var code in (string[])["D1", "D2", "D3", "D4", "D5", "D6", "D7", "W1", "W1 again", "W2", "W3", "W4", .. MoreDistricts, .. MoreWards]) names[code] = drawn.Dequeue();
        int When() => First + chance.Next(Last - First + 1);   // in the first autumn, too
        (Recording, RecordingMonth, Category, Resent, Letter, PoliceArea, Headings, Successor) = (When(), 1 + chance.Next(12), When(), When(), When(), When(), When(), When());
        (Merged, WardRenamed, WardsMerged, Counter) = (When(), When(), When(), When());
        Late = First + 1 + chance.Next(Last - First - 1);
        LateStill = Math.Min(Late + chance.Next(2), Last - 1);
        Growth = 100 * chance.Next(12);
    }

    /// <summary>The year within which burglary is recorded otherwise, and its month.</summary>
    public int Recording { get; }

    public int RecordingMonth { get; }

    /// <summary>The autumn from which interference counts as vehicle crime.</summary>
    public int Category { get; }

    /// <summary>The autumn in which the first district's robberies of last year's March are sent anew.</summary>
    public int Resent { get; }

    /// <summary>The year of the second district's fires of July that are corrected by letter in its own autumn.</summary>
    public int Letter { get; }

    /// <summary>The autumn from which another force sends vehicle crime.</summary>
    public int PoliceArea { get; }

    /// <summary>The autumn from which the fire service heads its columns otherwise.</summary>
    public int Headings { get; }

    /// <summary>The year from which a district goes by another name and code.</summary>
    public int Successor { get; }

    /// <summary>The year from which two districts are one.</summary>
    public int Merged { get; }

    /// <summary>The autumn from which a ward goes by another name.</summary>
    public int WardRenamed { get; }

    /// <summary>The year from which two wards are one.</summary>
    public int WardsMerged { get; }

    /// <summary>The year from whose May visits are counted by another counter, and compared all the same.</summary>
    public int Counter { get; }

    /// <summary>The autumn in which the visits come late.</summary>
    public int Late { get; }

    /// <summary>The last autumn in which they do: the next year's as well, or the same.</summary>
    public int LateStill { get; }

    public bool IsLate(int autumn) => Late <= autumn && autumn <= LateStill;

    /// <summary>How many residents the first district gains each year.</summary>
    public int Growth { get; }

    private string[] MoreDistricts { get; }

    private string[] MoreWards { get; }

    public IEnumerable<string> Districts(int autumn) => ["D1", "D2", autumn >= Successor ? "D4" : "D3", .. autumn >= Merged ? ["D7"] : (string[])["D5", "D6"], .. MoreDistricts];

    public IEnumerable<string> Wards(int autumn) => ["W1", .. autumn >= WardsMerged ? ["W4"] : (string[])["W2", "W3"], .. MoreWards];

    private string NameOf(string place, int autumn) => names[place == "W1" && autumn >= WardRenamed ? "W1 again" : place];

    // The places whose numbers are a place's.
    private string[] PartsOf(string area, int autumn) => area switch { "G1" => [.. Districts(autumn).SelectMany(d => PartsOf(d, autumn))], "G2" => [.. Wards(autumn).SelectMany(w => PartsOf(w, autumn))], "D4" => ["D3"], "D7" => ["D5", "D6"], "W4" => ["W2", "W3"], _ => [area] };

    public IEnumerable<string> Kinds(string topic, int autumn) => topic != "vehicle" ? ["all"] : autumn >= Category ? ["theft-of", "theft-from", "interference"] : ["theft-of", "theft-from"];

    /// <summary>Whether burglary was recorded otherwise between two months, as far as an autumn knows.</summary>
    public bool IsBreakWithin(DateOnly first, DateOnly last, int autumn) =>
        autumn >= Recording && new DateOnly(Recording, RecordingMonth, 1) is var day && first < day && day <= last;

    /// <summary>What an autumn is to say of a place or group, a category and some months.</summary>
    public int Number(string topic, string area, string category, DateOnly first, DateOnly last, int autumn)
    {
        var sum = 0;
        foreach (var district in PartsOf(area, autumn))
        {
            foreach (var kind in category is "all" or "vehicle-crime" ? Kinds(topic, autumn) : [category])
            {
                for (var month = first; month < last; month = month.AddMonths(1)) sum += Sent(topic, district, kind, month, autumn) + (IsCorrected(topic, district, month) && autumn >= Letter ? 2 : 0);
            }
        }

        return sum;
    }

    /// <summary>Writes the folder of an autumn.</summary>
    public void Write(Workspace folder, int autumn)
    {
        folder.Write("assessment.yaml", Plan(autumn));
        string[] lines =
        [
            "code,name,type,valid from,valid to,successor", "C1,Marl,county,,,",
            .. Districts(autumn).Concat(Wards(autumn)).Select(p => $"{p},{NameOf(p, autumn)},{(p[0] == 'D' ? "district" : "ward")},{(p is "D4" ? $"{Successor}-01-01" : p is "D7" ? $"{Merged}-01-01" : p is "W4" ? $"{WardsMerged}-01-01" : "")},,"),
            .. autumn >= Successor ? GivenUp("district", Successor, "D4", "D3") : [], .. autumn >= Merged ? GivenUp("district", Merged, "D7", "D5", "D6") : [], .. autumn >= WardsMerged ? GivenUp("ward", WardsMerged, "W4", "W2", "W3") : [],
        ];
        folder.Write("areas.csv", string.Join('\n', lines) + "\n");
        folder.Write("groups.csv", "group,code,name,member\n" + string.Concat(Districts(autumn).Select(d => $"districts,G1,Districts,{d}\n")) + string.Concat(Wards(autumn).Select(w => $"wards,G2,Wards,{w}\n")));
        folder.Write("population.csv", "area,year,population\n" + string.Concat(Enumerable.Range(First - 2, Last - First + 3).Select(y => $"D1,{y},{40000 + (Growth * (y - First))}\nD2,{y},30000\n{(autumn >= Successor ? "D4" : "D3")},{y},20000\n" + (autumn >= Merged ? $"D7,{y},27000\n" : $"D5,{y},15000\nD6,{y},12000\n") + string.Concat(MoreDistricts.Select(d => $"{d},{y},22000\n")))));
        foreach (var topic in Usual.Keys.Where(t => t != "visits" || !IsLate(autumn))) folder.Write($"extracts/{topic}.csv", Extract(topic, autumn));
        if (autumn >= Letter && autumn <= Letter + 1)
        {
            var old = Sent("fires", "D2", "all", new DateOnly(Letter, 7, 1), autumn);
            folder.Write("corrections.csv", $"extract,place,period,old,new,who,date,reason\nfires,{names["D2"]},{Letter}-07,{old},{old + 2},The fire service,{Letter + 1}-02-01,two were counted late\n");
        }
    }

    private IEnumerable<string> GivenUp(string type, int year, string successor, params string[] places) => places.Select(p => $"{p},{names[p]},{type},,{year - 1}-12-31,{successor}");

    private bool IsCorrected(string topic, string district, DateOnly month) => topic == "fires" && district == "D2" && month == new DateOnly(Letter, 7, 1);

    private string Plan(int autumn) => $$"""
        version: 1
        edition: {{autumn}}
        place: Marl
        for each: districts
        this year: {{autumn}}
        categories:
          vehicle-crime:
            theft-of:
            theft-from:
        {{(autumn >= Category ? "    interference:\n" : "")}}extracts:
          burglary:
            good: fewer
            counts: burglaries
        {{(autumn >= Recording ? $"    break: {new DateOnly(Recording, RecordingMonth, 1).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}\n" : "")}}  robbery:
            good: fewer
            counts: robberies
            this month: December {{autumn}}
          fires:
            good: fewer
            counts: fires
          vehicle:
            good: fewer
            counts: vehicle crimes
            categories: vehicle-crime
            source: {{(autumn >= PoliceArea ? "Marl and Dale Police" : "Marl Police" + (autumn % 2 == 0 ? " (analysis team)" : ""))}}
          hate:
            good: neither
            counts: hate crimes
            protect: hide below 5
          calls:
            good: neither
            counts: calls
            holds: [ward]
          visits:
            good: more
            counts: visits
        {{(autumn >= Counter ? $"    recording changed: {{from: May {Counter}, note: another counter}}\n" : "")}}    status: {{(IsLate(autumn) ? "awaited" : "final")}}
        control charts:
          burglary:
            place: here
          robbery:
            place: here
          fires:
            place: here
            points: quarterly
        tables:
          burglary:
            rows: districts
            columns: [this year, last year, change, change %, rate, rank, each month]
          robbery:
            rows: districts
            totals: [districts]
            columns: [this month, same month last year, change]
          fires:
            rows: districts
            columns: [this year, last year, change, judgement]
          vehicle:
            rows: [here]
            columns: [this year, last year, change, rate change]
          hate:
            rows: districts
            totals: [districts]
            columns: [this year, last year, change, each month]
          calls:
            rows: wards
            totals: [wards]
            columns: [this year, last year, change, change %]
          visits:
            rows: [here]
            columns: [this year, last year, change, each month, each month of last year]
        """ + "\n";

    private string Extract(string topic, int autumn)
    {
        var (count, month) = topic == "fires" && autumn >= Headings ? ("Number of incidents", "Start of month") : ("count", "month");
        var lines = from year in (int[])[autumn - 1, autumn]
                    from m in Enumerable.Range(1, 12)
                    from district in topic == "calls" ? Wards(year) : Districts(year)
                    from kind in Kinds(topic, autumn)
                    let first = new DateOnly(year, m, 1)
                    select $"{NameOf(district, autumn)},{first.ToString(topic == "fires" && autumn >= Headings ? "yyyy-MM-dd" : "MMM-yy", CultureInfo.InvariantCulture)},{(topic == "vehicle" ? kind + "," : "")}{PartsOf(district, year).Sum(d => Sent(topic, d, kind, first, autumn))}\n";
        return $"district,{month},{(topic == "vehicle" ? "type," : "")}{count}\n{string.Concat(lines)}";
    }

    // As the partner sends it in an autumn, whatever is corrected by letter.
    private int Sent(string topic, string district, string kind, DateOnly month, int autumn)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{topic}/{district}/{kind}/{month:yyyy-MM}");
        if (!truth.TryGetValue(key, out var number))
        {
            var usual = Usual[topic];
            truth[key] = number = Math.Max(0, usual + (int)(Math.Sqrt(usual) * (chance.NextDouble() + chance.NextDouble() + chance.NextDouble() - 1.5) * 2));
        }

        return number + (topic == "robbery" && district == "D1" && month == new DateOnly(Resent - 1, 3, 1) && autumn >= Resent ? 4 : 0);
    }
}
