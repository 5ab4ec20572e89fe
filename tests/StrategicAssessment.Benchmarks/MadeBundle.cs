using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StrategicAssessment.Benchmarks;

/// <summary>A bundle of many figures that no plan made: its data files and its manifest, as a build writes them.</summary>
/// <param name="year">Its figures are of this calendar year.</param>
internal sealed class MadeBundle(int year)
{
    private const int Indicators = 20, Areas = 100, Categories = 10;
    private static readonly string[] Measures = ["count", "rate-per-1000", "share", "change", "rank-by-rate-lowest-first"];

    /// <summary>How many figures it has.</summary>
    public static int Figures => Indicators * Areas * Categories * Measures.Length;

    /// <summary>Writes it into a folder that is not there yet.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var files = (string[])["document.json", "figures.json"];
        File.WriteAllText(Path.Combine(folder, files[0]), Document());
        using (var writer = new StreamWriter(Path.Combine(folder, files[1]), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16)) WriteFigures(writer);
        var outputs = files.Select(f => $$"""{"path": "{{f}}", "bytes": {{new FileInfo(Path.Combine(folder, f)).Length}}, "sha256": "{{Hash(Path.Combine(folder, f))}}"}""");
        File.WriteAllText(Path.Combine(folder, "manifest.json"), $$"""{"schema": "assess-manifest/1", "program": "made", "assessment": "made", "options": {}, "outputs": [{{string.Join(", ", outputs)}}]}""");
    }

    private void WriteFigures(StreamWriter writer)
    {
        writer.Write($$"""
            {
              "schema": "assess-figures/1",
              "assessment": {"id": "made", "title": "Made", "edition": "{{year}}", "place": "A000", "place_name": "Place 0", "period": {"start": "{{year}}-01-01", "end": "{{year}}-12-31", "label": "{{year}}"} },
              "definitions": {"0123456789abcdef": "as made"},
              "figures": [

            """);
        var first = true;
        foreach (var id in Ids())
        {
            writer.Write(first ? "    " : ",\n    ");
            writer.Write(Figure(id));
            first = false;
        }

        writer.Write("\n  ]\n}\n");
    }

    private static IEnumerable<string[]> Ids()
    {
        for (var indicator = 0; indicator < Indicators; indicator++)
        {
            foreach (var measure in Measures)
            {
                for (var area = 0; area < Areas; area++)
                {
                    for (var category = 0; category < Categories; category++)
                        yield return [Number("recorded-crime", indicator), measure, Number("A", area), Number("category", category)];
                }
            }
        }
    }

    private string Figure(string[] id)
    {
        var (vs, compared) = id[1] == "change" ? ("/vs", $$"""{"start": "{{year - 1}}-01-01", "end": "{{year - 1}}-12-31", "label": "{{year - 1}}"}""") : ("", "null");
        var value = (Math.Abs(string.Concat(id).Aggregate(year * 7, (h, c) => unchecked((h * 31) + c))) % 900) + 50;
        var plain = $"{id[0]}/count/{id[2]}/{id[3]}/{year}-01_{year}-12";
        return $$"""
            {
                  "id": "{{string.Join('/', id)}}/{{year}}-01_{{year}}-12{{(vs.Length == 0 ? "" : $"/vs-{year - 1}-01_{year - 1}-12")}}",
                  "series": "{{string.Join('/', id)}}{{vs}}",
                  "indicator": "{{id[0]}}", "measure": "{{id[1]}}",
                  "area": "{{id[2]}}",
                  "area_name": "Place {{id[2]}}",
                  "category": "{{id[3]}}",
                  "period": {
                    "start": "{{year}}-01-01",
                    "end": "{{year}}-12-31",
                    "label": "{{year}}"
                  },
                  "compared_with": {{compared}},
                  "group": null,
                  "status": "known",
                  "reason": null,
                  "origin": "computed",
                  "value": {{value}},
                  "unit": "number",
                  "base": null,
                  "display": "{{value}}",
                  "lower95": {{value - 20.123456789}},
                  "upper95": {{value + 21.987654321}},
                  "lower998": {{value - 30.123456789}},
                  "upper998": {{value + 31.987654321}},
                  "interval_method": "byar",
                  "judgement": {"test": "exact test of two counts", "confidence": 0.95, "standing": "similar", "verdict": "similar", "probability": 0.5, "poisson_z": 0.1, "rate_ratio": null, "rate_ratio_lower": null, "rate_ratio_upper": null, "tests_agree": true},
                  "trend": null,
                  "trend_chi_squared": null,
                  "rank_best": null,
                  "rank_worst": null,
                  "small_numbers": false,
                  "tied": false,
                  "method": "counted",
                  "definition": "0123456789abcdef",
                  "formula": "as counted in the extract",
                  "operands": {{(id[1] == "count" ? "[]" : $"[\"{plain}\"]")}},
                  "sources": [{"file": "extracts/{{id[0]}}.csv", "rows": 1}],
                  "caveats": []
                }
            """;
    }

    private string Document()
    {
        var paragraphs = Ids().Where((_, i) => i % 500 == 0).Select((id, i) =>
            $$"""{"number": "1.{{i + 1}}", "text": "There were {{i}} of them.", "words": "There were {} of them.", "written": true, "figures": ["{{string.Join('/', id)}}/{{year}}-01_{{year}}-12"]}""");
        return $$"""{"schema": "assess-document/1", "title": "Made", "place": "Place 0", "edition": "{{year}}", "draft": false, "sections": [{"id": "one", "number": "1", "title": "One", "paragraphs": [{{string.Join(", ", paragraphs)}}], "tables": [], "charts": [], "sections": []}]}""";
    }

    private static string Number(string word, int number) => string.Create(CultureInfo.InvariantCulture, $"{word}{(word.Length > 1 ? "-" : "")}{number:000}");

    private static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
