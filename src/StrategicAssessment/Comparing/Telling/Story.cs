using StrategicAssessment.Comparison;
using StrategicAssessment.Comparison.Bundles;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>All that moved of one thing in one place: its number first, what is worked out from it behind.</summary>
internal sealed class Story
{
    private readonly List<Movement> movements = [];

    /// <summary>The movement that stands for all.</summary>
    public Movement Lead
    {
        get
        {
            var lead = movements[0];
            foreach (var movement in movements)
            {
                if (OrderOf(movement.After.Measure) < OrderOf(lead.After.Measure)) lead = movement;
            }

            return lead;
        }
    }

    /// <summary>The others, in the order of the differences.</summary>
    public IEnumerable<Movement> Others
    {
        get
        {
            var lead = Lead;
            foreach (var movement in movements)
            {
                if (movement != lead) yield return movement;
            }
        }
    }

    /// <summary>How many movements it holds.</summary>
    public int Count => movements.Count;

    /// <summary>What makes two movements one story.</summary>
    public static string KeyOf(BundleFigure figure) => $"{figure.Indicator}/{figure.Area}/{figure.Category}";

    public void Add(Movement movement) => movements.Add(movement);

    private static int OrderOf(string measure) => measure switch
    {
        "count" or "value" => 0,
        _ when measure.StartsWith("rate-per-", StringComparison.Ordinal) => 1,
        "share" => 2,
        "change-percent" => 3,
        "change" => 4,
        _ => 5,
    };
}
