namespace StrategicAssessment.Comparison.Matching;

/// <summary>The figures of one series in one bundle, or those of them whose periods can be set against each other.</summary>
internal sealed class SeriesFigures(string key, List<BundleFigure> figures)
{
    /// <summary>The series, or the class of periods within it.</summary>
    public string Key => key;
    public List<BundleFigure> Figures => figures;

    public BundleFigure Latest => Figures.Aggregate((latest, f) => f.Period.Last >= latest.Period.Last ? f : latest);

    /// <summary>All but one, and but those that the other bundle has as well.</summary>
    public IReadOnlyList<BundleFigure> Others(BundleFigure main, PublishedBundle other) => Figures.Count == 1 ? [] : [.. Figures.Where(f => f != main && other.Find(f.Id) is null)];

    /// <summary>Whether there is one that the other bundle has not.</summary>
    public bool HasOwn(PublishedBundle other) => Figures.Exists(f => other.Find(f.Id) is null);
}
