using System.Text.RegularExpressions;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>What a file's name, its sheet's name and the titles above its table say of the period and place that the plan fixes for every row.</summary>
internal static partial class TitleWords
{
    // "1 April 2014 to 31 March 2015" has so many words.
    private const int MostWords = 7;

    /// <summary>A warning where they name another period as long or longer, or another place of the same type, and nowhere the plan's own.</summary>
    public static IEnumerable<Diagnostic> Told(ResolvedExtract extract, RowTable table, Gazetteer places)
    {
        var (file, sheet) = table.Path.Split('!') is [var path, .., var name] ? (path, name) : (table.Path, string.Empty);
        var whole = SourceSpan.WholeFile(table.Path);
        List<(SourceSpan At, string Text)> texts = [.. table.Notes.Where(n => n.At.Line < table.HeaderLine).Select(n => (n.At, n.Whole)), (whole, Hyphens().Replace(Path.GetFileNameWithoutExtension(file), " ")), (whole, sheet)];
        List<(SourceSpan At, string Text, T Of)> Named<T>(Func<string, T?> of)
            where T : class => [.. texts.SelectMany(t => Found(t.Text, of).Select(f => (t.At, f.Text, f.Of)))];
        if (extract.Plan.Period is { Value: var period })
        {
            var periods = Named(p => PeriodOf(p, period));
            if (periods.Count > 0 && periods.TrueForAll(p => !p.Of.IsWithin(period) && !period.IsWithin(p.Of))) yield return ExtractMessages.TitleOtherwise(periods[0].At, "period", period.Label, periods[0].Text);
        }

        if (extract.Area is { } area)
        {
            var named = Named(p => places.Namesakes(p) is { Length: > 0 } all ? [.. all] : null as AreaCode[]);
            var other = named.TrueForAll(n => !n.Of.Contains(area)) ? named.Find(n => n.Of.All(o => places.IsOther(area, o) && places.Area(o) is not null)) : default;
            if (other.Text is not null) yield return ExtractMessages.TitleOtherwise(other.At, "area", extract.Plan.Area!.Value, other.Text);
        }
    }

    // A day is when the file was made; a number alone is a year only beside calendar years.
    private static Period? PeriodOf(string text, Period whole) =>
        PeriodText.ParseDay(text) is null && !(text.All(char.IsAsciiDigit) && whole.First.Month > 1) && PeriodText.Parse(text) is { } read && read.MonthCount >= Math.Max(1, whole.MonthCount) ? read : null;

    // Of words that follow each other, those of more words first; no word is part of two.
    private static IEnumerable<(string Text, T Of)> Found<T>(string text, Func<string, T?> of)
        where T : class
    {
        var words = text.Split([' ', ' ', '\t', ',', ';', ':', '(', ')', '_'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var many = Math.Min(MostWords, words.Length); many > 0; many--)
        {
            for (var at = 0; at + many <= words.Length; at++)
            {
                if (Array.IndexOf(words, string.Empty, at, many) >= 0) continue;
                var phrase = string.Join(' ', words[at..(at + many)]).Trim('.', '-');
                if (of(phrase) is not { } read) continue;
                yield return (phrase, read);
                Array.Fill(words, string.Empty, at, many);
            }
        }
    }

    [GeneratedRegex(@"(?<=\p{L})-|-(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens();
}
