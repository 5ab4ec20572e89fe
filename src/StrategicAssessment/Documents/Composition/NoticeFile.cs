using StrategicAssessment.Diagnostics;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Documents.Composition;

/// <summary>A notice of what was corrected in a published edition, kept in <c>corrections/</c>: Markdown below a few lines that programs read. Written once,
/// and never changed by a build: its numbers are those of its day.</summary>
internal sealed record NoticeFile(string Path, DateOnly Date, string Edition, string Reason, string Body)
{
    public const string Folder = "corrections";

    private const string Fence = "---\n";

    /// <summary>The file's text, which reads back as the same notice.</summary>
    public string Write() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{Fence}date: {Date:yyyy-MM-dd}\nedition: {Excerpt.Quoted(Edition)}\nreason: {Excerpt.Quoted(Reason)}\n{Fence}\n{Body.TrimEnd()}\n");

    /// <summary>The notice of a file, or null with an error.</summary>
    internal static NoticeFile? Read(string path, string content, List<Diagnostic> found)
    {
        var text = content.ReplaceLineEndings("\n");
        var end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n" + Fence, StringComparison.Ordinal) : -1;
        if (end < 0) return found.Refuse<NoticeFile>(CompositionMessages.NoFrontMatter(path));
        var head = YamlReader.Read(path, Encoding.UTF8.GetBytes("\n" + text[Fence.Length..(end + 1)]));   // so that lines keep their numbers
        found.AddRange(head.Diagnostics);
        if (head.Value is not { } map) return null;
        string TextOf(string key) => map.Find(key)?.Value is YamlText { Value: var value } ? value.Trim() : string.Empty;
        var missing = new[] { "date", "edition", "reason" }.Where(k => TextOf(k).Length == 0).ToList();
        if (missing.Count > 0) return found.Refuse<NoticeFile>(CompositionMessages.NoticeLacks(path, missing));
        return PeriodText.ParseDay(TextOf("date")) is { } date
            ? new NoticeFile(path, date, TextOf("edition"), TextOf("reason"), text[(end + 1 + Fence.Length)..])
            : found.Refuse<NoticeFile>(CompositionMessages.NoticeDate(map.Find("date")!.Value.At, TextOf("date")));
    }
}

/// <summary>The notices of corrections that the document prints: newest first, and of one day in the order of their names.</summary>
internal sealed class CorrectionNotices(AssessmentFolder folder, TokenTable tokens, List<Diagnostic> found)
{
    /// <summary>A view of each that can be read.</summary>
    public List<object?> Views() => [.. All().OrderByDescending(n => n.Date.DayNumber).ThenBy(n => n.Path, StringComparer.Ordinal).Select(n => (object?)Of(n))];

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
            ["date"] = new DataText(tokens.Words.Date(notice.Date), tokens),
            ["edition"] = new DataText(notice.Edition, tokens),
            ["reason"] = new DataText(notice.Reason.TrimEnd('.'), tokens),
            ["text"] = body.Value is { Blocks.IsEmpty: false } fragment ? tokens.AddBlocks(fragment.Blocks) : string.Empty,
        };
    }
}
