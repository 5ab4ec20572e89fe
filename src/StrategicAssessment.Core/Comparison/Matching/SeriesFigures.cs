using StrategicAssessment.Comparison.Bundles;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>The figures of one series in one bundle, or those of them whose periods can be set against each other.</summary>
internal sealed class SeriesFigures(string key)
{
    /// <summary>The series, or the class of periods within it.</summary>
    public string Key => key;

    /// <summary>In the order of their ids.</summary>
    public List<BundleFigure> Figures { get; } = [];

    /// <summary>The one that is about the latest period.</summary>
    public BundleFigure Latest
    {
        get
        {
            var latest = Figures[0];
            for (var i = 1; i < Figures.Count; i++)
            {
                if (Figures[i].Period.Last >= latest.Period.Last) latest = Figures[i];
            }

            return latest;
        }
    }

    /// <summary>All but one, and but those that the other bundle has as well.</summary>
    public List<BundleFigure> Others(BundleFigure main, PublishedBundle other)
    {
        var others = new List<BundleFigure>();
        foreach (var figure in Figures)
        {
            if (figure != main && other.Find(figure.Id) is null) others.Add(figure);
        }

        return others;
    }
}
