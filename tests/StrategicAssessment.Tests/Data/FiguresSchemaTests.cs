using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using StrategicAssessment.Data;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Plans;
using StrategicAssessment.Tests.Published;
using Xunit;

namespace StrategicAssessment.Tests.Data;

/// <summary><c>figures.json</c> is what its schema and its page say.</summary>
public sealed class FiguresSchemaTests(BuiltSamples samples)
{
    private static readonly JsonObject Schema = JsonNode.Parse(Repository.Read("docs/figures.schema.json"))!.AsObject();

    [Theory, MemberData(nameof(BuiltSamples.All), MemberType = typeof(BuiltSamples))]
    public void Every_sample_keeps_the_schema(string edition) => Assert.Empty(new SchemaValidator(Schema).Check(Of(edition)).Take(5));

    [Theory, MemberData(nameof(BuiltSamples.All), MemberType = typeof(BuiltSamples))]
    public void Each_figure_stands_there_once(string edition) =>
        Assert.Empty(Of(edition)!["figures"]!.AsArray().GroupBy(f => f!["id"]!.GetValue<string>(), StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void The_schema_refuses_what_is_wrong()
    {
        var file = Of("2016-17")!;
        var figure = file["figures"]!.AsArray().First(f => f!["judgement"] is not null)!;
        (figure["status"], figure["value"], figure["judgement"]!["verdict"], file["more"]) = ("unknown", "3", "likely", 1);
        figure.AsObject().Remove("display");
        Assert.InRange(new SchemaValidator(Schema).Check(file).Count, 4, 8);
    }

    [Fact]
    public void Schema_and_page_have_every_member_of_every_record()
    {
        var page = Repository.Read("docs/figures.md");
        var records = new List<JsonTypeInfo>();
        Gather(Contracts.Default.FiguresFile, records);
        var members = records.SelectMany(r => r.Properties).Where(p => !IsUnwritten(p)).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(members.Count > 80);
        Assert.All(members, m => Assert.Contains($"| `{m}` | ", page, StringComparison.Ordinal));
        var described = Schema["$defs"]!.AsObject().Select(d => d.Value!["properties"]!.AsObject()).Prepend(Schema["properties"]!.AsObject()).SelectMany(p => p.Select(m => m.Key));
        Assert.Equal(members.Order(StringComparer.Ordinal), described.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_words_of_members_are_those_of_the_schema()
    {
        Are<ValueStatus>("figure", "status", v => DataWords.Of(v));
        Are<Origin>("figure", "origin", v => DataWords.Of(v));
        Are<Unit>("figure", "unit", v => DataWords.Of(v));
        Are<Method>("figure", "method", v => DataWords.Of(v));
        Are<IntervalMethod>("figure", "interval_method", v => DataWords.Of(v));
        Are<TrendDirection>("figure", "trend", v => DataWords.Of(v));
        Are<DispersionBasis>("figure", "dispersion_from", v => DataWords.Of(v));
        Are<JudgementTest>("judgement", "test", v => DataWords.Of(v));
        Are<Standing>("judgement", "standing", v => DataWords.Of(v));
        Are<Verdict>("judgement", "verdict", v => DataWords.Of(v));
        Are<Polarity>("indicator", "good", DataWords.Of);
        Are<Assurance>("control_chart", "assurance", DataWords.Of);
        Are<ChartKind>("control_chart", "kind", v => DataWords.Of(v));
        Are<PointType>("point", "type", v => DataWords.Of(v));
        Assert.Equal(Words(Schema["$defs"]!["point"]!["properties"]!["signals"]!["items"]!), DataWords.Of((SpecialCause)15).Order(StringComparer.Ordinal));
    }

    private static void Are<T>(string record, string member, Func<T, string?> word)
        where T : struct, Enum => Assert.Equal(Words(Schema["$defs"]![record]!["properties"]![member]!), Enum.GetValues<T>().Select(word).OfType<string>().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Words(JsonNode member) => member["enum"]!.AsArray().Select(w => (string?)w).OfType<string>().Order(StringComparer.Ordinal);

    [Fact]
    public void A_place_says_its_type()
    {
        var places = Of("2016-17")!["places"]!.AsArray().ToDictionary(p => p!["code"]!.GetValue<string>(), p => p!["type"]!.GetValue<string>(), StringComparer.Ordinal);
        Assert.Equal(("district", "ward"), (places["E07000110"], places["E07000110-fant"]));
        Assert.Equal(Of("2016-17")!["figures"]!.AsArray().Select(f => f!["area"]!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal), places.Keys);
    }

    private JsonNode? Of(string edition) => JsonNode.Parse(File.ReadAllText(Path.Combine(samples.Of(edition), "figures.json")));

    private static bool IsUnwritten(JsonPropertyInfo property) => property.Get is null;

    private static void Gather(JsonTypeInfo type, List<JsonTypeInfo> found)
    {
        if (type.ElementType is { } element) Gather(type.Options.GetTypeInfo(element), found);
        else if (type.Kind == JsonTypeInfoKind.Object && !found.Any(f => f.Type == type.Type))
        {
            found.Add(type);
            foreach (var property in type.Properties) Gather(type.Options.GetTypeInfo(property.PropertyType), found);
        }
    }
}
