using System.Diagnostics;
using System.Text.Json;
using StrategicAssessment.Comparison;
using StrategicAssessment.Comparison.Bundles;
using StrategicAssessment.Publishing.Data;

namespace StrategicAssessment.Comparing;

/// <summary>A comparison as JSON: every difference, in the order of the comparison. An interface, described by <c>docs/diff.schema.json</c>: minor versions only add.</summary>
public static class DiffJson
{
    /// <summary>Name and major version of the format.</summary>
    public const string Schema = "assess-diff/1";

    private const int Piece = 64 * 1024;

    /// <summary>The document's bytes.</summary>
    public static ReadOnlyMemory<byte> Write(BundleComparison comparison)
    {
        using var whole = new MemoryStream();
        WriteTo(whole, comparison);
        return whole.ToArray();
    }

    /// <summary>The same into a stream, piece by piece.</summary>
    public static void WriteTo(Stream stream, BundleComparison comparison)
    {
        using (var json = JsonText.Writer(stream))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            WriteName(json, "before", comparison.Before.Name);
            WriteName(json, "after", comparison.After.Name);
            json.WriteStartObject("counts");
            foreach (var of in Enum.GetValues<DifferenceClass>()) json.WriteNumber(DiffNames.Of(of), Count(comparison, of));
            json.WriteEndObject();
            json.WriteStartArray("differences");
            foreach (var difference in comparison.Differences)
            {
                Write(json, difference);
                if (json.BytesPending > Piece) json.Flush();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static int Count(BundleComparison comparison, DifferenceClass of)
    {
        var count = 0;
        foreach (var difference in comparison.Differences) count += difference.Class == of ? 1 : 0;
        return count;
    }

    private static void WriteName(Utf8JsonWriter json, string member, BundleName name)
    {
        json.WriteStartObject(member);
        json.WriteString("assessment", name.Assessment);
        json.WriteString("edition", name.Edition);
        json.WriteString("place", name.Place);
        json.WriteString("place_name", name.PlaceName);
        json.WritePeriod("period", name.Period);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("class", DiffNames.Of(difference.Class));
        switch (difference)
        {
            case Movement movement: DiffMembers.Write(json, movement); break;
            case Revision revision: DiffMembers.Write(json, revision); break;
            case Redefinition redefinition: DiffMembers.Write(json, redefinition); break;
            case CoverageChange change: DiffMembers.Write(json, change); break;
            case WordChange change: DiffMembers.Write(json, change); break;
            default: throw new UnreachableException("An unknown kind of difference.");
        }

        json.WriteEndObject();
    }
}
