using System.Text.Json.Nodes;
using StrategicAssessment.Plans;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Plans;

public sealed class PlanSchemaTests
{
    private static readonly string[] AboutKeysAndKinds = ["SA2101", "SA2102", "SA2103", "SA2104", "SA2106"];
    private static readonly SchemaValidator Schema = new(JsonNode.Parse(Repository.Read("docs/assessment.schema.json"))!.AsObject());

    [Fact]
    public void The_sample_is_valid() => Agree(Repository.Read("sample-data/maidstone-2016-17/assessment.yaml"), isValid: true);

    [Fact]
    public void A_plan_that_uses_every_key_is_valid()
    {
        Agree(Some.PlanWithEveryKey, isValid: true);
        var used = EditorView.Of(Some.PlanWithEveryKey)!;
        Assert.Equal(Names(PlanKeys.Plan), KeysOf(used));
        Assert.Equal(Names(PlanKeys.Extract), KeysOf(used["extracts"]!["asb"]!));
        Assert.Equal(Names(PlanKeys.Table), KeysOf(used["tables"]!["asb"]!));
        Assert.Equal(Names(PlanKeys.Section), KeysOf(used["sections"]!["asb"]!));
        Assert.Equal(Names(PlanKeys.TextTable), KeysOf(used["text tables"]!["actions"]!));
    }

    [Theory]
    [InlineData("edition: 2016", true)]
    [InlineData("edition: no", true)]
    [InlineData("edition: 1:30", true)]
    [InlineData("edition: true", true)]
    [InlineData("edition:", false)]
    [InlineData("edition: [2016]", false)]
    [InlineData("edition: {year: 2016}", false)]
    [InlineData("place:", false)]
    [InlineData("version: '1'", true)]
    [InlineData("version: 2", false)]
    [InlineData("version:", false)]
    [InlineData("this year:", false)]
    [InlineData("this year: 201509", true)]
    [InlineData("this year: [2014, 2015]", false)]
    [InlineData("titel: X", false)]
    [InlineData("title:", true)]
    [InlineData("symbols: older", true)]
    [InlineData("symbols: oldest", false)]
    [InlineData("symbols: [older]", false)]
    [InlineData("symbols:", true)]
    [InlineData("extracts:", false)]
    [InlineData("extracts: asb", false)]
    [InlineData("extracts: [asb]", false)]
    [InlineData("extracts: {asb: }", true)]
    [InlineData("extracts: {asb: yes}", false)]
    [InlineData("extracts: {ASB: }", false)]
    [InlineData("extracts: {asb-: }", false)]
    [InlineData("extracts: {a--b: }", false)]
    [InlineData("extracts: {1st: }", false)]
    [InlineData("tables: {asb: {}}", true)]
    [InlineData("tables: {asb: {coloumns: [rate]}}", false)]
    [InlineData("sections: {asb: {tables: asb}}", true)]
    [InlineData("sections: {asb: {table: asb}}", false)]
    [InlineData("categories:", true)]
    [InlineData("categories: crime", false)]
    [InlineData("categories: [crime]", false)]
    [InlineData("categories: {known as: crime}", false)]
    [InlineData("categories: {crime: }", true)]
    [InlineData("categories: {crime: All crime}", true)]
    [InlineData("categories: {crime: [theft]}", false)]
    [InlineData("categories: {crime: {theft: {shoplifting: }, known as: [crimes, 101], shown as: All crime}}", true)]
    [InlineData("categories: {crime: {known as: {a: b}}}", false)]
    [InlineData("categories: {crime: {known as: [{a: b}]}}", false)]
    [InlineData("categories: {crime: {shown as: [All crime]}}", false)]
    [InlineData("categories: {crime: {Theft: }}", false)]
    public void Schema_and_reader_agree_on_a_line_of_the_plan(string line, bool isValid) => Agree(Some.PlanWith(line), isValid);

    [Theory]
    [InlineData("status: awaited", true)]
    [InlineData("status: soon", false)]
    [InlineData("status: true", false)]
    [InlineData("shape: wide", true)]
    [InlineData("shape: records", true)]
    [InlineData("shape: record", false)]
    [InlineData("unit: percent", true)]
    [InlineData("unit: metres", false)]
    [InlineData("total: supplied", true)]
    [InlineData("total: computed", false)]
    [InlineData("missing rows: zero", true)]
    [InlineData("missing rows: 0", false)]
    [InlineData("missingrows: zero", false)]
    [InlineData("note: one", true)]
    [InlineData("note: [one, 2, true]", true)]
    [InlineData("note: [[one]]", false)]
    [InlineData("note: {a: one}", false)]
    [InlineData("note: [one, ]", true)]
    [InlineData("holds: district", true)]
    [InlineData("aliases: {East: E05000001, 3: E05000002}", true)]
    [InlineData("aliases: {East: [E05000001]}", false)]
    [InlineData("aliases: {East: }", false)]
    [InlineData("aliases: [East]", false)]
    [InlineData("aliases: East", false)]
    [InlineData("only: {measure: 1}", true)]
    [InlineData("repeated rows: sum", false)]
    [InlineData("population: same year", true)]
    [InlineData("only: {measure: [1, two]}", true)]
    [InlineData("only: {measure: {a: b}}", false)]
    [InlineData("only: {measure: [[a]]}", false)]
    [InlineData("only: {measure: }", false)]
    [InlineData("only: measure", false)]
    [InlineData("lookups: {Beat: [a.csv]}", false)]
    [InlineData("not in lookup: skip", false)]
    [InlineData("per: 1000", true)]
    [InlineData("per: '1,000'", true)]
    [InlineData("per: '1,000 households'", true)]
    [InlineData("per: '100,000 licensed premises'", true)]
    [InlineData("per: [1000]", false)]
    [InlineData("decimals: none", true)]
    [InlineData("decimals: 0", true)]
    [InlineData("file: {name: [x.csv]}", false)]
    [InlineData("file: {x.csv: 2024}", true)]
    [InlineData("period: 2015-09", true)]
    [InlineData("population: mid-2014", true)]
    [InlineData("break: 2015-04-01", true)]
    public void Schema_and_reader_agree_on_a_line_of_an_extract(string line, bool isValid) => Agree(Some.PlanWith($"extracts: {{asb: {{{line}}}}}"), isValid);

    [Theory]
    [InlineData("columns: this year", true)]
    [InlineData("columns: [this year, rate: Rate per head, 2015]", true)]
    [InlineData("columns: [rate: [a]]", false)]
    [InlineData("columns: [[rate]]", false)]
    [InlineData("columns: {rate: Rate}", false)]
    [InlineData("columns: [{rate: a, share: b}]", false)]
    [InlineData("columns: [rate: ]", false)]
    [InlineData("totals: [districts: KCC total, Medway]", true)]
    [InlineData("totals: {districts: KCC total}", false)]
    [InlineData("rows: [Maidstone, [Swale]]", false)]
    [InlineData("rows: {Maidstone: M}", false)]
    [InlineData("ties: exact", true)]
    [InlineData("ties: never", false)]
    [InlineData("order: by rank", true)]
    [InlineData("order: alphabetical", false)]
    [InlineData("rank: [rate]", false)]
    [InlineData("notes: [a, b]", true)]
    public void Schema_and_reader_agree_on_a_line_of_a_table(string line, bool isValid) => Agree(Some.PlanWith($"tables: {{asb: {{{line}}}}}"), isValid);

    [Theory]
    [InlineData("per: 0")]
    [InlineData("per: -1")]
    [InlineData("per: 1.5")]
    [InlineData("per: 20000000")]
    [InlineData("per: many")]
    [InlineData("per: ','")]
    [InlineData("per: true")]
    [InlineData("per: none")]
    [InlineData("per: households")]
    [InlineData("per: '1,000 5'")]
    [InlineData("decimals: 7")]
    [InlineData("decimals: '10'")]
    [InlineData("decimals: some")]
    public void Numbers_that_the_reader_refuses_are_refused_by_the_schema(string line)
    {
        var plan = Some.PlanWith($"extracts: {{asb: {{{line}}}}}");
        Assert.Contains(Some.Read(plan).Diagnostics, d => d.Code == "SA2107");
        Assert.NotEmpty(Schema.Check(EditorView.Of(plan)));
    }

    [Fact]
    public void An_editor_asks_for_closed_words_in_small_letters_though_the_reader_does_not_mind()
    {
        var plan = Some.PlanWith("symbols: Older");
        Assert.Empty(Some.Read(plan).Diagnostics);
        Assert.Equal(["/symbols: enum"], Schema.Check(EditorView.Of(plan)));
    }

    private static void Agree(string plan, bool isValid)
    {
        var breaches = Schema.Check(EditorView.Of(plan));
        var errors = Some.Read(plan).Diagnostics.Where(d => AboutKeysAndKinds.Contains(d.Code)).ToList();
        Assert.True(isValid == (breaches.Count == 0), "Schema: " + string.Join(", ", breaches));
        Assert.True(isValid == (errors.Count == 0), "Reader: " + string.Join(", ", errors));
    }

    private static List<string> Names(IEnumerable<PlanKey> keys) => [.. keys.Select(k => k.Name).Order(StringComparer.Ordinal)];

    private static List<string> KeysOf(JsonNode map) => [.. map.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal)];
}
