using System.Text.RegularExpressions;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Tests.Cases;

/// <summary>The text of a plan in block style, and what a person does to it who follows a message to the letter.</summary>
internal static class EditedPlan
{
    private static readonly string[] Sections = ["extracts", "tables", "control charts", "sections"];

    /// <summary>The plan with a word, <c>key: value</c>, or without it: <c>remove key</c>; <c>plan key: value</c> is for the plan itself.</summary>
    public static string With(string plan, Told told, string word)
    {
        var ofPlan = word.StartsWith("plan ", StringComparison.Ordinal);
        if (ofPlan) word = word["plan ".Length..];
        var isRemoved = word.StartsWith("remove ", StringComparison.Ordinal);
        var key = isRemoved ? word["remove ".Length..] : word[..word.IndexOf(':', StringComparison.Ordinal)];
        List<string> lines = [.. plan.TrimEnd('\n').Split('\n')];
        var (section, name) = ofPlan ? (string.Empty, string.Empty) : Where(lines, told, key);
        var (first, last, indent) = section.Length == 0 ? (0, lines.Count, string.Empty) : Block(lines, section, name);
        var at = lines.FindIndex(first, last - first, l => l.StartsWith($"{indent}{key}:", StringComparison.Ordinal));
        if (at >= 0)
        {
            var next = lines.FindIndex(at + 1, l => l.Length - l.TrimStart().Length <= indent.Length);
            if (!isRemoved) word = Joined(lines[at].Trim(), word);
            lines.RemoveRange(at, (next < 0 ? lines.Count : next) - at);
        }

        if (!isRemoved) lines.Insert(at >= 0 ? at : first, indent + word);
        return string.Join('\n', lines) + "\n";
    }

    // The section and entry that a message is about; two empty texts for the plan itself.
    private static (string Section, string Name) Where(List<string> lines, Told told, string key)
    {
        var (section, name) = Around(lines, told);
        if (Regex.Match(told.Message, "to the extract '([^']+)'", RegexOptions.CultureInvariant) is { Success: true } named) return ("extracts", named.Groups[1].Value);
        if (told.Message.EndsWith("to a section.", StringComparison.Ordinal)) return ("sections", Names(lines, "sections")[0]);
        if (section.Length > 0 && Keys(section).Any(k => k.Name == key)) return (section, name);
        if (PlanKeys.Table.Any(k => k.Name == key) && !PlanKeys.Extract.Any(k => k.Name == key)) return ("tables", section.Length > 0 ? name : Names(lines, "extracts")[0]);
        if (PlanKeys.Extract.Any(k => k.Name == key) && !(section.Length == 0 && PlanKeys.Plan.Any(k => k.Name == key))) return ("extracts", section is "extracts" ? name : Shown(lines, section, name));
        return (string.Empty, string.Empty);
    }

    private static (string Section, string Name) Around(List<string> lines, Told told)
    {
        if (told.File != "assessment.yaml") return told.File.StartsWith("extracts/", StringComparison.Ordinal) ? ("extracts", Of(lines, told.File["extracts/".Length..])) : (string.Empty, string.Empty);
        var name = lines.FindLastIndex(Math.Min(told.Line, lines.Count) - 1, l => l.StartsWith("  ", StringComparison.Ordinal) && l[2] != ' ');
        var section = lines.FindLastIndex(Math.Min(told.Line, lines.Count) - 1, l => l.Length > 0 && l[0] != ' ');
        var top = section < 0 ? string.Empty : lines[section].Split(':')[0];
        return Sections.Contains(top) && name > section ? (top, lines[name].Trim().Split(':')[0]) : (string.Empty, string.Empty);
    }

    // The extract that a table or chart shows, or the only one.
    private static string Shown(List<string> lines, string section, string name)
    {
        var extracts = Names(lines, "extracts");
        if (section.Length == 0) return extracts[0];
        var (first, last, _) = Block(lines, section, name);
        var shown = lines.GetRange(first, last - first).Find(l => l.StartsWith("    extract: ", StringComparison.Ordinal));
        return shown is not null ? shown.Trim()["extract: ".Length..] : extracts.Contains(name) ? name : extracts[0];
    }

    // The extract that reads a file.
    private static string Of(List<string> lines, string file)
    {
        var extracts = Names(lines, "extracts");
        return extracts.Find(e => e + ".csv" == file)
            ?? extracts.Find(e => { var (first, last, _) = Block(lines, "extracts", e); return lines.GetRange(first, last - first).Exists(l => l.Contains("file:", StringComparison.Ordinal) && l.Contains(file, StringComparison.Ordinal)); })
            ?? extracts[0];
    }

    private static List<string> Names(List<string> lines, string section)
    {
        var (first, last) = Section(lines, section);
        return [.. lines.GetRange(first, last - first).Where(l => l.StartsWith("  ", StringComparison.Ordinal) && l[2] != ' ').Select(l => l.Trim().Split(':')[0])];
    }

    private static (int First, int Last, string Indent) Block(List<string> lines, string section, string name)
    {
        if (!lines.Contains(section + ":")) lines.Add(section + ":");
        var (first, last) = Section(lines, section);
        var at = lines.FindIndex(first, last - first, l => l.StartsWith($"  {name}:", StringComparison.Ordinal));
        if (at < 0) lines.Insert(at = last, $"  {name}:");
        var next = lines.FindIndex(at + 1, l => !l.StartsWith("    ", StringComparison.Ordinal));
        return (at + 1, next < 0 ? lines.Count : next, "    ");
    }

    private static (int First, int Last) Section(List<string> lines, string section)
    {
        var first = lines.IndexOf(section + ":") + 1;
        var last = lines.FindIndex(first, l => l.Length > 0 && l[0] != ' ');
        return (first, last < 0 ? lines.Count : last);
    }

    // What stands there and what is said, where both are maps or lists in brackets; else what is said.
    private static string Joined(string old, string word)
    {
        var (before, after) = (old.IndexOfAny(['{', '[']), word.IndexOfAny(['{', '[']));
        if (before < 0 || after < 0 || old[before] != word[after]) return word;
        var parts = Parts(word[(after + 1)..^1]);
        var kept = Parts(old[(before + 1)..^1]).Where(o => !parts.Any(p => p.Split(':')[0] == o.Split(':')[0]));
        return $"{word[..(after + 1)]}{string.Join(", ", [.. kept, .. parts])}{word[^1]}";
    }

    // What commas part that stand in no brackets.
    private static string[] Parts(string text) => [.. Regex.Split(text, @",(?![^\[]*\])", RegexOptions.CultureInvariant).Select(p => p.Trim())];

    private static IEnumerable<PlanKey> Keys(string section) => section switch
    {
        "extracts" => PlanKeys.Extract,
        "tables" => PlanKeys.Table,
        "control charts" => PlanKeys.ControlChart,
        _ => PlanKeys.Section,
    };
}
