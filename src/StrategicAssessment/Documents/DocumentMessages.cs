using StrategicAssessment.Diagnostics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents;

/// <summary>Codes and wording of everything that can be wrong with templates' output and commentary as Markdown.</summary>
internal static class DocumentMessages
{
    public static Diagnostic PrivateCharacter(SourceSpan at, char found) => Diagnostic.Error(
        "SA5001", at, string.Create(CultureInfo.InvariantCulture, $"The character U+{(int)found:X4} is for private use and prints as a blank box; delete it or type the symbol that was meant."));

    public static Diagnostic BlockInsideText(SourceSpan at) => Diagnostic.Error(
        "SA5002", at, "A table or other whole block stands inside other text; give it a paragraph of its own, with a blank line before and after.");

    public static Diagnostic BlockInsideList(SourceSpan at) => Diagnostic.Error(
        "SA5003", at, "A table or other whole block stands inside a list or a quotation; move it to a paragraph of its own outside.");

    public static Diagnostic TokenInLink(SourceSpan at) => Diagnostic.Error(
        "SA5004", at, "A figure or text of the data stands inside the address of a link; write the address out in full.");

    public static Diagnostic LinkNotAllowed(SourceSpan at, string scheme) => Diagnostic.Error(
        "SA5005", at, $"A link with the scheme '{scheme}' cannot be published; only https, http, mailto and #section-id can.");

    public static Diagnostic RelativeLink(SourceSpan at, string target) => Diagnostic.Error(
        "SA5006", at, $"The link target '{target}' is relative, and would point nowhere for a reader; write a full https address or #section-id.");

    public static Diagnostic Image(SourceSpan at) => Diagnostic.Error(
        "SA5007", at, "A picture stands inside other text, a list or a table; give it a paragraph of its own, with a blank line before and after.");

    public static Diagnostic NoAlternative(SourceSpan at) => Diagnostic.Error(
        "SA5020", at, "The picture has no alternative text, so nothing of it reaches a reader who cannot see it; write what it shows between '![' and ']'.");

    public static Diagnostic Html(SourceSpan at) => Diagnostic.Warning(
        "SA5008", at, "This looks like HTML, which is printed here as typed; use Markdown instead, or write \\< if the sign itself is meant.");

    public static Diagnostic ThematicBreak(SourceSpan at) => Diagnostic.Warning(
        "SA5009", at, "A line of dashes, asterisks or underscores has no meaning here and is left out; use '#' for a heading, or remove it.");

    public static Diagnostic TooDeep(string path) => Diagnostic.Error(
        "SA5010", SourceSpan.WholeFile(path), "Lists, quotations or emphasis are nested too deeply to be read; flatten them.");

    public static Diagnostic TextBeforeSection(SourceSpan at) => Diagnostic.Error(
        "SA5011", at, "Text stands before the first section; put a heading that begins with '# ' above it.");

    public static Diagnostic SubsectionBeforeSection(SourceSpan at) => Diagnostic.Error(
        "SA5012", at, "A heading of a lower level stands before the first section; begin the document with a heading that begins with '# '.");

    public static Diagnostic SectionTwice(SourceSpan at, string id) => Diagnostic.Error(
        "SA5013", at, $"There are two sections with the id '{id}'; give one of them another id.");

    public static Diagnostic PipeTable(SourceSpan at) => Diagnostic.Warning(
        "SA5014",
        at,
        "This looks like a table typed with '|' and is none, so it is printed as typed; leave a blank line above it, and give the line of dashes as many columns as the headings.");

    public static Diagnostic TooManyCells(SourceSpan at, int cells, int headings) => Diagnostic.Error(
        "SA5019", at, $"This row of the table has {English.Whole(cells)} cells, and its header row {English.Whole(headings)}; give both as many, or write \\| for a line that is text.");

    public static Diagnostic HeadingInsideList(SourceSpan at) => Diagnostic.Error(
        "SA5015", at, "A heading stands inside a list or a quotation; move it outside, or write \\# if the sign itself is meant.");

    public static Diagnostic HeadingTokenOutsideHeading(SourceSpan at) => Diagnostic.Error(
        "SA5016", at, "The heading of a section is used outside a heading; write '# ' before it, or use the section's title.");

    public static Diagnostic EmptyHeading(SourceSpan at) => Diagnostic.Error(
        "SA5017", at, "A heading has no text; write one, or remove the '#'.");

    public static Diagnostic HtmlComment(SourceSpan at) => Diagnostic.Error(
        "SA5018", at, "A comment between '<!--' and '-->' would be printed, not hidden; delete it, or keep it in a file beside.");
}
