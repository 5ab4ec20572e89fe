using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Plans;

/// <summary>Every message about how a plan is written, as opposed to what it says: SA2001 to SA2023.</summary>
internal static class YamlMessages
{
    public static readonly Func<string, Diagnostic> Empty = Diagnostic.ErrorOfFile("SA2001", "The file is empty. Begin it with 'version: 1'; docs/plan.md shows the smallest plan that works.");
    public static readonly Func<SourceSpan, Diagnostic> NotUtf8 = Diagnostic.Error("SA2002", "The text here is not UTF-8. In your editor, choose 'Save as' and the encoding UTF-8.");
    public static readonly Func<SourceSpan, Diagnostic> ColonInValue = Diagnostic.Error("SA2007", "A colon followed by a space ends a key, and this one stands inside a value. Put the whole value in double quotes.");
    public static readonly Func<SourceSpan, Diagnostic> Misplaced = Diagnostic.Error("SA2011", "This line does not fit under the one above it. Give it the same number of spaces as its neighbours, and check that the colon above is followed by a space.");
    public static readonly Func<SourceSpan, Diagnostic> NeitherKeyNorItem = Diagnostic.Error("SA2012", "This line is neither 'key: value' nor '- item'. If it is a key, put a space after its colon; if it continues the text above, indent it further.");
    public static readonly Func<SourceSpan, Diagnostic> Tag = Diagnostic.Error("SA2014", "A word that begins with '!' would be a YAML tag, which is not used here. Put the whole value in double quotes if it is text.");
    public static readonly Func<SourceSpan, Diagnostic> SeveralDocuments = Diagnostic.Error("SA2015", "A second document begins here ('---' or '...'), which is not used here. Keep one plan in one file and delete the line.");
    public static readonly Func<SourceSpan, Diagnostic> Directive = Diagnostic.Error("SA2015", "A line that begins with '%' would be a YAML directive, which is not used here. Delete the line, or indent and quote it if it is text.");
    public static readonly Func<SourceSpan, Diagnostic> KeyNotText = Diagnostic.Error("SA2016", "A list or a map stands where a key should. Keys are words; if this is text with brackets in it, put all of it in double quotes.");
    public static readonly Func<SourceSpan, Diagnostic> EmptyKey = Diagnostic.Error("SA2016", "There is no word before this colon. Write the key, or delete the line.");
    public static readonly Func<SourceSpan, Diagnostic> NotAMap = Diagnostic.Error("SA2019", "The file does not begin with 'key: value'. Begin it with 'version: 1', and put a space after each colon.");
    public static readonly Func<SourceSpan, Diagnostic> HashInValue = Diagnostic.Warning("SA2020", "What follows '#' is left out as a comment. Put the value in double quotes if it belongs to it; if it is a comment, put a space after the '#'.");
    public static readonly Func<SourceSpan, Diagnostic> BadEscape = Diagnostic.Error("SA2021", "In double quotes a backslash begins a code, and one here is not known. Use single quotes, or write each backslash twice.");
    public static readonly Func<SourceSpan, Diagnostic> Unreadable = Diagnostic.Error("SA2022", "The plan cannot be followed from here. Check the line and the one above for a missing quote, bracket, comma, or space after a colon.");

    public static Diagnostic ForbiddenCharacter(SourceSpan at, int codePoint) => Diagnostic.Error("SA2003", at,
        string.Create(CultureInfo.InvariantCulture, $"There is an invisible or private character here (U+{codePoint:X4}), which a plan cannot hold. ")
        + "Delete it and retype what is around it.");

    public static Diagnostic TooLarge(string path, int largest) => Diagnostic.Error("SA2004", SourceSpan.WholeFile(path),
        string.Create(CultureInfo.InvariantCulture, $"The file is larger than {largest / 1024 / 1024} MB, which no plan needs. Check that the name is that of a plan."));

    public static Diagnostic TabInIndentation(SourceSpan at, bool isTab) => Diagnostic.Error("SA2005", at, $"The line is indented with a {(isTab ? "tab" : "non-breaking space")}. Use ordinary spaces, two for each level.");

    public static Diagnostic NeedsQuotes(SourceSpan at, char first) => Diagnostic.Error("SA2006", at,
        first == '-'
            ? "A list cannot begin on the line of its key. Begin it on the next line, or put the value in double quotes if it is text."
            : $"A value cannot begin with '{first}' as it stands. Put the whole value in double quotes; if the '{first}' is not wanted, delete it.");

    public static Diagnostic UnclosedQuote(SourceSpan at, char quote) => Diagnostic.Error("SA2008", at, $"The quote that opens here is never closed. Add the closing {quote}, or put text that itself begins with {quote} in the other kind of quotes.");

    public static Diagnostic TextAfterQuote(SourceSpan at, char quote) => Diagnostic.Error("SA2009", at,
        quote == '\''
            ? "There is text after a closing quote. Put the whole value in double quotes, or write an apostrophe in it twice ('')."
            : "There is text after a closing quote. Put the whole value in one pair of quotes; write a quote inside it as \\\".");

    public static Diagnostic UnclosedBracket(SourceSpan at, char bracket) => Diagnostic.Error("SA2010", at, $"What opens here with '{bracket}' is not closed, or its parts are not separated by commas. Add the missing '{(bracket == '[' ? ']' : '}')}' or comma.");
    public static Diagnostic AnchorOrAlias(SourceSpan at, char first) => Diagnostic.Error("SA2013", at, $"A word that begins with '{first}' would be a YAML reference, which is not used here. Put the whole value in double quotes if it is text; otherwise repeat what you mean.");

    public static Diagnostic DuplicateKey(SourceSpan at, string key, int firstLine) => Diagnostic.Error("SA2017", at,
        string.Create(CultureInfo.InvariantCulture, $"'{Excerpt.Of(key)}' is given twice: on line {firstLine} and again on line {at.Line}. Keep one of the two."));

    public static Diagnostic TooDeep(SourceSpan at, int deepest) => Diagnostic.Error("SA2018", at,
        string.Create(CultureInfo.InvariantCulture, $"Lists and maps stand more than {deepest} deep in one another here. Check for brackets that were never closed."));

    public static Diagnostic TooMany(SourceSpan at, int reported) => Diagnostic.Error("SA2023", at,
        string.Create(CultureInfo.InvariantCulture, $"The {reported} problems up to here are enough for now. Mend them and run the command again."));
}
