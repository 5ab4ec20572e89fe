using System.Collections.Immutable;
using System.Text;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using Xunit;

namespace StrategicAssessment.Tests.Extracts;

/// <summary>Boundaries as they come: codes under any name, degrees or metres, parts and holes, and what is no map at all.</summary>
public sealed class BoundaryFileTests
{
    private const string Square = "[[[0,50],[2,50],[2,52],[0,52],[0,50]]]";

    private static readonly Gazetteer Places = new([Ward("E05000001", "Abbey"), Ward("E05000002", "St Mary's"), Ward("E05000003", "Fant") with { ValidTo = new DateOnly(2020, 1, 1) }], []);

    [Theory]
    [InlineData("\"WD24CD\":\"E05000001\",\"LAD24CD\":\"E07000110\"")]
    [InlineData("\"code\":\"E05000001\",\"name\":\"Elsewhere\"")]
    [InlineData("\"id\":7,\"WD24NM\":\"abbey\"")]
    public void A_place_is_found_by_any_property_with_its_code_or_else_its_name(string properties) =>
        Assert.Single(Read(Feature(properties, "Polygon", Square)).Value!.Of(new AreaCode("E05000001")));

    // At 51 degrees north a degree of longitude is as long as 0.6293 degrees of latitude: cos 51° = 0.62932.
    [Fact]
    public void Degrees_are_drawn_as_they_look_at_the_latitude_of_their_middle()
    {
        var ring = Read(Feature("\"c\":\"E05000001\"", "Polygon", Square)).Value!.Of(new AreaCode("E05000001")).Single();
        Assert.Equal((1.2586, 2.0), (Math.Round(ring.Max(p => p.East), 4), ring.Max(p => p.North) - ring.Min(p => p.North)));
    }

    [Fact]
    public void Metres_of_the_grid_stay_and_parts_and_holes_run_opposite_ways_whichever_way_they_are_told()
    {
        var rings = Read(Feature("\"c\":\"E05000002\"", "MultiPolygon",
            "[[[[400000,300000],[400000,300100],[400100,300100],[400100,300000]],[[400010,300010,5],[400010,300020,5],[400020,300020,5]]],[[[401000,300000],[401100,300000],[401100,300100]]]]"))
            .Value!.Of(new AreaCode("E05000002"));
        Assert.Equal([10000, -50, 5000], rings.Select(SignedArea));
        Assert.Equal(400000, rings[0].Min(p => p.East));
    }

    [Theory]
    [InlineData("{\"features\":[", "areas.geojson:1:14: error SA1223")]
    [InlineData("{\n\"features\": x}", "areas.geojson:2:13: error SA1223")]
    [InlineData("[]", "areas.geojson: error SA1223")]
    [InlineData("{\"features\":[{\"properties\":{\"c\":\"\\ud800\"}}]}", "areas.geojson: error SA1223")]
    [InlineData("{\"features\":[]}", "areas.geojson: error SA1225")]
    [InlineData("{\"features\":[7,null,{\"properties\":[]}]}", "areas.geojson: error SA1225")]
    public void What_is_no_map_is_told_with_its_place(string text, string told) =>
        Assert.StartsWith(told, Assert.Single(Read(text).Diagnostics).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Polygon", "[[[0,6600000],[9,6600000],[9,6700000]]]", "error SA1226")]
    [InlineData("Polygon", "[[[0,1e999],[9,1],[9,2]]]", "error SA1226")]
    [InlineData("Polygon", "[[[0,1],[9,1],[0,1]]]", "warning SA1227")]
    [InlineData("Polygon", "[[[0,1],[9,\"1\"],[0,2]]]", "warning SA1227")]
    [InlineData("Polygon", "[7]", "warning SA1227")]
    [InlineData("Point", "[0,1]", "warning SA1227")]
    public void A_boundary_that_cannot_be_drawn_is_told(string type, string coordinates, string told) =>
        Assert.Contains(told, Assert.Single(Read(Feature("\"c\":\"E05000001\"", type, coordinates)).Diagnostics).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_boundary_of_no_place_is_told_and_one_of_a_place_that_ended_kept_by_its_code()
    {
        var read = Read($"{Feature("\"c\":\"E05000003\"", "Polygon", Square)[..^2]},{Feature("\"c\":\"E05000009\"", "Polygon", Square)[13..]}");
        Assert.Equal("areas.geojson: note SA1228: 1 boundary is of no place in areas.csv, such as 'E05000009'; no map uses it.", Assert.Single(read.Diagnostics).ToString());
        Assert.Single(read.Value!.Of(new AreaCode("E05000003")));
        Assert.Empty(read.Value.Of(new AreaCode("E05000009")));
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_even_looked_at() =>
        Assert.Equal("SA1224", Assert.Single(BoundaryFile.Read(new InputFile(BoundaryFile.Name, ReadOnlyMemory<byte>.Empty) { Length = 70_000_000 }, Places).Diagnostics).Code);

    private static StrategicAssessment.Diagnostics.Outcome<Outlines> Read(string text) => BoundaryFile.Read(new InputFile(BoundaryFile.Name, Encoding.UTF8.GetBytes(text)), Places);

    private static string Feature(string properties, string type, string coordinates) =>
        $"{{\"features\":[{{\"properties\":{{{properties}}},\"geometry\":{{\"type\":\"{type}\",\"coordinates\":{coordinates}}}}}]}}";

    private static double SignedArea(ImmutableArray<PlanePoint> ring) =>
        Enumerable.Range(0, ring.Length).Sum(i => (ring[i].East * ring[(i + 1) % ring.Length].North) - (ring[(i + 1) % ring.Length].East * ring[i].North)) / 2;

    private static Area Ward(string code, string name) => new(new AreaCode(code), name, "ward", [], null, null, null);
}
