using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Markdown;
using StrategicAssessment.Templates;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing;

/// <summary>Words a correction as Markdown, from the template <c>correction</c>. Whatever figures, extracts and texts hold stands in it as plain text.</summary>
internal static class NoticeComposer
{
    private const string Name = "correction";

    public static Outcome<string> Compose(Correction correction, AssessmentFolder folder)
    {
        var found = new List<Diagnostic>();
        var (templates, tokens) = (new TemplateSet(folder, found), new TokenTable(Words.BuiltIn));
        if (templates.Find(Name) is not { } template) return Outcome.Of<string>(null, found);
        if (found.Keep(template.Render(Globals(correction, tokens), templates.Find, RenderLimits.Default)) is not { } markdown) return Outcome.Of<string>(null, found);
        var parsed = found.Keep(MarkdownTree.ParseFragment(markdown, TemplateSet.BuiltIn + Name + ".sbn-md", tokens, 2));
        var anchors = new MarkdownAnchors(new DocumentTree(new TitlePage(string.Empty, string.Empty, string.Empty, [], IsDraft: false), []));
        return Outcome.Of(parsed is { } fragment ? new MarkdownBlocks(anchors, 2).Of(fragment.Blocks) : null, found);
    }

    private static Dictionary<string, object?> Globals(Correction correction, TokenTable tokens)
    {
        List<object?> Of(CorrectedPart part) => [.. correction.Figures.Where(f => f.Part == part).Select(f => (object?)View(f, tokens))];
        return new(StringComparer.Ordinal)
        {
            ["causes"] = Of(CorrectedPart.Cause),
            ["numbers"] = Of(CorrectedPart.Number),
            ["ranks"] = Of(CorrectedPart.Rank),
            ["judgements"] = Of(CorrectedPart.Judgement),
            ["sentences"] = correction.Sentences.Select(s => (object?)View(s, tokens)).ToList(),
            ["tables"] = correction.Tables.Select(t => (object?)new DataText(t, tokens)).ToList(),
            ["charts"] = correction.Charts.Select(c => (object?)new DataText(c, tokens)).ToList(),
            ["has_unseen"] = correction.Unseen > 0,
            ["one_unseen"] = correction.Unseen == 1,
            ["unseen"] = new DataText(English.Whole(correction.Unseen), tokens),
        };
    }

    private static Dictionary<string, object?> View(CorrectedFigure figure, TokenTable tokens) => new(StringComparer.Ordinal)
    {
        ["title"] = new DataText(figure.Title, tokens),
        ["old"] = new DataText(figure.Old, tokens),
        ["new"] = new DataText(figure.New, tokens),
        ["has_extract"] = figure.Extract.Length > 0,
        ["extract"] = new DataText(figure.Extract, tokens),
        ["has_sender"] = figure.Sender.Length > 0,
        ["sender"] = new DataText(figure.Sender, tokens),
        ["sent_again"] = figure.IsSentAgain,
        ["by_letter"] = figure.ByLetter is not null,
        ["who"] = new DataText(figure.ByLetter?.Who ?? string.Empty, tokens),
        ["date"] = new DataText(figure.ByLetter is { } letter ? English.Date(letter.Date) : string.Empty, tokens),
        ["reason"] = new DataText(figure.ByLetter?.Reason ?? string.Empty, tokens),
    };

    private static Dictionary<string, object?> View(ChangedSentence sentence, TokenTable tokens) => new(StringComparer.Ordinal)
    {
        ["section"] = new DataText(sentence.Title, tokens),
        ["is_new"] = sentence.Old is null,
        ["is_gone"] = sentence.New is null,
        ["old"] = new DataText(sentence.Old?.Text ?? string.Empty, tokens),
        ["new"] = new DataText(sentence.New?.Text ?? string.Empty, tokens),
    };
}
