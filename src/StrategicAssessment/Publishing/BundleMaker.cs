using System.Reflection;
using StrategicAssessment.Assessments;
using StrategicAssessment.Data;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Publishing.Excel;
using StrategicAssessment.Publishing.Html;
using StrategicAssessment.Publishing.Markdown;
using StrategicAssessment.Publishing.Word;

namespace StrategicAssessment.Publishing;

/// <summary>Has every writer write, and puts the files together.</summary>
internal static class BundleMaker
{
    /// <summary>The formats of the document that can be chosen; the data files are always written.</summary>
    public static readonly ImmutableArray<string> Formats = ["md", "html", "docx", Pdf, "xlsx", PictureFiles.Png];

    /// <summary>Those that are made when none are named: few need the pictures, which take as long as all the others.</summary>
    public static readonly ImmutableArray<string> Usual = Formats.Remove(PictureFiles.Png);

    /// <summary>The format that a browser of the machine prints, and that no manifest lists.</summary>
    public const string Pdf = "pdf";

    /// <summary>The option that marks a draft in a manifest.</summary>
    public const string Draft = "draft";

    /// <summary>The file of a format of which there is one, the PDF apart.</summary>
    public static string FileOf(string format, string document = DocumentPlan.Assessment) => format == "xlsx" ? "data-tables.xlsx" : $"{document}.{format}";

    /// <param name="look">Whose look the Word file takes over, or null.</param>
    public static Bundle Make(ResolvedPlan plan, Assessment assessment, DocumentTree document, Gazetteer places, ReferenceDocument? look, IReadOnlyCollection<string> formats)
    {
        var writing = new List<Task<IEnumerable<BundleFile>>>
        {
            Begin(() => [new BundleFile(FiguresFile.Name, FiguresFile.Write(plan, assessment, places))]),
            Begin(() => Tables(plan, assessment, document, places)),
            Begin(() => [new BundleFile(DocumentFile.Name, DocumentFile.Write(document))]),
        };
        foreach (var one in document.All)
        {
            if (formats.Contains("md", StringComparer.Ordinal)) writing.Add(Begin(() => [new BundleFile(FileOf("md", one.File), Utf8(MarkdownWriter.Write(one)))]));
            if (formats.Contains("html", StringComparer.Ordinal)) writing.Add(Begin(() => [new BundleFile(FileOf("html", one.File), HtmlWriter.WriteUtf8(one, new FigureOrigins(plan, assessment, places)))]));
            if (formats.Contains("docx", StringComparer.Ordinal)) writing.Add(Begin(() => [new BundleFile(FileOf("docx", one.File), WordWriter.Write(one, look, PictureFiles.HasVectors(formats)))]));
        }

        if (formats.Contains("xlsx", StringComparer.Ordinal)) writing.Add(Begin(() => [new BundleFile(FileOf("xlsx"), DataTables.Write(document, assessment, plan.Written.Symbols))]));
        var pictures = PictureFiles.Begin(document, formats).ToList();
        var files = writing.SelectMany(w => w.GetAwaiter().GetResult()).Concat(pictures.Select(p => p.GetAwaiter().GetResult())).Concat(PictureFiles.Of(document, formats)).ToList();
        return new Bundle(files, new ManifestFacts(Program, plan.Assessment.Id, Options(formats, document.Title.IsDraft)));
    }

    // Writers only read what they share, so they work side by side; files stand in the order of the list, whoever is done first.
    private static Task<IEnumerable<BundleFile>> Begin(Func<IEnumerable<BundleFile>> write) => Task.Run(write);

    /// <summary>Name and version, as manifests say it.</summary>
    public static string Program => "assess " + Version;

    public static string Version => typeof(BundleMaker).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>What a bundle is asked to be, as its manifest says it. Nothing in a bundle depends on whether a PDF stands beside it.</summary>
    public static ImmutableSortedDictionary<string, string> Options(IEnumerable<string> formats, bool isDraft)
    {
        var listed = formats.Where(f => f != Pdf).Order(StringComparer.Ordinal);
        var options = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("formats", string.Join(',', listed));
        return isDraft ? options.Add(Draft, "yes") : options;
    }

    // The files of the tables, and the file that describes them.
    private static IEnumerable<BundleFile> Tables(ResolvedPlan plan, Assessment assessment, DocumentTree document, Gazetteer places)
    {
        var printed = document.All.SelectMany(TreeText.Blocks).OfType<TableBlock>().DistinctBy(t => t.Id, StringComparer.Ordinal).ToDictionary(t => t.Id, StringComparer.Ordinal);
        List<PublishedTable> tables = [.. assessment.Tables.Where(t => printed.ContainsKey(t.Definition.Id)).Select(t => Published(printed[t.Definition.Id], t))];
        tables.AddRange(from chart in assessment.ControlCharts
                        let table = printed.GetValueOrDefault(ControlChartResolver.TableIdOf(chart.Definition.Id))
                        where table is not null
                        select FigureCsv.Of(table, PathOf(table), chart));
        if (printed.GetValueOrDefault(MessageViews.TableId) is { } topics) tables.Insert(0, FigureCsv.Of(topics, PathOf(topics), assessment, plan.Written.Symbols));
        return [.. tables.Select(t => new BundleFile(t.Path, t.Content)), new BundleFile(PackageFile.Path, PackageFile.Write(plan, document, tables, places))];
    }

    private static PublishedTable Published(TableBlock printed, AssessedTable table) =>
        new(printed, PathOf(printed), TableCsv.Write(printed, table), TableCsv.FieldsOf(printed, table));

    private static string PathOf(TableBlock printed) => $"tables/{printed.Id}.csv";

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
