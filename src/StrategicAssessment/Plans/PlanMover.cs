using StrategicAssessment.Diagnostics;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Plans;

/// <summary>Where next year's folder finds what last year's plan names.</summary>
/// <param name="County">The county's folder as next year's plan writes it, or null when it has none.</param>
/// <param name="Bundle">The folder of last year's bundle, as next year's plan writes it.</param>
/// <param name="HasBundle">Whether the bundle is there; otherwise the line becomes a remark.</param>
internal sealed record NewSurroundings(string? County, string Bundle, bool HasBundle);

/// <summary>Next year's plan.</summary>
/// <param name="Content">Last year's bytes, other words in place of the years and in each extract the line that it is awaited.</param>
/// <param name="Left">Texts and remarks that name a year and stayed as they are, with their places in last year's plan.</param>
internal sealed record MovedPlan(ReadOnlyMemory<byte> Content, ImmutableArray<Written<string>> Left);

/// <summary>Moves a plan on by a year: edition, periods and population, all extracts awaited. Layout and remarks stay byte for byte.</summary>
internal sealed class PlanMover(string text, YamlMap root, NewSurroundings around)
{
    private static readonly string[] PeriodKeys = ["this year", "this month", "period"];

    private readonly PlanEdits edits = new(text);
    private readonly List<Diagnostic> found = [];
    private readonly HashSet<SourceSpan> settled = [];

    /// <summary>Next year's plan; no value when last year's has errors, or is written in a way that cannot be moved.</summary>
    public static Outcome<MovedPlan> Move(string path, ReadOnlyMemory<byte> bytes, NewSurroundings around)
    {
        var plan = PlanReader.Read(path, bytes);
        if (plan.HasErrors || plan.Value is null) return Outcome.Of<MovedPlan>(null, plan.Diagnostics);
        var tree = YamlReader.Read(path, bytes).Value!;
        var hasMark = bytes.Span.StartsWith(Encoding.UTF8.Preamble);
        var mover = new PlanMover(Encoding.UTF8.GetString(bytes.Span[(hasMark ? 3 : 0)..]), tree, around);
        mover.MoveAll();
        if (mover.found.Count > 0) return Outcome.Of<MovedPlan>(null, mover.found);
        byte[] moved = [.. hasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(mover.edits.Apply())];
        return IsMoved(PlanReader.Read(path, moved), plan.Value)
            ? Outcome.Of(new MovedPlan(moved, [.. mover.Left(tree).Concat(mover.edits.Remarks(path).Where(r => YearText.NamesYear(r.Value))).OrderBy(l => l.At)]))
            : Outcome.Failed<MovedPlan>(MovingMessages.DoesNotFit(path));
    }

    private static bool IsMoved(Outcome<PlanFile> read, PlanFile before) =>
        read is { HasErrors: false, Value: { } after }
        && after.ThisYear.Value.Equals(before.ThisYear.Value.MonthsEarlier(-12))
        && after.Accepted.IsEmpty
        && after.Extracts.Length == before.Extracts.Length
        && after.Extracts.All(e => e.Status == ExtractStatus.Awaited);

    private void MoveAll()
    {
        foreach (var map in Maps("extracts").Concat(Maps("tables")).Select(e => e.Value).OfType<YamlMap>().Prepend(root)) MoveWords(map);
        if (Text(root, "edition") is { } edition) Replace(edition, YearText.Years(edition.Value));
        foreach (var extract in Maps("extracts")) Await(extract);
        MoveCounty();
        MovePrevious();
        Unaccept();
    }

    // Next year's numbers need an answer of their own: what was accepted becomes a remark.
    private void Unaccept()
    {
        if (root.Find(AcceptedReader.Word) is not { Value: not YamlNothing } accepted) return;
        var end = root.Entries.Where(e => e.KeyAt.Line > accepted.KeyAt.Line).Select(e => e.KeyAt.Line).DefaultIfEmpty(int.MaxValue).Min();
        foreach (var line in edits.Lines(accepted.KeyAt.File).Where(l => l.At.Line >= accepted.KeyAt.Line && l.At.Line < end && l.Value.Length > 0 && l.Value[0] != '#'))
            edits.InsertBefore(line.At with { Column = 1 }, "# ");
    }

    private IEnumerable<YamlEntry> Maps(string key) => root.Find(key)?.Value is YamlMap map ? map.Entries : [];

    private void MoveWords(YamlMap map)
    {
        foreach (var period in PeriodKeys.Select(k => Text(map, k)).OfType<YamlText>()) Replace(period, YearText.Period(period.Value.Trim()));
        foreach (var period in ((string[])["file", "sheets"]).Select(k => map.Find(k)?.Value).OfType<YamlMap>().SelectMany(p => p.Entries).Select(f => f.Value).OfType<YamlText>()) Replace(period, YearText.Period(period.Value.Trim()));
        if (Text(map, "population") is { } population) Replace(population, YearText.Years(population.Value));
    }

    private void Await(YamlEntry extract)
    {
        const string Line = "status: awaited";
        if (extract.Value is not YamlMap map) edits.InsertBelow(extract.KeyAt, new string(' ', extract.KeyAt.Column + 1) + Line);
        else if (Text(map, "status") is { } status) Replace(status, "awaited");
        else if (edits.CharacterAt(map.At) == '{') edits.InsertBefore(map.At with { Column = map.At.Column + 1 }, Line + (map.Entries.IsEmpty ? "" : ", "));
        else edits.InsertBefore(map.At, Line + edits.LineEnd + new string(' ', map.At.Column - 1));
    }

    private void MoveCounty()
    {
        if (around.County is not { } county || Text(root, "county") is not { } written) return;
        settled.Add(written.At);
        if (!string.Equals(county, written.Value.Trim(), StringComparison.Ordinal)) Replace(written, written.IsQuoted ? county : Scalar(county));
    }

    // A line of its own below the edition, or in place of the bundle of the year before.
    private void MovePrevious()
    {
        var remark = around.HasBundle ? string.Empty : "# ";
        if (root.Find("previous") is { Value: YamlText before } line)
        {
            if (!around.HasBundle) edits.InsertBefore(line.KeyAt, remark);
            Replace(before, before.IsQuoted ? around.Bundle : Scalar(around.Bundle));
        }
        else if (root.Find("edition") is { } edition)
        {
            edits.InsertBelow(edition.Value.At, $"{new string(' ', edition.KeyAt.Column - 1)}{remark}previous: {Scalar(around.Bundle)}");
        }
    }

    private void Replace(YamlText text, string? moved)
    {
        settled.Add(text.At);
        if (moved is null || !edits.Replace(text, moved)) found.Add(MovingMessages.CannotMove(text.At, text.Value.Trim()));
    }

    private IEnumerable<Written<string>> Left(IYamlNode node) => node switch
    {
        YamlText text => !settled.Contains(text.At) && YearText.NamesYear(text.Value) ? [new(text.Value.Trim(), text.At)] : [],
        YamlList list => list.Items.SelectMany(Left),
        YamlMap map => map.Entries.SelectMany(e => Left(e.Value).Concat(YearText.NamesYear(e.Key) ? [new Written<string>(e.Key, e.KeyAt)] : [])),
        YamlNothing => [],
        _ => throw new UnreachableException(),
    };

    private static YamlText? Text(YamlMap map, string key) => map.Find(key)?.Value as YamlText;

    // A path as YAML: in quotes when a character of it could mean something.
    private static string Scalar(string path) =>
        path.Length > 0 && path.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ' ') && char.IsLetterOrDigit(path[^1]) && (char.IsLetterOrDigit(path[0]) || path[0] is '.' or '/')
            ? path
            : "'" + path.Replace("'", "''", StringComparison.Ordinal) + "'";
}

/// <summary>What is said of a plan that cannot be moved on by a year.</summary>
internal static class MovingMessages
{
    public static Diagnostic CannotMove(SourceSpan at, string text) => Diagnostic.Error("SA2301", at,
        $"'{text}' cannot be moved on by a year as it is written. Write it on one line and without escapes, like '12 months to September 2015'.");

    public static Diagnostic DoesNotFit(string path) => Diagnostic.Error("SA2302", SourceSpan.WholeFile(path),
        "The plan cannot be moved on as it is written. Write each extract's lines below its name, indented, and not in braces.");
}

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

/// <summary>Moves the years that a text names on by one, and leaves every other character as it is.</summary>
internal static class YearText
{
    private const int Earliest = 1900;
    private const int Latest = 2198;

    /// <summary>Whether a text names a year between 1900 and 2198 in four digits.</summary>
    public static bool NamesYear(string text) => !string.Equals(Years(text), text, StringComparison.Ordinal);

    /// <summary>Every year in four digits, and the two digits of the next one after it: <c>2016-17</c> becomes <c>2017-18</c>.</summary>
    public static string Years(string text) => Moved(text, pairs: true);

    /// <summary>The same period a year later, written in the same way (or in full where that cannot be done): <c>Sep-15</c> becomes <c>Sep-16</c>. Null when
    /// the text is no period.</summary>
    public static string? Period(string text)
    {
        if (PeriodText.Parse(text) is not { } period) return null;
        var moved = period.MonthsEarlier(-12);
        string[] ways = [Moved(text, pairs: true), Moved(text, pairs: false), ShortYears(text), moved.Label];
        return ways.FirstOrDefault(w => moved.Equals(PeriodText.Parse(w)));
    }

    private static string Moved(string text, bool pairs)
    {
        var moved = new StringBuilder();
        int? before = null;
        foreach (var (run, isNumber) in Runs(text))
        {
            var year = isNumber && run.Length is 4 or 6 ? Number(run[..4]) : null;
            if (year is >= Earliest and <= Latest) moved.Append(year.Value + 1).Append(run.AsSpan(4));
            else if (pairs && before is { } first && isNumber && run.Length == 2 && Number(run) == (first + 1) % 100) moved.Append(TwoDigits(first + 2));
            else moved.Append(run);
            before = year is >= Earliest and <= Latest && run.Length == 4 ? year : run is "-" or "/" or "\u2013" ? before : null;
        }

        return moved.ToString();
    }

    // Sep-15: two digits at the end of a word that begins with letters.
    private static string ShortYears(string text)
    {
        var moved = new StringBuilder();
        foreach (var (run, isNumber) in Runs(text))
        {
            var isYear = isNumber && run.Length == 2 && moved.Length > 1 && moved[^1] == '-' && char.IsAsciiLetter(moved[^2]);
            moved.Append(isYear ? TwoDigits(Number(run)!.Value + 1) : run);
        }

        return moved.ToString();
    }

    // The text cut into runs of digits and what stands between them.
    private static IEnumerable<(string Run, bool IsNumber)> Runs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var isNumber = char.IsAsciiDigit(text[start]);
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]) == isNumber) end++;
            yield return (text[start..end], isNumber);
            start = end;
        }
    }

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string TwoDigits(int year) => (year % 100).ToString("00", CultureInfo.InvariantCulture);
}
