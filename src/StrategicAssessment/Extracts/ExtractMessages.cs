using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

/// <summary>What is said of extracts whose words or numbers cannot be used.</summary>
internal static class ExtractMessages
{
    public static readonly Func<SourceSpan, Diagnostic> PeriodBackwards = Diagnostic.Error("SA1108", "The period ends before it begins. Correct one of the two dates.");
    public static readonly Func<SourceSpan, string, Diagnostic> NoCount = Diagnostic.Warning("SA1188", heading => $"The plan has numbers counted that stand under '{Excerpt.Of(heading)}', which are no counts of a period by that name. Ask the partner for the counts; or quote what is there, with 'shape: values' and 'unit: {UnitOf(heading) ?? "number"}'.");
    public static readonly Func<SourceSpan, Diagnostic> NoIncidents = Diagnostic.Error("SA2232", "Each place has one row for each year, so the rows are no incidents, and counting them would say 1 for each. Say 'shape: counts', and name the column of the number.");
    public static readonly Func<string, Diagnostic> NoRows = Diagnostic.ErrorOfFile("SA1115", "The extract has headings and no rows. Ask the partner for the data, or write 'status: awaited'.");
    public static readonly Func<SourceSpan, Diagnostic> MissingPlace = Diagnostic.Error("SA1117", "The place is missing. Fill it in; where its cell was merged with the one above, say 'blank places: as above'; where the row is a total of others, give it the name of a group of groups.csv.");
    public static readonly Func<SourceSpan, Diagnostic> OnlyFractions = Diagnostic.Error("SA1172", "No number of the extract is above 1, so these may be fractions (0.121 for 12.1%). Ask the partner, and say in the plan 'percent: fractions', or 'percent: as printed' when 0.121 means 0.121%.");
    public static readonly Func<SourceSpan, Diagnostic> FractionAmongPercents = Diagnostic.Error("SA1173", "The number here is below 1 and has more decimals than the larger ones, so it may be a fraction (0.121 for 12.1%). Ask the partner, and correct the cell; or say in the plan 'percent: as printed' when 0.121 means 0.121%.");
    public static readonly Func<SourceSpan, Diagnostic> SignOnFraction = Diagnostic.Error("SA1174", "The plan says 'percent: fractions', and the number here has a percent sign. Ask the partner, and write all numbers in one way, or remove 'percent:' when all of them have the sign.");
    public static readonly Func<SourceSpan, Diagnostic> NoFraction = Diagnostic.Error("SA1175", "The plan says 'percent: fractions', and the number here is above 1, which would be more than 100%. Ask the partner, and write all numbers in one way; remove 'percent:' when they are percentages.");
    public static readonly Func<SourceSpan, string, Diagnostic> UnknownRole = Diagnostic.Error("SA1101", role => $"'{role}' is not something that a column can be{Nearest.Suggestion(role, ColumnRoles.PlanWords)} It may be {English.List([.. ColumnRoles.PlanWords])}.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotAPeriod = Diagnostic.Error("SA1107", text => text.Length == 0 ? "The period is missing. Fill it in, or say 'period:' in the plan when all rows are about one." : $"'{Excerpt.Of(text)}' is not a period or a date that exists. Write months like '2015-09' or 'Sep-15', days like '30/09/2015', years like '2014/15'{(text.Any(char.IsLetter) || text.Count(c => c is '/' or '.' or ' ') == 1 ? ", or say what it means under 'period aliases:'" : string.Empty)}.");
    public static readonly Func<SourceSpan, string, Diagnostic> NothingSelected = Diagnostic.Error("SA1116", path => $"No row of {path} fits 'only:'. Correct the text.");
    public static readonly Func<SourceSpan, string, Diagnostic> BlankRowOfPlace = Diagnostic.Error("SA1118", name => $"The row of '{Excerpt.Of(name)}' has no figures. Fill them in, or write what their absence means: '*' for a number that is hidden, 'n/a' for one that is not available.");
    public static readonly Func<SourceSpan, string, Diagnostic> PointOfThousands = Diagnostic.Error("SA1170", text => $"'{Excerpt.Of(text)}' may have a point for its thousands or for its decimals. Ask the partner which it is, and write the whole number without a point, as 1234 or 1,234.");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> UnknownCategory = Diagnostic.Error("SA1113", (label, known) => label.Length == 0 ? "The category is missing. Fill it in; where its cell was merged with the one above, it has to stand in every row." : $"'{Excerpt.Of(label)}' is not one of the plan's categories{Nearest.Suggestion(label, known)} Add it under 'categories:', or under 'known as' of the one that it means.");

    // What statistical programs write for a number that is not known.
    private static readonly string[] NotKnown = ["-9", "-99", "-999", "-9999", "-99999"];

    public static Diagnostic UnknownPlace(SourceSpan at, string name, PlaceSearch search, IReadOnlyCollection<string> holds, bool isOfRecords = false) => Diagnostic.Error("SA1102", at, search.Problem switch
    {
        PlaceProblem.Ambiguous => $"'{Excerpt.Of(name)}' may mean several places: {search.Detail}. {(search.Types.Length > 1 ? $"Say which type of place the extract holds, {English.List([.. search.Types]).Replace(" and ", " or ", StringComparison.Ordinal)}: 'holds: <type>'; or give" : "Give")} the name a meaning, as by its code: 'aliases: {{{Excerpt.AsWord(name)}: <code>}}'.",
        PlaceProblem.OtherType => $"'{Excerpt.Of(name)}' is not a known {English.List([.. holds])}; it is {search.Detail}. Add its type, 'holds: [{string.Join(", ", holds.Concat(search.Types).Select(Excerpt.AsWord))}]', or give the name a meaning under 'aliases:'.",
        PlaceProblem.Unknown or PlaceProblem.None when search.Detail.Length > 0 => $"'{Excerpt.Of(name)}' is not a known place; did you mean '{search.Detail}'? Correct the extract with the partner, or add the name to areas.csv or under 'aliases:'.",
        PlaceProblem.Unknown or PlaceProblem.None when !name.Any(char.IsLetter) => $"'{Excerpt.Of(name)}' is not a known place. If it is a code, add its place to areas.csv; if it stands for no place, as -1 does, leave such rows out: pick the others with 'only:'{(isOfRecords ? ", or name a file under 'lookups:' that has the places alone, and say 'not in lookup: leave out'" : string.Empty)}.",
        PlaceProblem.Unknown or PlaceProblem.None => $"'{Excerpt.Of(name)}' is not a known place. Add it to areas.csv, or give it a meaning under 'aliases:'.",
    });

    public static Diagnostic UnknownPlaceOfFile(SourceSpan at, string name, string problem) => Diagnostic.Error("SA1102", at, $"'{Excerpt.Of(name)}' {problem}");
    public static Diagnostic NotAPlaceOfLookup(SourceSpan at, string place, string nearest) => Diagnostic.Error("SA1102", at, $"'{Excerpt.Of(place)}' is not a known place{(nearest.Length > 0 ? $"; did you mean '{nearest}'? Correct it" : ". If it belongs to the assessment, add it to areas.csv")} or give it a meaning under 'aliases:'; if it lies elsewhere, say 'not in lookup: leave out'.");
    public static Diagnostic NoSuchColumn(SourceSpan at, string heading, RowTable table) => Diagnostic.Error("SA1103", at, $"{table.Path} has no column '{heading}'{Nearest.Suggestion(heading, table.Header.Select(h => h.Text))} It has {Headings(table)}.");
    public static Diagnostic AmbiguousColumn(RowTable table, ColumnRole role, IReadOnlyList<HeaderCell> cells, string proposed) => Diagnostic.Error("SA1104", cells[1].At, $"{English.List([.. cells.Select(c => $"'{Excerpt.Of(c.Text)}'")])} could each be the {ColumnRoles.WordFor(role)}. {(proposed.StartsWith('[') ? "If they say it together, join them" : "Say which")}: 'columns: {{{ColumnRoles.WordFor(role)}: {proposed}}}'.");
    public static Diagnostic MissingColumn(RowTable table, ColumnRole role, string? otherwise, string hint = "") => Diagnostic.Error("SA1105", new SourceSpan(table.Path, table.HeaderLine, 0), $"No column is recognised as the {ColumnRoles.WordFor(role)}; the headings are {Headings(table)}. Name it in the plan: 'columns: {{{ColumnRoles.WordFor(role)}: <heading>}}'{(otherwise is null ? "" : ", " + otherwise)}.{hint}");
    public static Diagnostic NoNumbers(RowTable table, string shape) => Diagnostic.Error("SA1105", new SourceSpan(table.Path, table.HeaderLine, 0), $"No column is recognised as the count; the headings are {Headings(table)}.{shape}");
    public static Diagnostic NoPeriodColumns(RowTable table, string hint) => Diagnostic.Error("SA1106", new SourceSpan(table.Path, table.HeaderLine, 0), $"No heading is a period, which a wide extract needs; the headings are {Headings(table)}. Write them like '2015-09' or '2014/15', or correct 'shape:'.{hint}");
    public static Diagnostic NoCategoryColumns(RowTable table) => Diagnostic.Error("SA1153", new SourceSpan(table.Path, table.HeaderLine, 0), $"No heading is one of the categories that the extract is split into; the headings are {Headings(table)}. Add them under 'known as' of what they mean, or say 'across: periods'.");
    public static Diagnostic OneCategoryTwice(HeaderCell first, HeaderCell second, string category) => Diagnostic.Error("SA1154", second.At, $"'{Excerpt.Of(first.Text)}' and '{Excerpt.Of(second.Text)}' both mean the category '{category}'. Correct 'known as' if one means another category, or name the one that does not count under 'not read:'.");
    public static Diagnostic DatedBeside(HeaderCell dated, string other) => Diagnostic.Error("SA1154", dated.At, $"'{Excerpt.Of(dated.Text)}' says its period beside its category, and '{Excerpt.Of(other)}' stands beside it without one, or says another. Name the columns that do not count under 'not read:'.");

    public static Diagnostic NoCategory(SourceSpan at, string heading, bool isSum, IEnumerable<string> known) => Diagnostic.Error("SA1155", at, isSum
        ? $"The column '{Excerpt.Of(heading)}' is none of the categories of the extract, and the sum of the others in each row. Say 'not read: [{Excerpt.AsWord(heading)}]', or give it as another name, 'known as', to the category that stands for the whole."
        : $"The column '{Excerpt.Of(heading)}' has numbers, and its heading is none of the categories of the extract{Nearest.Suggestion(heading, known)} Add it under 'categories:' or 'known as' in the plan, or the whole is too low; only if its numbers stand in other columns, too, leave it out by 'not read:'.");

    public static Diagnostic NotANumber(SourceSpan at, string text, string why) => Diagnostic.Error("SA1109", at, $"'{Excerpt.Of(text)}' cannot be read as a number: {why}.");

    public static Diagnostic NegativeCount(SourceSpan at, string text) => Diagnostic.Error("SA1110", at,
        NotKnown.Contains(text.Trim(), StringComparer.Ordinal)
            ? $"The count is {text}; a count cannot be negative, and such a number often means that none is known. Ask the partner; if so, say 'symbols: {{\"{text.Trim()}\": not available}}'."
            : $"The count is {text}{(text is ['(', ..] ? ", and brackets mean below nought" : string.Empty)}; a count cannot be negative. Ask the partner for the right number; if it takes back what was counted before, say 'negative: allowed'.");

    public static Diagnostic FractionalCount(SourceSpan at, string text, string heading) => Diagnostic.Error("SA1111", at, $"The count is {text}; a count is a whole number. If these are {(UnitOf(heading) is { } unit ? $"no counts, say 'shape: values' and 'unit: {unit}'" : "rates, percentages or amounts, say 'shape: values' and 'unit: <unit>', which is rate, percent or pounds")}.");

    /// <summary>The unit that a heading of values says; null when it says none.</summary>
    public static string? UnitOf(string heading) => $" {ColumnRoles.KeyOf(heading)} " is var key
        && (heading.Contains('%', StringComparison.Ordinal) || key.Contains("percent", StringComparison.Ordinal) || key.Contains("per cent", StringComparison.Ordinal)) ? "percent"
        : key.Contains(" rate ", StringComparison.Ordinal) ? "rate"
        : heading.Contains('£', StringComparison.Ordinal) || key.Contains(" pounds ", StringComparison.Ordinal) || key.Contains(" gbp ", StringComparison.Ordinal) ? "pounds" : null;

    public static Diagnostic OutsideItsLimits(SourceSpan at, int count) => Diagnostic.Note("SA1198", at, $"{(count == 1 ? "This value does" : $"This value and {count - 1} more do")} not lie within the limits that stand beside them, so these are not used. If other columns hold the limits, name them: 'columns: {{lower limit: <heading>, upper limit: <heading>}}'.");
    public static Diagnostic OneColumnTwice(SourceSpan at, string heading, ColumnRole one, ColumnRole other) => Diagnostic.Error("SA2233", at, $"'{Excerpt.Of(heading)}' is named as the {ColumnRoles.WordFor(one)} and as the {ColumnRoles.WordFor(other)}, and a column says one thing. Name another heading for one of the two.");
    public static Diagnostic UnitNotSaid(SourceSpan at, string heading, string unit) => Diagnostic.Warning("SA2231", at, $"The values stand under '{Excerpt.Of(heading)}', and the plan says no unit of them. Say 'unit: {unit}', or they are printed as plain numbers.");

    public static Diagnostic Duplicate(SourceSpan at, int firstLine, string area, Period period, IReadOnlyList<(string Heading, string First, string Other)> differing) => Diagnostic.Error("SA1112", at,
        $"{area} in {period.Label} is already on line {English.Whole(firstLine)}. " + (differing is [var (heading, first, other), ..]
            ? $"The rows differ in {English.List([.. differing.Select(d => $"'{Excerpt.Of(d.Heading)}'")])}. Say which of '{Excerpt.Of(first)}' and '{Excerpt.Of(other)}' counts, 'only: {{{Excerpt.AsWord(heading)}: <text>}}', or, when all count (severities, ages), 'repeated rows: add'; or ask the partner which row is right."
            : "Ask the partner which is right, and remove the other."));

    public static Diagnostic Namesakes(SourceSpan at, int firstLine, string area, Period period, string meanings, string first, string other) => Diagnostic.Error("SA1159", at, $"{area} in {period.Label} is already on line {English.Whole(firstLine)}, and the name means {meanings}. Keep both rows if one is about each: where a column has codes, name it as the area ('columns: {{area: <heading>}}'); where one of the two stands there by code and the other by name, say what the name means ('aliases: {{{Excerpt.AsWord(area)}: {other}}}' or '{first}').");
    public static Diagnostic SeveralCategories(SourceSpan at, string first, string other) => Diagnostic.Error("SA1114", at, $"The extract holds several categories ('{Excerpt.Of(first)}' and '{Excerpt.Of(other)}'), and the plan does not say what they are. Say 'categories:' and the one that stands for the whole, or which rows count with 'only:'.");
    public static Diagnostic OtherByCode(SourceSpan at, string name, string other, string heading) => Diagnostic.Error("SA1189", at, $"The row is named '{Excerpt.Of(name)}', and its code is that of {other}. Ask the partner which is right; if all names are, say 'not read: [{Excerpt.AsWord(heading)}]'.");
    public static Diagnostic CutNumber(SourceSpan at, string place, Period period, decimal number) => Diagnostic.Warning("SA3112", at, $"The file ends without the end of a line, and its last number, {English.Number(number, 0)} of {place} in {period.Label}, is far below the others, as where a file is cut in the middle of a number. Look at the end of the partner's file, or have it sent again.");
    public static Diagnostic RepeatedYears(string file, int first) => Diagnostic.Warning("SA3111", SourceSpan.WholeFile(file), $"In each year from {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(first)} on all numbers of a place are the same, and the next year has others, as where the number of a year is written beside each of its months. Added up, it counts many times. Ask the partner for one row of each year, or for the number of each period alone.");
    public static Diagnostic TooSmooth(string file) => Diagnostic.Warning("SA3111", SourceSpan.WholeFile(file), "From one period to the next the numbers change far less than counts of events do, as totals of the last 12 months do, or people who are there each time. Added up, they count the same many times. Ask the partner. If each is a total of the 12 months that end with its own, say 'dates: end 12 months'; if they count what there is on a day, 'counts are: stock'.");
    public static Diagnostic RunningTotals(string file, int first) => Diagnostic.Warning("SA3111", SourceSpan.WholeFile(file), $"In each year from {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(first)} on the numbers only grow, and with the next year they begin anew, as totals so far do ('year to date'). Added up, they count the first months many times. Ask the partner for the number of each period alone.");
    public static Diagnostic MeaningNotMet(IReadOnlyList<Written<string>> texts, string word) => Diagnostic.Note("SA1178", texts[0].At, $"'{word}:' says what {English.List([.. texts.Select(t => $"'{Excerpt.Of(t.Value)}'")])} means, and no cell of the extract has it. If the extract writes it in another way, correct it; if other years have it, leave it.");
    public static Diagnostic CategoriesNotMet(IReadOnlyList<string> labels) => Diagnostic.Note("SA1178", SourceSpan.WholeFile(PlanReader.FileName), $"No row of an extract is of {Quoted(labels)}, a category of the plan. If there were none, leave it; if the extract does not split them off, take it out of the plan.");
    public static Diagnostic NamesNotMet(IReadOnlyList<string> names) => Diagnostic.Note("SA1178", SourceSpan.WholeFile(PlanReader.FileName), $"The plan says which category is known as {Quoted(names)}, and no cell of an extract has {(names.Count > 1 ? "these names" : "it")}. If an extract writes it in another way, correct it; if other years have it, leave it.");

    private static string Quoted(IReadOnlyList<string> texts) => English.List([.. texts.Take(5).Select(t => $"'{Excerpt.Of(t)}'"), .. texts.Count > 5 ? [$"{English.Whole(texts.Count - 5)} more"] : Array.Empty<string>()]);

    public static Diagnostic HundredthOfOthers(SourceSpan at, string place, Period period, decimal value, decimal usual) => Diagnostic.Warning("SA1187", at, $"The percentage of {place} in {period.Label} is {English.Number(value, 2)}, and a hundred times that would be as usual ({English.Number(usual, 1)}), so it may be a fraction (0.121 for 12.1%). Ask the partner, and correct the cell; or say in the plan 'percent: as printed' when it is right.");
    public static Diagnostic NotMet(SourceSpan at, string heading, string text) => Diagnostic.Warning("SA1177", at, $"'only:' picks '{Excerpt.Of(text)}', and no row has it under '{Excerpt.Of(heading)}'. If the extract writes it in another way, correct it: such rows are not counted now; else take it out.");
    public static Diagnostic UnexpectedSign(SourceSpan at, string text, string sign) => Diagnostic.Error("SA1119", at, $"'{Excerpt.Of(text)}' has a {sign} sign, which a count cannot have. If these are quoted values, say 'shape: values' and 'unit: {(sign == "pound" ? "pounds" : sign)}'.");
    public static Diagnostic EmptyNumber(SourceSpan at, bool mayBeNone) => Diagnostic.Error("SA1120", at, $"The number is missing. Fill it in, write '*' or 'n/a' for one that is hidden or not available, or say in the plan what an empty cell means: {(mayBeNone ? "'missing rows: zero' or " : string.Empty)}'missing rows: unavailable'.");

    public static Diagnostic OverlappingFiles(SourceRef one, SourceRef other, string area, Period period, int values, bool isFixed) => Diagnostic.Error("SA1121",
        new SourceSpan(other.File, other.Rows.First, 0),
        $"The files overlap: {area} in {period.Label} is also in {one.File}{(values > 1 ? $", and so are {English.Whole(values - 1)} more values" : string.Empty)}. {(isFixed ? $"If each file is about a period of its own, say which: 'file: {{{System.IO.Path.GetFileName(one.File)}: <period>, {System.IO.Path.GetFileName(other.File)}: <period>}}'. If they hold the same rows, remove" : "Remove")} one of the two files, or name those that count with 'file:'.");

    public static Diagnostic FixedOtherwise(SourceSpan at, string word, string fixedAs, string heading, string cell, int rows) => Diagnostic.Error("SA1140", at, $"The plan says '{word}: {fixedAs}' for every row, and '{Excerpt.Of(heading)}' says otherwise: '{Excerpt.Of(cell)}'{(rows > 1 ? $", the first of {English.Whole(rows)} such rows" : string.Empty)}. Remove '{word}:' so that the column is read, or pick the rows that count with 'only:'.");
    public static Diagnostic TitleOtherwise(SourceSpan at, string word, string fixedAs, string said) => Diagnostic.Warning("SA1143", at, $"The plan says '{word}: {fixedAs}' for every row, and the name or title of the file says '{Excerpt.Of(said)}'. Ask the partner which is right, and correct '{word}:' if the file is.");
    public static Diagnostic SeveralMeasures(SourceSpan at, string heading, string one, string other) => Diagnostic.Error("SA1190", at, $"The numbers are not of one kind: '{Excerpt.Of(heading)}' says '{Excerpt.Of(one)}' and '{Excerpt.Of(other)}'. They can neither be added up nor stand for one another. Say which count: 'only: {{{Excerpt.AsWord(heading)}: {Excerpt.AsWord(one)}}}'.");
    public static Diagnostic TotalAmongParts(SourceSpan at, string heading, string whole, string part) => Diagnostic.Error("SA1191", at, $"'{Excerpt.Of(heading)}' has '{Excerpt.Of(whole)}' beside '{Excerpt.Of(part)}', and 'repeated rows: add' would add a total to its parts. Say which rows count: 'only: {{{Excerpt.AsWord(heading)}: {Excerpt.AsWord(whole)}}}', or a list of the parts.");
    public static Diagnostic AlikeRows(SourceSpan at, int first, int rows) => Diagnostic.Warning("SA1169", at, $"The row is that of line {English.Whole(first)} again in every cell{(rows > 1 ? $", and {English.Whole(rows - 1)} more rows repeat others" : string.Empty)}; all of them are added up. Where a row was sent twice, remove one of the two.");

    public static Diagnostic SumAmongParts(SourceSpan at, string heading, string whole, IReadOnlyList<string> parts, IReadOnlyList<string> others) => Diagnostic.Error("SA1191", at,
        $"'{Excerpt.Of(whole)}' under '{Excerpt.Of(heading)}' is the sum of {English.List([.. parts.Select(p => $"'{Excerpt.Of(p)}'")])}, and 'repeated rows: add' would add a total to its parts. Say which rows count: "
        + $"'only: {{{Excerpt.AsWord(heading)}: {(parts.Count == others.Count ? Excerpt.AsWord(whole) : $"[{string.Join(", ", others.Select(Excerpt.AsWord))}]")}}}'.");

    public static Diagnostic LongerPeriodBeside(SourceSpan at, string heading, string text, string other, string longer) => Diagnostic.Warning("SA1192", at, $"The period is read from '{Excerpt.Of(heading)}' ('{Excerpt.Of(text)}'), and '{Excerpt.Of(other)}' has a longer one that ends then: '{Excerpt.Of(longer)}'. If the numbers are of the longer one, say 'columns: {{period: {Excerpt.AsWord(other)}}}'.");
    public static Diagnostic YearBelowNought(SourceSpan at, string area, Period period, decimal number) => Diagnostic.Error("SA1195", at, $"{area} in {period.Label} comes to {English.Number(number, 0)}: corrections cannot take back more than was counted in a year. Ask the partner for the number, or for the rows that are missing.");
    public static Diagnostic NoSuchMeasure(SourceSpan at, string measure, RowTable table) => Diagnostic.Error("SA1194", at, $"No heading has the measure '{Excerpt.Of(measure)}' beside a period; the headings are {Headings(table)}. Write it as it stands there.");
    public static Diagnostic FixedUnclear(SourceSpan at, string word, string fixedAs, string heading, string cell, int rows) => Diagnostic.Warning("SA1141", at, $"The plan says '{word}: {fixedAs}' for every row, and '{Excerpt.Of(heading)}' has what is not known as one: '{Excerpt.Of(cell)}'{(rows > 1 ? $", the first of {English.Whole(rows)} such rows" : string.Empty)}. Look whether all rows are really about {fixedAs}; pick those that are with 'only:'.");
    public static Diagnostic FewerThanUsual(string file, string months, string list) => Diagnostic.Warning("SA3106", SourceSpan.WholeFile(file), $"In {months} there are far fewer than usual: {list}. Ask the partner whether rows are missing; what rests on them may be too low.");
    public static Diagnostic DatesApart(SourceRef source, string month, double count, string others) => Diagnostic.Warning("SA3109", new SourceSpan(source.File, source.Rows.First, 0), $"Years lie between {month} and the other months, {others}; {English.Number((decimal)count, 0)} stand so far apart. A day such as 1 January 1900 mostly stands for none that is known: ask the partner for the right ones.");
    public static Diagnostic WholeDiffers(SourceRef source, string place, Period period, decimal own, decimal sum, int others) => Diagnostic.Warning("SA3110", new SourceSpan(source.File, source.Rows.First, 0), $"{place} has {English.Number(own, 0)} for {period.Label}, and its parts of the period add up to {English.Number(sum, 0)}{(others > 0 ? $"; {English.Whole(others)} more differ" : string.Empty)}. The first is used: ask the partner which is right.");
    public static Diagnostic PlacesMissing(string file, string now, string before) => Diagnostic.Warning("SA3107", SourceSpan.WholeFile(file), $"Rows that say no place: {now}, and {before}. A change between the two may come from that alone. Ask the partner for the places, or say it in the commentary.");
    public static Diagnostic TotalColumn(SourceSpan at, string heading, decimal total, decimal sum, int rows) => Diagnostic.Warning("SA1144", at, $"'{Excerpt.Of(heading)}' is {English.Number(total, 0)} here, and the periods of the row add up to {English.Number(sum, 0)}{(rows > 1 ? $"; {English.Whole(rows - 1)} more rows differ" : string.Empty)}. The periods are used: look whether one is missing or wrong, and ask the partner.");
    public static Diagnostic UnusedColumns(SourceSpan at, IReadOnlyList<string> headings) => Diagnostic.Note("SA1147", at, $"Not used: {English.List([.. headings.Select(h => $"'{Excerpt.Of(h)}'")])}.");
    public static Diagnostic CountedTwice(SourceSpan at, string one, string other, string things, string area, Period period, decimal first, decimal second, int numbers) => Diagnostic.Warning("SA3203", at, $"'{one}' and '{other}' both count {things}; for {area} in {period.Label} they say {English.Number(first, 0)} and {English.Number(second, 0)}{(numbers > 1 ? $", and {English.Whole(numbers - 1)} more numbers differ" : string.Empty)}. If they count the same, say 'reconcile: {one}', so that the document says that they differ; else give one other words under 'counts:'.");
    public static Diagnostic MixedPercents(SourceSpan marked, SourceSpan unmarked) => Diagnostic.Error("SA1171", unmarked, $"The number here has no percent sign, and the one on line {English.Whole(marked.Line)} has: they may be of two units (12.1% and 0.121). Ask the partner, and write all of them as percentages, with the sign or without it.");

    private static string Headings(RowTable table) => English.List([.. table.Header.Where(h => h.Text.Length > 0).Take(12).Select(h => $"'{Excerpt.Of(h.Text)}'")]);
}

/// <summary>What is said of places that ended, and of those that they became part of.</summary>
internal static class PlaceMessages
{
    public static Diagnostic AfterItsEnd(Severity severity, SourceSpan at, Area area, Period period, int rows, string? heir, bool hasOwn) => new("SA1160", severity, at,
        $"{area.Name} ended on {English.Date(area.ValidTo!.Value)}, as areas.csv says, and has a number for {period.Label}{(rows > 1 ? $" and {English.Whole(rows - 1)} more of later" : string.Empty)}. "
        + (heir is null ? "Correct 'valid to' in areas.csv, or ask the partner what the row is about."
            : hasOwn ? $"{heir}, which it became part of, has a number of its own for it, and the two are not added up. Ask the partner whether {heir} includes it."
            : $"It does not count for {heir}, which it became part of. If the partner goes on counting by the old places, say 'old places: add'."));

    public static Diagnostic PlaceOrGroup(SourceSpan at, string name, string one, string wider, string code, string other) => Diagnostic.Warning("SA1197", at, $"'{Excerpt.Of(name)}' means {one} and {wider}, and nothing beside it says which; it is read as the first. Say which it is: 'aliases: {{{Excerpt.AsWord(name)}: {code}}}' or 'aliases: {{{Excerpt.AsWord(name)}: {other}}}'.");

    public static Diagnostic BothInGroup(Severity severity, string heir, string group) => new("SA1161", severity, SourceSpan.WholeFile("groups.csv"),
        $"The past of {heir} is not added up from the places that became part of it, because the group '{group}' holds it together with one of them and would count them twice. Have a group for the new places and one for the old; or say 'old places: add', and the old ones count for {heir} alone.");

    public static Diagnostic ProtectedParts(Severity severity, SourceSpan at, string heir) => new("SA1165", severity, at, $"The past of {heir} is not added up from the places that became part of it: small numbers are protected, and beside the numbers of those places their sum could give one away. Say 'old places: add', and they count for {heir} alone.");
    public static Diagnostic PartMissing(Severity severity, string file, string heir, Period period, string part) => new("SA1162", severity, SourceSpan.WholeFile(file), $"{heir} in {period.Label} is the sum of the places that became part of it, and {part} has no row. Ask the partner for it.");
    public static Diagnostic SummedPast(string file, string heir, Period first, Period last, string parts) => Diagnostic.Note("SA1163", SourceSpan.WholeFile(file), $"{heir} in {first.Label}{(first == last ? string.Empty : $" to {last.Label}")} is the sum of {parts}, as 'successor' in areas.csv says.");
    public static Diagnostic PastDiffers(SourceSpan at, string heir, Period period, decimal own, decimal sum) => Diagnostic.Warning("SA1164", at, $"{heir} has {English.Number(own, 0)} for {period.Label}, and the places that became part of it add up to {English.Number(sum, 0)}. Its own row is used: ask the partner which is right, and whether it includes them.");
    public static Diagnostic TotalRowDiffers(SourceSpan at, string heading, Period period, decimal total, decimal sum) => Diagnostic.Warning("SA1166", at, $"The row '{Excerpt.Of(heading)}' says {English.Number(total, 0)} for {period.Label}, and the other rows add up to {English.Number(sum, 0)}. The other rows are used: look whether one is missing or wrong, and ask the partner.");
    public static Diagnostic TotalNotCompared(SourceSpan at, string heading, string path) => Diagnostic.Note("SA1167", at, $"The row '{Excerpt.Of(heading)}' was not used: numbers of {path} are hidden or not available, so it cannot be compared. If it is the total of a group of groups.csv, name that under 'aliases:'.");
}

/// <summary>What is said of periods whose text has more than one meaning.</summary>
internal static class PeriodMessages
{
    public static readonly Func<SourceSpan, string, Diagnostic> LooksMonthFirst = Diagnostic.Error("SA1131", text => $"'{Excerpt.Of(text)}' has the month first, as in the United States, and so could all dates here. If the partner agrees, say 'dates: month first' in the plan.");
    public static readonly Func<SourceSpan, string, Diagnostic> OrderMixed = Diagnostic.Error("SA1132", text => $"'{Excerpt.Of(text)}' has the month first, and other dates here have the day first, so those with no number above 12 may be either. Ask the partner for dates in one order, best like '2015-09-30'.");
    public static readonly Func<SourceSpan, string, Diagnostic> MonthOrYear = Diagnostic.Error("SA1133", text => $"'{Excerpt.Of(text)}' may be a month or a financial year, and nothing beside it says which. Say in the plan 'dates: are months' or 'dates: are years'.");
    public static readonly Func<SourceSpan, Diagnostic> HalfTurned = Diagnostic.Warning("SA1179", "The dates here are of two forms: days after the 12th in numbers, all others not. A spreadsheet does that when it opens dates of another country: where it can, it takes the day for the month. Ask the partner for the file as it left their system, not saved from a spreadsheet.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotItsMonth = Diagnostic.Error("SA1134", text => $"'{Excerpt.Of(text)}' is to stand for its month, and is neither its first day nor its last. Correct the date with the partner, or take 'are months' out of 'dates:'.");
    public static readonly Func<SourceSpan, string, Diagnostic> MarkedPart = Diagnostic.Warning("SA1138", text => $"'{Excerpt.Of(text)}' says that it is a part, and is read as the whole period. Set it against other periods only when the rest has come; ask the partner for it.");
    public static readonly Func<SourceSpan, string, Diagnostic> YearOpen = Diagnostic.Error("SA1183", text => $"'{Excerpt.Of(text)}' is to be a financial year, and may be the one that begins in that year or the one that ends in it. Ask the partner, and say in the plan which: 'period aliases: {{{Excerpt.AsWord(text)}: {Label(text, -1)}}}' or 'period aliases: {{{Excerpt.AsWord(text)}: {Label(text, 0)}}}' (each year with its own).");
    public static readonly Func<SourceSpan, string, Diagnostic> TooManyColumns = Diagnostic.Error("SA1186", role => $"Several columns are named as the {Excerpt.Of(role)}. Name one; only a period may be said by two, a year and its month or quarter ('columns: {{period: [<year>, <month>]}}'), and the category of counts, such as sex and age.");

    /// <summary>What keeps a column from being read; null when nothing does.</summary>
    public static Diagnostic? Of(PeriodReading reading, SourceSpan at) => Of(reading.Problem, at, reading.Example, reading.Dates.InTime);

    private static Diagnostic? Of(PeriodProblem problem, SourceSpan at, string example, DayOrder? inTime) => problem switch
    {
        PeriodProblem.None => null,
        PeriodProblem.OrderOpen => OrderOpen(at, example, inTime),
        PeriodProblem.LooksMonthFirst => LooksMonthFirst(at, example),
        PeriodProblem.OrderMixed => OrderMixed(at, example),
        PeriodProblem.MonthOrYear => MonthOrYear(at, example),
    };

    public static Diagnostic OrderOpen(SourceSpan at, string text, DayOrder? inTime) => Diagnostic.Error("SA1130", at,
        $"'{Excerpt.Of(text)}' is {Meanings(text)}: no date here says which number is the day. " + (inTime is { } order
            ? $"The rows follow each other in time with the {Word(order)}, and not otherwise. If the partner agrees, say in the plan 'dates: {Word(order)}'."
            : "Ask the partner, and say it in the plan: 'dates: day first' or 'dates: month first'."));

    public static Diagnostic UnreadNumbers(SourceSpan at, string heading, bool looksDated) => new("SA1137", looksDated ? Severity.Error : Severity.Warning, at, $"The column '{Excerpt.Of(heading)}' has numbers, and its heading is no period, so they are not read. If it is one, say which: 'period aliases: {{{Excerpt.AsWord(heading)}: <period>}}'. If not, say 'not read: [{Excerpt.AsWord(heading)}]'.");
    public static Diagnostic PartUnread(SourceSpan at, JoinableColumns join, string text) => Diagnostic.Error("SA1180", at, $"'{Excerpt.Of(text)}' is not all that the row says of its period: '{Excerpt.Of(join.Year)}' and '{Excerpt.Of(join.Part)}' say it together. Join them, so that no part of a year stands as the year: 'columns: {{period: {ListOf(join.Year, join.Part)}}}'.");

    /// <summary>What keeps two columns from being joined in a row.</summary>
    public static Diagnostic NotJoined(JoinProblem problem, SourceSpan year, SourceSpan part, string yearText, string partText, string partHeading) => problem switch
    {
        JoinProblem.None or JoinProblem.NoYear => Diagnostic.Error("SA1181", year, $"'{Excerpt.Of(yearText)}' is no year such as 2015 or 2014/15, which the plan joins with '{Excerpt.Of(partHeading)}'. Correct it with the partner, or say what it means under 'period aliases:'."),
        JoinProblem.NoPart when partText.Length == 0 => Diagnostic.Error("SA1181", part, $"The month or quarter of {Excerpt.Of(yearText)} is missing. Ask the partner for it; where the row is about the whole year, write 'Total'."),
        JoinProblem.NoPart => Diagnostic.Error("SA1181", part, $"'{Excerpt.Of(partText)}' is no month or quarter of {Excerpt.Of(yearText)}. Correct it with the partner; plain numbers need a heading that says month or quarter."),
        JoinProblem.CountOpen => Diagnostic.Error("SA1182", part, $"'{Excerpt.Of(partText)}' of {Excerpt.Of(yearText)} may be counted from April or from January, and '{Excerpt.Of(partHeading)}' does not say which. Ask the partner, and say 'dates: from April' or 'dates: from January' in the plan."),
        JoinProblem.YearOpen => YearOpen(year, yearText),
        JoinProblem.OwnPeriod => Diagnostic.Error("SA1184", part, $"'{Excerpt.Of(partText)}' is a date or a period by itself, and no month or quarter of {Excerpt.Of(yearText)}. If it says when, read it alone: 'columns: {{period: {Excerpt.AsWord(partHeading)}}}'; else correct it with the partner."),
    };

    /// <summary>Two headings as a list of the plan.</summary>
    public static string ListOf(string year, string part) => $"[{Excerpt.AsWord(year)}, {Excerpt.AsWord(part)}]";

    private static string Label(string year, int later) => PeriodText.Parse(year) is { } period ? Period.FinancialYear(period.First.Year + later).Label : "<year>";

    private static string Word(DayOrder order) => order switch
    {
        DayOrder.DayFirst => "day first",
        DayOrder.MonthFirst => "month first",
    };

    private static string Meanings(string text) => (DayText.Parse(text), DayText.Parse(text, DayOrder.MonthFirst)) is ({ } day, { } month)
        ? $"{English.Date(day)} with the day first, and {English.Date(month)} with the month first"
        : "a date in numbers";
}
