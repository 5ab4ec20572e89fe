namespace StrategicAssessment.Places;

/// <summary>A point of a boundary on a plane, in any unit that is the same both ways; north is up.</summary>
public readonly record struct PlanePoint(double East, double North);

/// <summary>The boundaries of places as rings of three points or more, each told without its first point again. Rings that enclose land run one way, those of
/// holes in it the other, so that both rules of filling give the same.</summary>
public sealed class Outlines(IEnumerable<KeyValuePair<AreaCode, ImmutableArray<ImmutableArray<PlanePoint>>>> rings)
{
    private readonly FrozenDictionary<AreaCode, ImmutableArray<ImmutableArray<PlanePoint>>> rings = rings.ToFrozenDictionary();

    /// <summary>The rings of a place; none where its boundary is not known.</summary>
    public ImmutableArray<ImmutableArray<PlanePoint>> Of(AreaCode area) => rings.GetValueOrDefault(area, []);

    public static ImmutableArray<PlanePoint> Ring(ImmutableArray<PlanePoint> points, bool isHole)
    {
        var twice = 0.0;
        for (var i = 0; i < points.Length; i++)
        {
            var (one, next) = (points[i], points[(i + 1) % points.Length]);
            twice += (one.East * next.North) - (next.East * one.North);
        }

        return twice < 0 == isHole ? points : [.. points.Reverse()];
    }
}
