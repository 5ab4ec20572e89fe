using StrategicAssessment.Diagnostics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents;

/// <summary>Codes and wording of everything that can be wrong with templates' output and commentary as Markdown.</summary>
internal static class DocumentMessages
{
    public static readonly Func<SourceSpan, Diagnostic> BlockInsideText = Diagnostic.Error("SA5002", "A table or other whole block stands inside other text; give it a paragraph of its own, with a blank line before and after.");
    public static readonly Func<SourceSpan, Diagnostic> BlockInsideList = Diagnostic.Error("SA5003", "A table or other whole block stands inside a list or a quotation; move it to a paragraph of its own outside.");
    public static readonly Func<SourceSpan, Diagnostic> TokenInLink = Diagnostic.Error("SA5004", "A figure or text of the data stands inside the address of a link; write the address out in full.");
    public static readonly Func<SourceSpan, Diagnostic> Image = Diagnostic.Error("SA5007", "A picture stands inside other text, a list or a table; give it a paragraph of its own, with a blank line before and after.");
    public static readonly Func<SourceSpan, Diagnostic> NoAlternative = Diagnostic.Error("SA5020", "The picture has no alternative text, so nothing of it reaches a reader who cannot see it; write what it shows between '![' and ']'.");
    public static readonly Func<SourceSpan, Diagnostic> Html = Diagnostic.Warning("SA5008", "This looks like HTML, which is printed here as typed; use Markdown instead, or write \\< if the sign itself is meant.");
    public static readonly Func<SourceSpan, Diagnostic> ThematicBreak = Diagnostic.Warning("SA5009", "A line of dashes, asterisks or underscores has no meaning here and is left out; use '#' for a heading, or remove it.");
    public static readonly Func<string, Diagnostic> TooDeep = Diagnostic.ErrorOfFile("SA5010", "Lists, quotations or emphasis are nested too deeply to be read; flatten them.");
    public static readonly Func<SourceSpan, Diagnostic> TextBeforeSection = Diagnostic.Error("SA5011", "Text stands before the first section; put a heading that begins with '# ' above it.");
    public static readonly Func<SourceSpan, Diagnostic> SubsectionBeforeSection = Diagnostic.Error("SA5012", "A heading of a lower level stands before the first section; begin the document with a heading that begins with '# '.");
    public static readonly Func<SourceSpan, Diagnostic> PipeTable = Diagnostic.Warning("SA5014", "This looks like a table typed with '|' and is none, so it is printed as typed; leave a blank line above it, and give the line of dashes as many columns as the headings.");
    public static readonly Func<SourceSpan, Diagnostic> HeadingInsideList = Diagnostic.Error("SA5015", "A heading stands inside a list or a quotation; move it outside, or write \\# if the sign itself is meant.");
    public static readonly Func<SourceSpan, Diagnostic> HeadingTokenOutsideHeading = Diagnostic.Error("SA5016", "The heading of a section is used outside a heading; write '# ' before it, or use the section's title.");
    public static readonly Func<SourceSpan, Diagnostic> EmptyHeading = Diagnostic.Error("SA5017", "A heading has no text; write one, or remove the '#'.");
    public static readonly Func<SourceSpan, Diagnostic> HtmlComment = Diagnostic.Error("SA5018", "A comment between '<!--' and '-->' would be printed, not hidden; delete it, or keep it in a file beside.");
    public static readonly Func<SourceSpan, string, Diagnostic> LinkNotAllowed = Diagnostic.Error("SA5005", scheme => $"A link with the scheme '{scheme}' cannot be published; only https, http, mailto and #section-id can.");
    public static readonly Func<SourceSpan, string, Diagnostic> RelativeLink = Diagnostic.Error("SA5006", target => $"The link target '{target}' is relative, and would point nowhere for a reader; write a full https address or #section-id.");
    public static readonly Func<SourceSpan, string, Diagnostic> SectionTwice = Diagnostic.Error("SA5013", id => $"There are two sections with the id '{id}'; give one of them another id.");

    public static Diagnostic PrivateCharacter(SourceSpan at, char found) => Diagnostic.Error(
        "SA5001", at, string.Create(CultureInfo.InvariantCulture, $"The character U+{(int)found:X4} is for private use and prints as a blank box; delete it or type the symbol that was meant."));

    public static Diagnostic TooManyCells(SourceSpan at, int cells, int headings) => Diagnostic.Error(
        "SA5019", at, $"This row of the table has {English.Whole(cells)} cells, and its header row {English.Whole(headings)}; give both as many, or write \\| for a line that is text.");
}
