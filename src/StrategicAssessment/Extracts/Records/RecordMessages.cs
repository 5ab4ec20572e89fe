using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Periods;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts.Records;

/// <summary>What is said of records that cannot be counted, and of their lookups.</summary>
internal static class RecordMessages
{
    public static readonly Func<SourceSpan, string, Diagnostic> NoDay = Diagnostic.Error("SA1309", text => $"'{Excerpt.Of(text)}' is no day, and only a day has a weekday. Ask the partner for the dates, or leave the row out with 'only:'.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotATime = Diagnostic.Error("SA1310", text => $"'{Excerpt.Of(text)}' is no time of day. Write it like '22:15', or leave the cell empty where the time is not known.");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> NotOfLookups = Diagnostic.Error("SA1157", (role, known) => $"'{Excerpt.Of(role)}' is not what a column of a lookup can be{Nearest.Suggestion(role, known)} It may be {English.List([.. known])}.");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> NoLookupHeading = Diagnostic.Error("SA1158", (heading, headings) => $"No lookup of the extract has a column '{Excerpt.Of(heading)}'{Nearest.Suggestion(heading, headings)} Correct 'lookup headings:'.");

    public static Diagnostic Unplaced(SourceSpan at, IEnumerable<string> headings, int rows, int all) => new("SA1301", rows * 3 > all ? Severity.Warning : Severity.Note, at,
        $"{Rows(rows)} of {English.Whole(all)} {(rows == 1 ? "says" : "say")} no place: nothing stands under {English.List([.. headings.Select(h => $"'{h}'")])} (first here). {(rows == 1 ? "It is" : "They are")} counted for no place.{(rows * 3 > all ? " That is more than a third: ask the partner for the places; where their cells were merged with the ones above, have the place in every row." : string.Empty)}");

    public static Diagnostic NotInLookup(SourceSpan at, string value, string lookup, int rows) => Diagnostic.Error("SA1302", at, $"'{Excerpt.Of(value)}' is not in {lookup}; it is the first of {Rows(rows)} whose value is not there. Add what is missing, or say 'not in lookup: leave out'.");
    public static Diagnostic LeftOut(SourceSpan at, string value, string lookup, int rows, int all) => Diagnostic.Note("SA1303", at, $"{Rows(rows)} of {English.Whole(all)} {(rows == 1 ? "was" : "were")} left out, because the value is not in {lookup} (first here: '{Excerpt.Of(value)}').");
    public static Diagnostic NoMeaning(SourceSpan at, string value, string what, int rows) => Diagnostic.Error("SA1304", at, $"The lookup says no {what} for '{Excerpt.Of(value)}', which {Rows(rows)} {(rows == 1 ? "has" : "have")}. Fill it in.");

    public static Diagnostic Elsewhere(SourceSpan at, string place, string nearest, int rows, int all) => new("SA1156", nearest.Length > 0 ? Severity.Warning : Severity.Note, at,
        $"{Rows(rows)} of {English.Whole(all)} {(rows == 1 ? "was" : "were")} left out, because the lookup says {(nearest.Length > 0 ? $"'{Excerpt.Of(place)}', which is almost '{nearest}' and not in areas.csv" : $"places that are not in areas.csv (first here: '{Excerpt.Of(place)}')")}. What belongs to the assessment has to be in areas.csv or under 'aliases:'.");

    public static string LookupNeeds(string heading) =>
        $"A lookup needs a column headed '{Excerpt.Of(heading)}' or 'code', and one headed area, ward or category; official headings such as LSOA21CD, WD24CD and LAD24NM are known. Name others in the plan: 'lookup headings: {{code: <heading>, area: <heading>}}'.";

    public static Diagnostic NoKeyColumn(RowTable lookup, string heading) => Diagnostic.Error("SA1305", new SourceSpan(lookup.Path, lookup.HeaderLine, 0), $"The lookup has no column '{heading}', and none headed 'code'{Nearest.Suggestion(heading, lookup.Header.Select(h => h.Text))} Head the column of values as in the extract, or name it: 'lookup headings: {{code: <heading>}}'.");
    public static Diagnostic NoMeaningColumn(RowTable lookup) => Diagnostic.Error("SA1306", new SourceSpan(lookup.Path, lookup.HeaderLine, 0), "The lookup does not say what its values mean: it needs a column headed 'area', 'ward' or 'category'; or name one in the plan: 'lookup headings: {area: <heading>}'.");

    public static Diagnostic TwoMeanings(SourceSpan at, string value, int line) => Diagnostic.Error("SA1307", at,
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{Excerpt.Of(value)}' means something else on line {line}. Remove one of the two lines."));

    public static Diagnostic NotOneMonth(SourceSpan at, string text, Period period) => Diagnostic.Error("SA1308", at, $"'{Excerpt.Of(text)}' is {period.Label}, which is neither a day nor whole months. A record needs the day or the month of the incident.");

    /// <summary>What is told of incidents without a time, and of more at 00:00 than an eighth of the day would have; null for few of both.</summary>
    public static Diagnostic? Times(SourceSpan at, string heading, int midnights, int timeless, int all)
    {
        if (midnights * 8 > all) return Diagnostic.Warning("SA1311", at, $"{Rows(midnights)} of {English.Whole(all)} say 00:00 under '{Excerpt.Of(heading)}', which many systems write where the time is not known. They count as the first hours of the day. Ask the partner; where it means no time, ask for empty cells.");
        return timeless == 0 ? null : new Diagnostic("SA1312", timeless * 3 > all ? Severity.Warning : Severity.Note, at, $"{Rows(timeless)} of {English.Whole(all)} say no time of day under '{Excerpt.Of(heading)}'. They stand in a column of their own.");
    }

    public static Diagnostic NotAnAmount(SourceSpan at, string text, int rows) => InRows(Diagnostic.Error("SA1148", at,
        text.Length == 0 ? "The number that is to be added up is missing. Fill it in, or leave the row out with 'only:'." : $"'{Excerpt.Of(text)}' cannot be added up: only whole numbers of nought or more can. Correct it, or leave the row out with 'only:'."), rows);

    public static Diagnostic NotOne(SourceSpan at, string heading, string cell, int rows) => Diagnostic.Warning("SA1199", at,
        $"Each row counts as one, and '{Excerpt.Of(heading)}' says otherwise: '{Excerpt.Of(cell)}'{(rows > 1 ? $", the first of {English.Whole(rows)} such rows" : string.Empty)}. If a row stands for so many, say 'columns: {{count: {Excerpt.AsWord(heading)}}}'; if it is one incident all the same, say 'not read: [{Excerpt.AsWord(heading)}]'.");

    public static Diagnostic RepeatedIds(SourceSpan at, string heading, int rows, int all) => Diagnostic.Warning("SA1146", at,
        $"{Rows(rows)} of {English.Whole(all)} {(rows == 1 ? "has" : "have")} under '{Excerpt.Of(heading)}' what an earlier row has (first here), and each row is counted. If each stands for one incident, say 'id: {Excerpt.AsWord(heading)}', and it counts once; if several rows of one are to be counted, as of people in one collision, nothing is wrong.");

    public static Diagnostic CountedOnce(SourceSpan at, string heading, int rows, int all) => Diagnostic.Note("SA1149", at, $"{Rows(rows)} of {English.Whole(all)} {(rows == 1 ? "has" : "have")} under '{Excerpt.Of(heading)}' what an earlier row has (first here), and {(rows == 1 ? "is" : "are")} not counted again.");

    public static Diagnostic NamesNobody(SourceSpan at, string heading, int rows, int all) => new("SA1313", rows * 10 > all ? Severity.Warning : Severity.Note, at,
        $"{Rows(rows)} of {English.Whole(all)} {(rows == 1 ? "names" : "name")} nobody under '{Excerpt.Of(heading)}' (first here), and {(rows == 1 ? "counts" : "count")} as nobody.{(rows * 10 > all ? " That is more than a tenth, so the number is too low: ask the partner for the ids." : string.Empty)}");

    public static Diagnostic OneIdOfMany(SourceSpan at, string heading, int rows, int all) => Diagnostic.Warning("SA1314", at,
        $"{Rows(rows)} of {English.Whole(all)} have one and the same id under '{Excerpt.Of(heading)}' (first here), and count as one. If it stands for nobody in particular, such as a shop or an unknown person, say 'symbols: {{\"<the id>\": not available}}'.");

    public static Diagnostic AlikeInCapitals(SourceSpan at, string heading, int rows) => Diagnostic.Warning("SA1315", at,
        $"{Rows(rows)} {(rows == 1 ? "has" : "have")} under '{Excerpt.Of(heading)}' an id that differs from another in capitals alone (first here). They count as different. If they are the same, ask the partner for one spelling.");

    /// <summary>The same, and how many rows it is about.</summary>
    public static Diagnostic InRows(Diagnostic told, int rows) => rows == 1 ? told : told with { Message = $"{told.Message} {Rows(rows)} have it." };

    private static string Rows(int rows) => rows == 1 ? "1 row" : English.Whole(rows) + " rows";

    public static Diagnostic PastedTwice(SourceSpan at, int earlier, int rows) => Diagnostic.Warning("SA1168", at, $"From here on rows repeat those from line {English.Whole(earlier)} on, one after the other ({English.Whole(rows)} rows or more), and each is counted. If they were pasted twice, remove one copy; ask the partner. If they are other incidents, ask for a column that names each.");
}
