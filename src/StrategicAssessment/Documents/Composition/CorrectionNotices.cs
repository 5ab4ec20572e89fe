using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <summary>The notices of corrections that the document prints: newest first, and of one day in the order of their names.</summary>
internal sealed class CorrectionNotices(AssessmentFolder folder, TokenTable tokens, List<Diagnostic> found)
{
    /// <summary>A view of each that can be read.</summary>
    public List<object?> Views() => [.. All().OrderByDescending(n => n.Date.DayNumber).ThenBy(n => n.Path, StringComparer.Ordinal).Select(n => (object?)Of(n))];

    /// <summary>Each that can be read.</summary>
    public List<NoticeFile> All()
    {
        var paths = folder.OwnLayers.Select(l => l + NoticeFile.Folder).SelectMany(p => folder.List(p).Select(f => $"{p}/{f}"));
        return [.. paths.Where(p => p.EndsWith(".md", StringComparison.Ordinal)).Select(Read).OfType<NoticeFile>()];
    }

    private NoticeFile? Read(string path)
    {
        if (FileText.Read(folder, path, found) is not { } text) return null;
        var forged = TokenTable.CheckSource(text, path);
        found.AddRange(forged);
        return forged.IsEmpty ? NoticeFile.Read(path, text, found) : null;
    }

    // Its text is Markdown and no template: what was published then cites nothing of now.
    private Dictionary<string, object?> Of(NoticeFile notice)
    {
        var body = MarkdownTree.ParseFragment(notice.Body, notice.Path, tokens, 2);
        found.AddRange(body.Diagnostics);
        return new(StringComparer.Ordinal)
        {
            ["date"] = new DataText(English.Date(notice.Date), tokens),
            ["edition"] = new DataText(notice.Edition, tokens),
            ["reason"] = new DataText(notice.Reason.TrimEnd('.'), tokens),
            ["text"] = body.Value is { Blocks.IsEmpty: false } fragment ? tokens.AddBlocks(fragment.Blocks) : string.Empty,
        };
    }
}
