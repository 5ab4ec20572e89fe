using StrategicAssessment.Comparing;
using StrategicAssessment.Comparison;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Cli;

/// <summary>A comparison on the terminal: how much of each class, then the largest and surest of each; the rest with <c>--only</c>.</summary>
internal sealed class DiffText(Terminal terminal, Narrowing narrowing)
{
    private const int LinesOfPlace = 14, LinesOfOthers = 6, LinesOfGroup = 4, GroupsShown = 12, Paragraphs = 8, LabelWidth = 10;
    private readonly TextLayout layout = new(terminal);

    private bool IsWhole => narrowing.Classes.Count == 1;

    public void Show(ChangeReport report)
    {
        var (before, after) = (report.Comparison.Before.Name, report.Comparison.After.Name);
        layout.Heading(before.Edition == after.Edition ? $"{after.PlaceName}: {after.Edition}, as published then and now" : $"{after.PlaceName}: {before.Edition} and {after.Edition}");
        if (report.Comparison.Differences.Count == 0)
        {
            terminal.Line("Nothing differs.");
            return;
        }

        layout.Wrapped($"{before.Title} {before.Edition} ({before.Period.Label}) and {after.Title} {after.Edition} ({after.Period.Label}).", 0);
        terminal.Line(string.Empty);
        foreach (var of in Enum.GetValues<DifferenceClass>()) ShowCount(report, of);
        Part(report, DifferenceClass.Movement, report.Movements, Short(report.Earlier), Short(report.Later));
        Part(report, DifferenceClass.Revision, report.Revisions, "published", "now");
        Part(report, DifferenceClass.Definition, report.Definitions, Short(report.Earlier), Short(report.Later));
        Part(report, DifferenceClass.Coverage, report.Coverage, Short(report.Earlier), Short(report.Later));
        Part(report, DifferenceClass.Decision, report.Decisions, Short(report.Earlier), Short(report.Later));
        Words(report);
        Unrevised(report.Comparison.Unrevised);
        ToReread(report.Comparison.ToReread);
    }

    private void ToReread(IReadOnlyList<Diagnostic> texts)
    {
        if (texts.Count == 0) return;
        layout.Heading("COMMENTARY TO WRITE, OR TO READ AGAIN");
        foreach (var text in texts.Take(IsWhole ? texts.Count : Paragraphs)) layout.Wrapped($"{text.At}: {text.Message}", 2, hanging: 2);
        if (!IsWhole && texts.Count > Paragraphs) More(texts.Count - Paragraphs, DifferenceClass.Words);
    }

    private void Unrevised(IReadOnlyList<WordChange> unrevised)
    {
        if (unrevised.Count == 0) return;
        layout.Heading("SAME WORDS AROUND OTHER NUMBERS");
        layout.Wrapped("Whoever wrote these has to read them again.", 0);
        foreach (var section in unrevised.Take(IsWhole ? unrevised.Count : Paragraphs).GroupBy(u => u.Title, StringComparer.Ordinal))
        {
            layout.SubHeading(section.Key);
            foreach (var one in section) layout.Wrapped($"{one.After!.Number} {one.After.Text}".Trim(), 4);
        }

        if (!IsWhole && unrevised.Count > Paragraphs) More(unrevised.Count - Paragraphs, DifferenceClass.Words);
    }

    /// <summary>Writes the reports of several places, and last how much there is of each and of all.</summary>
    public void Show(IReadOnlyList<PlaceChange> places)
    {
        foreach (var report in places.Select(p => p.Report).OfType<ChangeReport>()) Show(report);
        layout.Heading($"{English.Counted(places.Count, "place")}: {RunPaper.Words(RunPaper.Counts(places))}");
        foreach (var place in places) terminal.Line($"  {place.Name}: {RunPaper.Words(place)}");
    }

    // A column is narrow: the last word says it.
    private static string Short(string label) => label.Length < LabelWidth ? label : label[(label.LastIndexOf(' ') + 1)..];

    private void ShowCount(ChangeReport report, DifferenceClass of)
    {
        var count = report.CountOf(of);
        if (count > 0) terminal.Line($"  {English.Whole(count),6}  {Meaning(of, count == 1)}");
    }

    private static string Meaning(DifferenceClass of, bool isOne) => of switch
    {
        DifferenceClass.Movement => $"{(isOne ? "movement" : "movements")}: the same thing in a new period",
        DifferenceClass.Revision => $"{(isOne ? "revision" : "revisions")}: the same period, another value than was published",
        DifferenceClass.Definition => $"{(isOne ? "definition" : "definitions")}: the same name, computed another way; no change as such",
        DifferenceClass.Coverage => $"{(isOne ? "change" : "changes")} of coverage: what came, went, or can no longer be shown",
        DifferenceClass.Decision => $"{(isOne ? "change" : "changes")} of priorities, targets and actions",
        DifferenceClass.Words => $"{(isOne ? "paragraph" : "paragraphs")} with other words",
    };

    private void Part(ChangeReport report, DifferenceClass of, IReadOnlyList<ReportGroup> groups, string before, string after)
    {
        if (groups.Count == 0) return;
        layout.Heading(DataWords.Of(of).ToUpperInvariant());
        var shown = IsWhole ? groups.Count : Math.Min(groups.Count, GroupsShown);
        var hidden = 0;
        for (var i = 0; i < groups.Count; i++)
        {
            if (i < shown) Group(groups[i], of, before, after, i == 0);
            else hidden += groups[i].CountFrom(0);
        }

        if (hidden > 0) More(hidden, of);
    }

    private void Group(ReportGroup group, DifferenceClass of, string before, string after, bool isFirst)
    {
        layout.SubHeading(group.Heading);
        foreach (var fact in group.Facts) layout.Wrapped(fact, 4);
        if (of == DifferenceClass.Movement || (isFirst && of == DifferenceClass.Revision)) layout.Columns(before, after);
        var most = IsWhole ? group.Lines.Count : of == DifferenceClass.Movement ? isFirst ? LinesOfPlace : LinesOfOthers : LinesOfGroup;
        var chance = string.Empty;
        for (var i = 0; i < Math.Min(most, group.Lines.Count); i++)
        {
            var line = group.Lines[i];
            if (of == DifferenceClass.Movement && line.Chance != chance) layout.Wrapped(ChanceWords(chance = line.Chance), 2);
            layout.Line(line, hasPlace: line.Place != group.Heading);
        }

        if (group.Lines.Count > most) More(group.CountFrom(most), of);
    }

    private static string ChanceWords(string chance) => chance switch
    {
        "clear" => "-- clear: chance alone would do it less than 4 times in 1,000",
        "some sign" => "-- some sign: chance alone would do it less than 1 time in 20",
        "no clear change" => "-- no clear change",
        "too few to tell" => "-- too few to tell",
        _ => "-- not judged against chance",
    };

    private void More(int hidden, DifferenceClass of) => terminal.Line($"    … and {English.Whole(hidden)} more (--only {DataWords.Of(of)})");

    private void Words(ChangeReport report)
    {
        if (report.Words.Count == 0) return;
        layout.Heading(DataWords.Of(DifferenceClass.Words).ToUpperInvariant());
        if (IsWhole || report.CountOf(DifferenceClass.Words) > 0) layout.Wrapped("{} stands for a figure. [-What went-] and {+what came+}.", 0);
        var (shown, hidden, dates, section) = (0, 0, 0, string.Empty);
        foreach (var change in report.Words)
        {
            if (change.IsOfDatesAlone && !IsWhole) dates++;
            else if (shown++ >= Paragraphs && !IsWhole) hidden++;
            else
            {
                if (change.Title != section) layout.SubHeading(section = change.Title);
                layout.Words(change);
            }
        }

        if (dates > 0) terminal.Line(string.Create(CultureInfo.InvariantCulture, $"    {dates} {(dates == 1 ? "paragraph differs" : "paragraphs differ")} in nothing but dates"));
        if (hidden > 0) More(hidden, DifferenceClass.Words);
    }
}

/// <summary>Lines of a report in columns, no wider than the terminal.</summary>
internal sealed class TextLayout(Terminal terminal)
{
    private const int Indent = 2, NumberWidth = 10, ChangeWidth = 24, NoteIndent = 6;
    private const string Bold = "\u001b[1m", Plain = "\u001b[0m";

    private int NameWidth => terminal.Width - Indent - (2 * NumberWidth) - ChangeWidth;

    /// <summary>A heading, with an empty line before it unless it is the first.</summary>
    public void Heading(string text)
    {
        if (hasHeading) terminal.Line(string.Empty);
        hasHeading = true;
        terminal.Line(Emphasised(text));
    }

    public void SubHeading(string text)
    {
        terminal.Line(string.Empty);
        Wrapped(text, Indent, Bold);
    }

    public void Columns(string before, string after) => terminal.Line(Row(string.Empty, before, after, string.Empty));

    /// <summary>What, the two values, the change; notes below.</summary>
    public void Line(ReportLine line, bool hasPlace)
    {
        var name = hasPlace && line.Place.Length > 0 ? $"{line.What}, {line.Place}" : line.What;
        if (line.Before.Length + line.After.Length == 0)
        {
            Wrapped(line.Notes.Count > 0 ? $"{name}: {string.Join("; ", line.Notes)}" : name, 4, hanging: 2);
            return;
        }

        var change = line.Verdict.Length > 0 ? $"{line.Change} {line.Verdict}" : line.Change;
        if (change.Length > ChangeWidth - 2)
        {
            Line(line with { Change = string.Empty, Verdict = string.Empty, Notes = [change, .. line.Notes] }, hasPlace);
            return;
        }

        if (line.Before.Length >= NumberWidth || line.After.Length >= NumberWidth) Wrapped($"{name}: {line.Before} → {line.After} {change}", Indent, hanging: 2);
        else if (name.Length <= NameWidth) terminal.Line(Row(name, line.Before, line.After, change));
        else Long(name, Row(string.Empty, line.Before, line.After, change));
        foreach (var note in line.Notes) Wrapped(note, NoteIndent);
    }

    /// <summary>A paragraph, what went and what came marked in it.</summary>
    public void Words(WordChange change)
    {
        var text = string.Join(' ', change.Runs.Select(r => r.Kind switch
        {
            WordRunKind.Removed => $"[-{r.Text}-]",
            WordRunKind.Added => $"{{+{r.Text}+}}",
            WordRunKind.Same => r.Text,
        }));
        var number = (change.After ?? change.Before)!.Number;
        Wrapped(number is null ? text : $"{number} {text}", 4);
    }

    // A name that is too long stands above its numbers, but for its last parts where they fit beside them.
    private void Long(string name, string row)
    {
        var rest = RestOf(name, [": ", ", "]) ?? RestOf(name, [" "]) ?? string.Empty;
        Wrapped(name[..^rest.Length], Indent);
        terminal.Line(rest.Length == 0 ? row : new string(' ', 2 * Indent) + rest.PadRight(NameWidth - Indent) + row[(Indent + NameWidth)..]);
    }

    private string? RestOf(string name, string[] borders)
    {
        for (var i = Math.Max(0, name.Length - NameWidth + Indent); i < name.Length; i++)
        {
            foreach (var border in borders)
            {
                if (i >= border.Length && string.CompareOrdinal(name, i - border.Length, border, 0, border.Length) == 0) return name[i..];
            }
        }

        return null;
    }

    public void Wrapped(string text, int indent, string look = "", int hanging = 0)
    {
        var line = new StringBuilder();
        var margin = indent;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && margin + line.Length + 1 + word.Length > terminal.Width)
            {
                Write(line, margin, look);
                margin = indent + hanging;
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        if (line.Length > 0) Write(line, margin, look);
    }

    private bool hasHeading;

    private void Write(StringBuilder line, int margin, string look)
    {
        terminal.Line(new string(' ', margin) + (look.Length > 0 ? Emphasised(line.ToString()) : line.ToString()));
        line.Clear();
    }

    private string Row(string name, string before, string after, string change) =>
        $"{new string(' ', Indent)}{name.PadRight(NameWidth)}{before.PadLeft(NumberWidth)}{after.PadLeft(NumberWidth)}  {change}".TrimEnd();

    private string Emphasised(string text) => terminal.HasBoldOutput ? Bold + text + Plain : text;
}
