using StrategicAssessment.Diagnostics;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Reference;

/// <summary>
/// Reads <c>areas.geojson</c>: polygons of places, found by a property that holds their codes, else their names; in degrees (WGS 84) or metres of the British National Grid.
/// Degrees are drawn as they look at the latitude of their middle.
/// </summary>
internal static class BoundaryFile
{
    public const string Name = "areas.geojson";

    private const int Largest = 64 * 1024 * 1024, MostNested = 32, MostNamed = 3;
    private const double GridEast = 800_000, GridNorth = 1_400_000;

    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    public static Outcome<Outlines> Read(InputFile file, Gazetteer places)
    {
        var whole = SourceSpan.WholeFile(file.Path);
        if (file.Length > Largest) return Outcome.Failed<Outlines>(ReferenceMessages.BoundariesTooLarge(whole));
        try
        {
            var content = file.Content.Span.StartsWith(Mark) ? file.Content[Mark.Length..] : file.Content;
            using var json = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = MostNested });
            return Read(json.RootElement, whole, places);
        }
        catch (JsonException fault)
        {
            return Outcome.Failed<Outlines>(ReferenceMessages.NotGeoJson(new SourceSpan(file.Path, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1)));
        }
        catch (InvalidOperationException)   // Half a letter of UTF-16, written with \u.
        {
            return Outcome.Failed<Outlines>(ReferenceMessages.NotGeoJson(whole));
        }
    }

    private static Outcome<Outlines> Read(JsonElement root, SourceSpan at, Gazetteer places)
    {
        if (Member(root, "features", JsonValueKind.Array) is not { } list) return Outcome.Failed<Outlines>(ReferenceMessages.NotGeoJson(at));
        var features = list.EnumerateArray().ToList();
        var byName = places.Areas.Where(a => a.ValidTo is null).GroupBy(a => PlaceName.Key(a.Name), StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Code, StringComparer.Ordinal);
        var found = Best(features, text => AreaCode.IsValid(text) && places.Area(new AreaCode(text)) is { } area ? area.Code : null) ?? Best(features, text => byName.GetValueOrDefault(PlaceName.Key(text)));
        if (found is not { } known) return Outcome.Failed<Outlines>(ReferenceMessages.NoBoundaryKnown(at));
        var polygons = new List<Polygon>();
        var (others, odd) = (new List<string>(), 0);
        foreach (var feature in features)
        {
            if (TextsOf(feature).FirstOrDefault(t => t.Name == known.Property) is not { Text: { } text } || known.Find(text) is not { } code) others.Add(TextsOf(feature).Select(t => t.Text).FirstOrDefault(string.Empty)!);
            else if (!Take(code, feature, polygons)) odd++;
        }

        var degrees = polygons.TrueForAll(p => p.Points.All(q => Math.Abs(q.East) <= 180 && Math.Abs(q.North) <= 90));
        if (!degrees && !polygons.TrueForAll(p => p.Points.All(q => q.East is >= 0 and <= GridEast && q.North is >= 0 and <= GridNorth))) return Outcome.Failed<Outlines>(ReferenceMessages.NoKnownCoordinates(at));
        var told = new List<Diagnostic>();
        if (odd > 0) told.Add(ReferenceMessages.NoPolygons(at, odd));
        if (others.Count > 0) told.Add(ReferenceMessages.BoundariesOfNoPlace(at, others.Count, [.. others.Where(o => o.Length > 0).Take(MostNamed)]));
        return Outcome.Of(Outlined(polygons, degrees), told);
    }

    private static Outlines Outlined(List<Polygon> polygons, bool areDegrees)
    {
        var norths = polygons.SelectMany(p => p.Points).Select(p => p.North).DefaultIfEmpty().ToList();
        var stretch = areDegrees ? Math.Cos((norths.Min() + norths.Max()) / 2 * Math.PI / 180) : 1;
        return new Outlines(polygons.GroupBy(p => p.Area).Select(g => KeyValuePair.Create(g.Key,
            g.Select(p => Outlines.Ring([.. p.Points.Select(q => q with { East = q.East * stretch })], p.IsHole)).ToImmutableArray())));
    }

    // The property whose texts are places in most features.
    private static Known? Best(List<JsonElement> features, Func<string, AreaCode?> find) => features.SelectMany(TextsOf).Where(t => find(t.Text!) is not null)
        .CountBy(t => t.Name, StringComparer.Ordinal).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => new Known(p.Key, find)).FirstOrDefault();

    private static IEnumerable<(string Name, string? Text)> TextsOf(JsonElement feature) => Member(feature, "properties", JsonValueKind.Object) is not { } properties ? []
        : properties.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).Select(p => (p.Name, p.Value.GetString()));

    private static bool Take(AreaCode area, JsonElement feature, List<Polygon> into)
    {
        if (Member(feature, "geometry", JsonValueKind.Object) is not { } geometry || Member(geometry, "coordinates", JsonValueKind.Array) is not { } coordinates) return false;
        var kind = Member(geometry, "type", JsonValueKind.String)?.GetString();
        if (kind is not ("Polygon" or "MultiPolygon")) return false;
        var before = into.Count;
        foreach (var polygon in kind == "Polygon" ? [coordinates] : coordinates.EnumerateArray().ToList())
        {
            if (polygon.ValueKind != JsonValueKind.Array) return false;
            foreach (var (i, ring) in polygon.EnumerateArray().Index())
            {
                if (RingOf(ring) is not { } points) return false;
                into.Add(new Polygon(area, points, IsHole: i > 0));
            }
        }

        return into.Count > before;
    }

    private static ImmutableArray<PlanePoint>? RingOf(JsonElement ring)
    {
        if (ring.ValueKind != JsonValueKind.Array) return null;
        var points = ImmutableArray.CreateBuilder<PlanePoint>(ring.GetArrayLength());
        foreach (var point in ring.EnumerateArray())
        {
            if (point.ValueKind != JsonValueKind.Array || point.GetArrayLength() < 2 || point[0].ValueKind != JsonValueKind.Number || point[1].ValueKind != JsonValueKind.Number) return null;
            points.Add(new PlanePoint(point[0].GetDouble(), point[1].GetDouble()));
        }

        if (points.Count > 1 && points[0] == points[^1]) points.RemoveAt(points.Count - 1);
        return points.Count < 3 ? null : points.ToImmutable();
    }

    private static JsonElement? Member(JsonElement of, string name, JsonValueKind kind) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : null;

    private sealed record Polygon(AreaCode Area, ImmutableArray<PlanePoint> Points, bool IsHole);

    private sealed record Known(string Property, Func<string, AreaCode?> Find);
}
