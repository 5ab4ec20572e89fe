using StrategicAssessment.Comparing.Telling;
using StrategicAssessment.Comparison;

namespace StrategicAssessment.Cli;

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
