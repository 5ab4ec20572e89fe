using System.Text.RegularExpressions;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Cases;

/// <summary>Somebody with the files of <c>first-hour</c> and <c>open-data</c> and a plan that says nothing of how to read them does whatever the messages propose, in every way: no document has a wrong number.</summary>
public partial class BlindTests
{
    private const int MostPlans = 40;
    private const int MostFillings = 12;

    // Words of an extract that say how its file is read.
    private static readonly string[] OfReading =
        ["shape", "across", "columns", "missing rows", "period", "total", "dates", "area", "lookup headings", "not in lookup", "repeated rows", "only", "unit", "header line", "percent", "negative", "id", "blank places", "aliases", "holds", "old places", "symbols"];

    // By how the names of folders begin, the longest first, how rows begin that are right; a row of another name is not looked at, and no row may be printed where there is none.
    private static readonly Dictionary<string, string[]> Right = new(StringComparer.Ordinal)
    {
        ["first-hour/allcat"] = [],
        ["first-hour/allcat-with-group"] = ["Burnley,72,72,72,72", "Robbery,48,48,48,48", "Every crime,72,72,72,72"],
        ["first-hour/first-of-month"] = ["Burnley,\"1,278\",1278,\"1,278\",1278"],
        ["first-hour/ksi"] = ["Maidstone,22,22"],
        ["first-hour/population-missing"] = [],
        ["first-hour/quarters"] = ["Burnley,40,40,40,40"],
        ["first-hour/rows-wards"] = [],
        ["first-hour/template-path"] = ["Burnley,12,12,10,10"],
        ["first-hour/total-column"] = ["Maidstone,\"3,608\",3608,\"3,679\",3679", "Dover,\"3,690\",3690,\"3,700\",3700"],
        ["first-hour/us-dates"] = ["Burnley,144,144,144,144"],
        ["first-hour/zero"] = [],
        ["open-data/01"] = ["Maidstone,92,92,62,62", "Maidstone,\"15,150\",15150,\"15,136\",15136"],
        ["open-data/02"] = [],
        ["open-data/03"] = ["Maidstone,\"1,100\",1100,\"1,200\",1200"],
        ["open-data/04"] = ["Robbery,92,92,62,62", "All crime,\"15,150\",15150,\"15,136\",15136"],
        ["open-data/05"] = ["Maidstone,92,92"],
        ["open-data/06"] = ["Maidstone,92,92,62,62"],
        ["open-data/07"] = [],
        ["open-data/08"] = ["Maidstone,1,1,1,1"],
        ["open-data/09"] = ["Maidstone,84.0,83.967011772008789", "Maidstone,83.967011772008789,83.967011772008789"],
        ["open-data/10"] = ["Maidstone,\"15,150\",15150", "Maidstone,\"40,403\",40403"],
        ["open-data/10-force-alone"] = ["Maidstone,\"40,403\",40403", "Maidstone,[x]"],
        ["open-data/11"] = ["Maidstone,\"15,150\",15150", "Maidstone,92,92,95,95", "Maidstone,1,1,0,0", "Maidstone,\"15,057\",15057", "Robbery,92,92", "All crime,\"15,150\",15150"],
        ["open-data/12"] = ["Maidstone,\"15,150\",15150,\"15,136\",15136", "Unassigned Kent,\"2,354\",2354,\"1,838\",1838", "Kent districts,\"42,757\",42757"],
        ["open-data/13"] = ["Maidstone,\"15,150\",15150,\"15,136\",15136"],
        ["open-data/15-headings"] = ["Maidstone,\"3,608\",3608,\"3,679\",3679"],
        ["open-data/15-lookup-a"] = [],
        ["open-data/15-lookup-h"] = ["Maidstone,2,2", "Ashford,1,1"],
        ["open-data/ons"] = ["Dorset,\"20,123\",20123", "Dorset,\"52,804\",52804", "Robbery,101,101"],
    };

    private static string Root => Path.Combine(Repository.Root, "tests", "StrategicAssessment.Tests", "Cases");

    public static TheoryData<string> Folders =>
        [.. new[] { "first-hour", "open-data" }.SelectMany(f => Directory.EnumerateDirectories(Path.Combine(Root, f)).Where(d => File.Exists(Path.Combine(d, "right.txt"))).Select(d => $"{f}/{Path.GetFileName(d)}")).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Doing_whatever_is_proposed_never_makes_a_wrong_number(string folder)
    {
        var right = Right.Where(r => folder.StartsWith(r.Key, StringComparison.Ordinal)).MaxBy(r => r.Key.Length).Value;
        using var workspace = Workspace.OfCase(folder);
        var plan = workspace.Read("assessment.yaml");
        Follow(workspace, Empty(plan, workspace), right);
        Follow(workspace, Unread(plan), right);
    }

    // The plan with a line for each file and nothing else.
    private static string Empty(string plan, Workspace workspace) =>
        string.Concat(plan.Split('\n').Where(l => Regex.IsMatch(l, "^(version|edition|place|this year|population|county):")).Select(l => l + "\n"))
        + "extracts:\n" + string.Concat(Directory.EnumerateFiles(Path.Combine(workspace.Folder, "extracts"), "*.csv").Order(StringComparer.Ordinal).Select(f => $"  {Slug(f)}:\n    file: {Path.GetFileName(f)}\n"));

    private static string Slug(string file) => Path.GetFileNameWithoutExtension(file) is var name && char.IsAsciiLetter(name[0]) ? name : "of-" + name;

    // The plan without what it says of reading files.
    private static string Unread(string plan)
    {
        var isOfExtracts = false;
        var kept = new List<string>();
        foreach (var line in plan.TrimEnd('\n').Split('\n'))
        {
            if (line.Length > 0 && line[0] != ' ') isOfExtracts = line == "extracts:";
            if (!isOfExtracts || !line.StartsWith("    ", StringComparison.Ordinal) || !OfReading.Contains(line.Trim().Split(':')[0])) kept.Add(line);
        }

        return string.Join('\n', kept) + "\n";
    }

    private static void Follow(Workspace workspace, string start, string[] right)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { start };
        var waiting = new Queue<string>([start]);
        for (var tried = 0; tried < MostPlans && waiting.TryDequeue(out var plan); tried++)
        {
            workspace.Write("assessment.yaml", plan);
            var check = Assess.Run("check", workspace.Folder);
            if (check.ExitCode == 0) IsRight(workspace, plan, right);
            foreach (var next in Next(plan, Told.By(check, workspace)).Where(known.Add)) waiting.Enqueue(next);
        }
    }

    // What the first message makes of the plan that proposes anything new.
    private static List<string> Next(string plan, List<Told> told) => told
        .Select(t => t.Proposals.SelectMany(p => Filled(p, t.Message)).Select(w => EditedPlan.With(plan, t, w)).Where(p => p != plan).ToList())
        .FirstOrDefault(plans => plans.Count > 0) ?? [];

    // Headings that the message names stand in for those that it asks for.
    private static IEnumerable<string> Filled(string proposal, string message)
    {
        if (proposal.EndsWith(':')) return [];
        IEnumerable<string> filled = [proposal];
        var headings = Headings().Match(message) is { Success: true } named ? Quoted().Matches(named.Groups[1].Value).Select(m => m.Groups[1].Value).ToList() : [];
        for (var open = Open().Count(proposal); open > 0; open--) filled = filled.SelectMany(f => headings.Where(h => !f.Contains(h, StringComparison.Ordinal)).Select(h => Open().Replace(f, h, 1)));
        return filled.Where(f => !f.Contains('<', StringComparison.Ordinal)).Take(MostFillings);
    }

    private static void IsRight(Workspace workspace, string plan, string[] right)
    {
        var build = workspace.Build("--format", "md");
        if (build.ExitCode != 0) return;
        Assert.True(right.Length > 0, $"{plan}\n{build}\nhas a document");
        // Page one's table says the same again, with other columns.
        var rows = Directory.EnumerateFiles(Path.Combine(workspace.Output, "tables"), "*.csv").Where(f => Path.GetFileName(f) != "all-topics.csv").SelectMany(File.ReadAllLines).ToList();
        var wrong = rows.Where(r => right.Any(w => r.StartsWith(w[..(w.IndexOf(',', StringComparison.Ordinal) + 1)], StringComparison.Ordinal)) && !right.Any(w => r.StartsWith(w, StringComparison.Ordinal))).ToList();
        Assert.True(wrong.Count == 0, $"{plan}\n{build}\nprints\n{string.Join('\n', wrong)}");
        Directory.Delete(workspace.Output, recursive: true);
    }

    [GeneratedRegex("headings (?:are|seem to be here:) ((?:'[^']*'(?:, | and )?)+)", RegexOptions.CultureInvariant)]
    private static partial Regex Headings();

    [GeneratedRegex("'([^']*)'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("<heading>", RegexOptions.CultureInvariant)]
    private static partial Regex Open();
}
