using System.Text;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans.Yaml;

namespace StrategicAssessment.Plans.Moving;

/// <summary>Changes to a plan at the places of its words; every character elsewhere, remarks and line ends included, stays.</summary>
/// <param name="text">Without a byte order mark.</param>
internal sealed class PlanEdits(string text)
{
    private readonly List<PlanEdit> edits = [];

    public string LineEnd { get; } = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Writes another value; false when the value is not written in one piece, so that it cannot be found in the file.</summary>
    public bool Replace(YamlText value, string replacement)
    {
        var at = IndexOf(value.At) + (value.IsQuoted ? 1 : 0);
        if (!text.AsSpan(at).StartsWith(value.Value, StringComparison.Ordinal)) return false;
        edits.Add(new PlanEdit(at, value.Value.Length, replacement));
        return true;
    }

    public void InsertBefore(SourceSpan place, string inserted) => edits.Add(new PlanEdit(IndexOf(place), 0, inserted));

    /// <summary>Writes a line of its own below the line of a place.</summary>
    public void InsertBelow(SourceSpan place, string line)
    {
        var at = IndexOf(place);
        var length = text.AsSpan(at).IndexOfAny('\r', '\n');
        edits.Add(new PlanEdit(length < 0 ? text.Length : at + length, 0, LineEnd + line));
    }

    public char CharacterAt(SourceSpan place) => IndexOf(place) is var at && at < text.Length ? text[at] : '\0';

    /// <summary>The lines that hold a remark and nothing else.</summary>
    public IEnumerable<Written<string>> Remarks(string path) => Lines(path).Where(r => r.Value.StartsWith('#'));

    /// <summary>All lines, each without the spaces around it, at its first character.</summary>
    public IEnumerable<Written<string>> Lines(string path) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n')
        .Select((line, i) => new Written<string>(line.Trim(), new SourceSpan(path, i + 1, line.Length - line.TrimStart().Length + 1)));

    public string Apply()
    {
        var changed = new StringBuilder();
        var done = 0;
        foreach (var edit in edits.OrderBy(e => e.At))
        {
            changed.Append(text, done, edit.At - done).Append(edit.Text);
            done = edit.At + edit.Length;
        }

        return changed.Append(text, done, text.Length - done).ToString();
    }

    // Lines end in CRLF, LF or CR; two halves of a surrogate pair are one column.
    private int IndexOf(SourceSpan place)
    {
        var (at, line) = (0, 1);
        for (; line < place.Line && at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'))) line++;
        }

        for (var column = 1; column < place.Column && at < text.Length; column++) at += char.IsHighSurrogate(text[at]) ? 2 : 1;
        return at;
    }

    private sealed record PlanEdit(int At, int Length, string Text);
}
