using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using StrategicAssessment.Assessments;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Publishing.Data;
using StrategicAssessment.Publishing.Html;
using StrategicAssessment.Publishing.Markdown;

namespace StrategicAssessment.Publishing;

/// <summary>Has every writer write, and puts the files together.</summary>
public static class BundleMaker
{
    /// <summary>The formats of the document that can be chosen; the data files are always written.</summary>
    public static readonly ImmutableArray<string> Formats = ["md", "html"];

    private const string Name = "strategic-assessment";

    /// <summary>The bundle.</summary>
    /// <param name="plan">As used.</param>
    /// <param name="assessment">Its figures.</param>
    /// <param name="document">The document tree.</param>
    /// <param name="places">For names.</param>
    /// <param name="formats">Of <see cref="Formats"/>.</param>
    public static Bundle Make(ResolvedPlan plan, Assessment assessment, DocumentTree document, Gazetteer places, IReadOnlyCollection<string> formats)
    {
        var files = new List<BundleFile>
        {
            new("figures.json", FiguresJson.Write(plan, assessment, places)),
            new("document.json", Utf8(DocumentJson.Write(document))),
        };
        if (formats.Contains("md", StringComparer.Ordinal)) files.Add(new(Name + ".md", Utf8(MarkdownWriter.Write(document))));
        if (formats.Contains("html", StringComparer.Ordinal)) files.Add(new(Name + ".html", Utf8(HtmlWriter.Write(document))));
        files.AddRange(Tables(assessment, document));
        return new Bundle(files, new ManifestFacts(Program, plan.Assessment.Id, Options(formats, document.Title.IsDraft)));
    }

    /// <summary>Name and version, as manifests say it.</summary>
    public static string Program => "assess " + Version;

    /// <summary>The program's version.</summary>
    public static string Version => typeof(BundleMaker).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    private static ImmutableSortedDictionary<string, string> Options(IEnumerable<string> formats, bool isDraft)
    {
        var options = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("formats", string.Join(',', formats.Order(StringComparer.Ordinal)));
        return isDraft ? options.Add("draft", "yes") : options;
    }

    private static IEnumerable<BundleFile> Tables(Assessment assessment, DocumentTree document)
    {
        var printed = TreeText.Blocks(document).OfType<TableBlock>().DistinctBy(t => t.Id, StringComparer.Ordinal).ToDictionary(t => t.Id, StringComparer.Ordinal);
        return assessment.Tables.Where(t => printed.ContainsKey(t.Definition.Id))
            .Select(t => new BundleFile($"tables/{t.Definition.Id}.csv", TableCsv.Write(printed[t.Definition.Id], t)))
            .Concat(assessment.ControlCharts.Select(c => (Chart: c, Id: ControlChartResolver.TableIdOf(c.Definition.Id))).Where(c => printed.ContainsKey(c.Id))
                .Select(c => new BundleFile($"tables/{c.Id}.csv", ControlChartCsv.Write(printed[c.Id], c.Chart))));
    }

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
