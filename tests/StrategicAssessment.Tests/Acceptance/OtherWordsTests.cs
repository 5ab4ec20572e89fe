using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Publishing.Word;
using StrategicAssessment.Wording;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>A folder whose words file says every word in letters that English does not have.</summary>
public sealed class OtherWordsTests
{
    private const string Slots = @"\{[^}]*\}";

    // What templates say too may stand anywhere.
    private static readonly string Templates = string.Join('\n', Directory.GetFiles(Path.Combine(Repository.Root, "templates", "strategic-assessment")).Select(File.ReadAllText));

    // What stands between the slots of the program's own words, without its punctuation.
    private static readonly HashSet<string> English = [.. Words.BuiltIn.Texts.Values.SelectMany(t => Regex.Split(t, Slots)).Select(Bare).Where(t => t.Length > 2 && !Templates.Contains(t, StringComparison.OrdinalIgnoreCase))];

    [Fact]
    public void No_word_of_the_words_file_stays_English()
    {
        using var county = Workspace.OfNorthshire();
        county.Write("templates/words.yaml", Other());
        var run = county.Build("--draft", "--format", "md,html,docx,xlsx");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Empty(Directory.GetFiles(county.Output, "*.*", SearchOption.AllDirectories).SelectMany(Said).Where(s => English.Contains(Bare(s.Text))).Select(s => $"{s.File} says '{s.Text}'").Distinct());
        using var word = OfficeFile.Word(File.ReadAllBytes(Path.Combine(county.Output, "strategic-assessment.docx")));
        using var excel = OfficeFile.Excel(File.ReadAllBytes(Path.Combine(county.Output, "data-tables.xlsx")));
        OfficeFile.AssertValid(word);
        OfficeFile.AssertValid(excel);
        Assert.Equal(("cy", "cy"), (word.PackageProperties.Language, excel.PackageProperties.Language));
    }

    public static TheoryData<string> Samples => [.. Thorough.OneIn(2, ["northshire-2025-26", "maidstone-2016-17"])];

    // What stands between two slots of a sentence is looked for in whatever is printed. Verdicts are put together in templates too, and in what people write; a column is headed "Poisson z".
    [Theory]
    [MemberData(nameof(Samples))]
    public void Nothing_that_the_words_file_says_stands_in_a_sample_whose_every_word_is_another(string sample)
    {
        using var workspace = Workspace.OfSampleFolder(sample);
        var given = Regex.Replace(string.Join('\n', Directory.GetFiles(workspace.Root, "*.*", SearchOption.AllDirectories).Select(File.ReadAllText).Append(Templates)), @"\s+", " ");
        workspace.Write("templates/words.yaml", Other());
        workspace.Delete("commentary/executive-summary.md");
        var run = workspace.Build("--format", "md,html,docx,xlsx");
        Assert.True(run.ExitCode == 0, run.ToString());
        var said = Words.BuiltIn.Texts.Where(t => !t.Key.StartsWith("verdict.", StringComparison.Ordinal) && t.Key != "evidence.z").SelectMany(t => Regex.Split(t.Value, Slots)).Select(t => t.Trim([.. " :,;.()"])).Where(t => t.Length > 3 && !char.IsAsciiDigit(t[0]) && !given.Contains(t, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(said.Count > 50, string.Join('\n', said));
        var printed = Directory.GetFiles(workspace.Output, "*.*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".json", StringComparison.Ordinal) && !f.EndsWith(".png", StringComparison.Ordinal)).SelectMany(Said).Concat(OfPanel(File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.html")))).ToList();
        Assert.DoesNotContain(printed, p => p.Text.Contains("the " + Otherwise("in the middle"), StringComparison.Ordinal));
        Assert.Empty(said.SelectMany(s => printed.Where(p => Regex.IsMatch(p.Text, $@"(?<![\w.]){Regex.Escape(s)}(?!\w)")).Take(1).Select(p => $"'{s}' in {p.File}: {p.Text}")));
    }

    [Fact]
    public void Every_part_of_a_file_declares_the_language_of_its_words()
    {
        using var county = Workspace.OfNorthshire();
        county.Write("templates/words.yaml", Other());
        county.Build("--format", "html,docx,xlsx");
        var parts = Directory.GetFiles(county.Output).SelectMany(Parts).Where(p => p.Name.EndsWith("ml", StringComparison.Ordinal)).ToList();
        Assert.Empty(parts.Where(p => p.Text.Contains("en-GB\"", StringComparison.Ordinal) && !p.Text.Contains("w:eastAsia=\"en-GB\"", StringComparison.Ordinal)).Select(p => p.Name));
        Assert.Contains(parts, p => p.Text.Contains("<html lang=\"cy\"", StringComparison.Ordinal));
        Assert.Contains(parts, p => p.Text.Contains("w:lang w:val=\"cy\"", StringComparison.Ordinal));
    }

    private static string Other() => "language: cy\n" + string.Concat(Words.BuiltIn.Texts.GroupBy(t => t.Key.Split('.')[0], StringComparer.Ordinal).Select(group =>
        $"{group.Key}:\n" + string.Concat(group.GroupBy(t => t.Key.Split('.')[1].Split('/')[0], StringComparer.Ordinal).Select(word =>
            word.First().Key.Contains('/', StringComparison.Ordinal)
                ? $"  {word.Key}:\n" + string.Concat(word.Select(f => $"    {f.Key.Split('/')[1]}: \"{Otherwise(f.Value)}\"\n"))
                : $"  {word.Key}: \"{Otherwise(word.Single().Value)}\"\n"))));

    private static string Otherwise(string text) => Regex.Replace(text, Slots + "|[A-Za-z]", m => m.Length > 1 ? m.Value : ((char)(char.ToLowerInvariant(m.Value[0]) - 'a' + 'а')).ToString());

    private static string Bare(string text) => text.Replace('_', ' ').Trim([.. " :,().*#0123456789"]).ToLowerInvariant();

    private static IEnumerable<(string File, string Text)> Said(string path) => Parts(path).SelectMany(p => p.Name.EndsWith("ml", StringComparison.Ordinal) && !p.Name.StartsWith("xl/tables/", StringComparison.Ordinal)
        ? Regex.Matches(Regex.Replace(p.Text, "<(style|script|w:instrText).*?</\\1>", "", RegexOptions.Singleline), ">([^<]+)<|(?: name| aria-label| title)=\"([^\"]+)\"").Select(m => (p.Name, m.Groups[1].Value + m.Groups[2].Value))
        : p.Name.EndsWith(".md", StringComparison.Ordinal) ? Regex.Split(p.Text, @"\n|\*\*|:").Select(l => (p.Name, l)) : []);

    // What the page's script says of its figures: every text of theirs, and how each was worked out.
    private static IEnumerable<(string File, string Text)> OfPanel(string page)
    {
        const int Formula = 5;
        using var told = JsonDocument.Parse(Regex.Match(page, "<script type=\"application/json\" id=\"figures\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value);
        var formulas = told.RootElement.GetProperty("figures").EnumerateArray().Where(f => f.GetArrayLength() > Formula).Select(f => f[Formula].GetString());
        return [.. told.RootElement.GetProperty("words").EnumerateArray().Select(w => w.GetString()).Concat(formulas).OfType<string>().Distinct(StringComparer.Ordinal).Select(t => ("the panel", t))];
    }

    // A file as it is; of one that Office reads, what is in it.
    private static IEnumerable<(string Name, string Text)> Parts(string path)
    {
        if (!path.EndsWith("x", StringComparison.Ordinal)) return [(Path.GetFileName(path), File.ReadAllText(path))];
        using var zip = ZipFile.OpenRead(path);
        return [.. zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e => (e.FullName, new StreamReader(e.Open(), Encoding.UTF8).ReadToEnd()))];
    }
}
