using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Published;
using Xunit;

namespace StrategicAssessment.Tests.Data;

public sealed class DataPackageTests(BuiltSamples samples)
{
    public static TheoryData<string> Editions => ["2016-17", "2017-18"];

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_descriptor_keeps_the_rules_of_its_schema(string edition)
    {
        using var package = Read(samples.Of(edition));
        Assert.Empty(PackageRules.Breaches(package.RootElement));
        Assert.Equal("maidstone-" + edition, package.RootElement.GetProperty("name").GetString());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_table_is_described_as_it_is(string edition)
    {
        var bundle = samples.Of(edition);
        using var package = Read(bundle);
        var tables = TablesOf(package).ToList();
        Assert.Equal(Directory.GetFiles(Path.Combine(bundle, "tables")).Select(f => "tables/" + Path.GetFileName(f)).Order(StringComparer.Ordinal), tables.Select(PathOf).Order(StringComparer.Ordinal));
        Assert.All(tables, table =>
        {
            var bytes = File.ReadAllBytes(Path.Combine(bundle, PathOf(table)));
            Assert.Equal((bytes.Length, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes))), (table.GetProperty("bytes").GetInt32(), table.GetProperty("hash").GetString()));
            AssertFields(CsvText.Read(Path.Combine(bundle, PathOf(table))), [.. table.GetProperty("schema").GetProperty("fields").EnumerateArray()]);
        });
    }

    // Excel takes a file of CSV without the mark for Windows-1252: "Â£441,365".
    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_table_begins_with_the_byte_order_mark(string edition)
    {
        var tables = Directory.GetFiles(Path.Combine(samples.Of(edition), "tables")).Select(File.ReadAllBytes).ToList();
        Assert.Contains(tables, t => t.AsSpan().IndexOf("£"u8) >= 0);
        Assert.All(tables, t => Assert.Equal((0, 0), (t.AsSpan().IndexOf("\uFEFF"u8), t.AsSpan(3).IndexOf("\uFEFF"u8) + 1)));
    }

    [Fact]
    public void Columns_say_their_unit_and_period()
    {
        using var package = Read(samples.Of("2016-17"));
        var fields = TablesOf(package).Single(t => PathOf(t) == "tables/asb.csv").GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();
        var rate = fields.Single(f => f.GetProperty("name").GetString() == "Rate per 1,000 residents_value");
        Assert.Equal(("number", "per 1,000 residents"), (rate.GetProperty("type").GetString(), rate.GetProperty("unit").GetString()));
        Assert.Equal(("2014-10-01", "2015-09-30"), (rate.GetProperty("period").GetProperty("start").GetString(), rate.GetProperty("period").GetProperty("end").GetString()));
        var change = fields.Single(f => f.GetProperty("name").GetString() == "% change_value");
        Assert.Equal("2014-09-30", change.GetProperty("compared_with").GetProperty("end").GetString());
    }

    [Theory]
    [InlineData("", "OGL-UK-3.0")]
    [InlineData("licence: CC-BY-4.0\n", "CC-BY-4.0")]
    [InlineData("licence: none\n", null)]
    public void The_licence_is_the_one_that_the_plan_names(string line, string? licence)
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Replace("assessment.yaml", "edition: 2016-17\n", "edition: 2016-17\n" + line);
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        using var package = Read(workspace.Output);
        Assert.Empty(PackageRules.Breaches(package.RootElement));
        Assert.Equal(licence, package.RootElement.TryGetProperty("licenses", out var licences) ? licences[0].GetProperty("name").GetString() : null);
    }

    [Fact]
    public void Hostile_names_break_no_rule()
    {
        using var workspace = HostileFolder.About(HostileFolder.Names[0]);
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        using var package = Read(workspace.Output);
        Assert.Empty(PackageRules.Breaches(package.RootElement));
    }

    private static void AssertFields(ImmutableArray<ImmutableArray<string>> rows, List<JsonElement> fields)
    {
        Assert.Equal(rows[0], fields.Select(f => f.GetProperty("name").GetString()!));
        foreach (var row in rows.Skip(1))
        {
            for (var i = 0; i < fields.Count; i++) Assert.True(IsOf(fields[i].GetProperty("type").GetString()!, row[i]), $"{rows[0][i]}: {row[i]}");
        }
    }

    private static bool IsOf(string type, string cell) => cell.Length == 0 || type switch
    {
        "integer" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private static string PathOf(JsonElement resource) => resource.GetProperty("path").GetString()!;

    private static IEnumerable<JsonElement> TablesOf(JsonDocument package) =>
        package.RootElement.GetProperty("resources").EnumerateArray().Where(r => r.GetProperty("format").GetString() == "csv");

    private static JsonDocument Read(string bundle) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(bundle, "datapackage.json")));
}
