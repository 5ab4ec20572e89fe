using StrategicAssessment.Templating.Rendering;

namespace StrategicAssessment.Templating.Functions;

/// <summary><c>object.*</c>.</summary>
internal static class ObjectFunctions
{
    public static IReadOnlyDictionary<string, Builtin> All { get; } = new Dictionary<string, Builtin>(StringComparer.Ordinal)
    {
        ["default"] = new Builtin("object.default", ["value", "default"], 2, Default),
    };

    // A captured text is an object to Scriban, so that an empty one would not be replaced there.
    private static object? Default(Bound bound)
    {
        if (bound[0] is Fragment) throw bound.Wrong(0, "a value that was not captured");
        return Values.IsMissing(bound[0]) || bound[0] is string { Length: 0 } ? bound[1] : bound[0];
    }
}
