using StrategicAssessment.Diagnostics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>Every message about how an extract is written, as opposed to what it says: SA1001 to SA1029.</summary>
internal static class ReadingMessages
{
    public static readonly Func<SourceSpan, Diagnostic> ReadAsWindows1252 = Diagnostic.Note("SA1002", $"The file is not UTF-8 (first seen here), so it was read as Windows-1252. If letters with accents look wrong: {SaveAsUtf8}.");
    public static readonly Func<SourceSpan, Diagnostic> UndefinedByte = Diagnostic.Error("SA1003", $"The character here is neither UTF-8 nor Windows-1252. {SaveAsUtf8}.");
    public static readonly Func<SourceSpan, Diagnostic> MixedEncodings = Diagnostic.Error("SA1004", $"The rest of the file is UTF-8, but not the character here: the file was put together from two. {SaveAsUtf8}, and check the accents.");
    public static readonly Func<SourceSpan, Diagnostic> BrokenUtf16 = Diagnostic.Error("SA1007", $"The file is UTF-16 and broken off or damaged here. Ask for it again, or: {SaveAsUtf8}.");
    public static readonly Func<string, Diagnostic> Empty = Diagnostic.ErrorOfFile("SA1001", "The file is empty. Ask for it again, or mark the extract 'status: awaited' in the plan.");
    public static readonly Func<SourceSpan, Diagnostic> LostCharacter = Diagnostic.Warning("SA1008", "A character was lost here when the file was saved (U+FFFD stands in its place). Correct it in the extract.");
    public static readonly Func<SourceSpan, Diagnostic> NoRows = Diagnostic.Warning("SA1015", "There are no rows of data under the header. Check that the whole extract was sent.");
    public static readonly Func<SourceSpan, Diagnostic> NoteSkipped = Diagnostic.Note("SA1016", "The row was taken for a title or a note, and skipped. If it is data, fill its other fields.");
    public static readonly Func<SourceSpan, Diagnostic> UnclosedQuote = Diagnostic.Error("SA1020", "The quote that opens here is not closed where its field ends, so the rows after it cannot be told apart. Close it, or delete it.");
    public static readonly Func<SourceSpan, Diagnostic> StrayQuote = Diagnostic.Error("SA1021", "There is a quote inside a field that does not begin with one. Delete it, or put the field in quotes and write the quote twice (\"\").");
    public static readonly Func<SourceSpan, Diagnostic> TextAfterQuote = Diagnostic.Error("SA1022", "There is text between a closing quote and the next separator. Delete it, or write a quote that belongs to the field twice (\"\").");

    public const string LoneDash = "a dash alone may mean nought or not available; replace it in the extract, or give its meaning under 'symbols:' in the plan";
    public const string SpreadsheetError = "it holds a spreadsheet's error; mend the formula in the workbook and save the extract again";
    public const string Apostrophe = "it begins with an apostrophe, which keeps a number as text in a spreadsheet; delete the apostrophe";
    public const string UnclearThousands = "its thousands are not clear; write 1,234 or 1 234 or 1234, and a decimal as 1.5 with a point";
    public const string UnclearPoint = "its decimal point is not clear; write a decimal as 0.5, with one point and a digit on either side";
    public const string TooManyDigits = "it has more than 28 digits, which cannot be kept exactly; check the cell";
    public const string TooLarge = "it is larger than a million millions, as no count or amount here can be; check the cell";
    public const string TooSmall = "it is too close to nought to be meant; check the cell, and round the column in the workbook";
    public const string Scientific = "the spreadsheet has shortened it to powers of ten; give the column the format 'Number' and save the extract again";
    public const string OtherDigits = "its digits are not those of the keyboard, 0 to 9; type the number again";
    public const string Marked = "a mark stands behind the number. Ask what it means: where it is a remark, as that the number is provisional, take the mark out of the cell and say so under 'note:'; where the number is only a limit or an estimate that is not to be used, write 'n/a' instead of it";
    public const string NotANumberAlone = "it is not a number alone; correct the cell with the partner, or, where it stands for numbers that are hidden, as '1-4' does, say so under 'symbols:' in the plan";
    public const string NotANumber = "it is not a number; correct the cell, or give the symbol's meaning under 'symbols:' in the plan";

    private const string SaveAsUtf8 = "Open it in Excel and save it as 'CSV UTF-8 (Comma delimited)'";

    public static Diagnostic ForbiddenCharacter(SourceSpan at, int codePoint) => Diagnostic.Error("SA1005", at,
        string.Create(CultureInfo.InvariantCulture, $"There is an invisible or private character here (U+{codePoint:X4}), which an extract cannot hold. ")
        + "Delete it and retype what is around it.");

    public static Diagnostic AmbiguousSeparator(string path, ImmutableArray<char> fitting) => Diagnostic.Error("SA1010", SourceSpan.WholeFile(path), $"The fields could be separated by {string.Join(" or by ", fitting.Select(Named))}. Say which with 'separator:' in the plan.");

    public static Diagnostic NoHeader(string path, string layout, TableExpectations expectations, Row? likeliest, IReadOnlyList<Row> below) => expectations.HeaderLine is { } line
        ? Diagnostic.Error("SA1011", new SourceSpan(path, line, 0),
            "The plan says that the header begins on this line, but no row does. Correct 'header line:'.")
        : likeliest is { } row ? Diagnostic.Error("SA1011", new SourceSpan(path, row.Line, 0), NotKnown(expectations) + $"The headings seem to be here: {Headings(row)}. " + expectations.Missing(TextsOf(row), below))
        : Diagnostic.Error("SA1011", SourceSpan.WholeFile(path), NotKnown(expectations) + $"Nothing looks like a row of headings ({layout}). " + expectations.Missing([], []));

    private static string NotKnown(TableExpectations expectations) => string.Create(CultureInfo.InvariantCulture, $"None of the first {HeaderFinding.RowsLookedAt} rows has {expectations.RequiredHeadings} headings that are known. ");

    private static string Headings(Row row) => English.List([.. TextsOf(row).Take(12).Select(h => $"'{Excerpt.Of(h)}'")]);

    private static List<string> TextsOf(Row row) => [.. row.Cells.Take(row.LastFilled + 1).Select(c => c.Text.Trim()).Where(t => t.Length > 0)];

    public static Diagnostic HeadingsAgain(SourceSpan at, int line) => Diagnostic.Note("SA1150", at,
        string.Create(CultureInfo.InvariantCulture, $"The headings of line {line} stand here again; the row was skipped."));

    public static Diagnostic SeveralHeaders(SourceSpan at, List<int> lines) => Diagnostic.Error("SA1012", at,
        string.Create(CultureInfo.InvariantCulture, $"The rows on lines {string.Join(", ", lines.SkipLast(1))} and {lines[^1]} could each be the header. ")
        + (lines is [var first, var second] && second == first + 1
            ? "If the headings stand in two lines, make one line of them in the file, in which each column that counts has one heading, and delete the columns that do not; else say which with 'header line:' in the plan, or delete the other."
            : "Say which with 'header line:' in the plan, or delete the other."));

    public static Diagnostic HeadingsInTwoLines(SourceSpan at, int line, string which) => Diagnostic.Error("SA1193", at,
        string.Create(CultureInfo.InvariantCulture, $"The headings stand in two lines, {line} and {line + 1}. {which}"));

    public static Diagnostic DuplicateHeading(SourceSpan at, string heading, int first, int second) => Diagnostic.Error("SA1013", at,
        string.Create(CultureInfo.InvariantCulture, $"Columns {first} and {second} are both headed '{Excerpt.Of(heading)}'. ")
        + "Rename one of them in the extract.");

    public static Diagnostic UnnamedColumn(SourceSpan at, int column) => Diagnostic.Error("SA1014", at,
        string.Create(CultureInfo.InvariantCulture, $"Column {column} holds data, from here on, but has no heading. Give it one, or delete the column."));

    public static Diagnostic TooManyColumns(SourceSpan at, int most) => Diagnostic.Error("SA1017", at,
        string.Create(CultureInfo.InvariantCulture, $"The header has more than {most:N0} columns. Check that its line ends where it should, and delete the columns that are not needed."));

    public static Diagnostic TooFewFields(SourceSpan at, int fields, int width) => Diagnostic.Error("SA1023", at,
        string.Create(CultureInfo.InvariantCulture, $"The row ends here after {Counted(fields)}, but the header has {width}. ")
        + "Add what is missing. A note that stands below the table begins with a word such as 'Source:' or 'Note:'.");

    public static Diagnostic TooManyFields(SourceSpan at, int width) => Diagnostic.Error("SA1024", at,
        string.Create(CultureInfo.InvariantCulture, $"The row goes on here, but the header has only {Counted(width)}. If a field holds the separator, put the field in double quotes."));

    public static Diagnostic FieldTooLong(SourceSpan at, int longest) => Diagnostic.Error("SA1025", at,
        string.Create(CultureInfo.InvariantCulture, $"The field that begins here is longer than {longest:N0} characters. Check for a quote that is not closed, or shorten it."));

    public static Diagnostic RowTooLong(SourceSpan at, int longest) => Diagnostic.Error("SA1026", at,
        string.Create(CultureInfo.InvariantCulture, $"The row that begins here does not end within {longest:N0} bytes, and nothing after it can be read. Close the quote that is open in it."));

    public static Diagnostic AndMore(SourceSpan at, int more, bool hasErrors) => new("SA1029", hasErrors ? Severity.Error : Severity.Note,
        SourceSpan.WholeFile(at.File),
        string.Create(CultureInfo.InvariantCulture, $"There are {more} more like these. Mend those that are shown and run the command again."));

    private static string Counted(int fields) => fields == 1 ? "1 field" : string.Create(CultureInfo.InvariantCulture, $"{fields} fields");

    public static string Separated(char separator) => $"the fields were taken to be separated by {Named(separator)}";

    private static string Named(char separator) => separator switch
    {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        '|' => "upright bars",
        _ => $"'{separator}'",
    };
}
