namespace StrategicAssessment.Comparison.Matching;

/// <summary>In which tables of a document a figure stands, and what stands there under a name.</summary>
internal sealed class PrintedPlaces
{
    private readonly Dictionary<string, List<string>> tablesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<BundleFigure>> named = new(StringComparer.Ordinal);

    /// <summary>Goes through every table.</summary>
    public PrintedPlaces(PublishedBundle bundle)
    {
        foreach (var section in bundle.Document.Sections)
        {
            foreach (var table in section.Tables) Add(bundle, table);
        }
    }

    /// <summary>Whether both stand in tables of the same name.</summary>
    public static bool ShareTable(PrintedPlaces one, BundleFigure figure, PrintedPlaces other, BundleFigure counterpart) => one.TablesOf(figure).Intersect(other.TablesOf(counterpart), StringComparer.Ordinal).Any();

    /// <summary>
    /// The only series that stands, under the figure's name, in the other document's table of the same name; its latest figure, or null. Where the figure's own
    /// table has several under the name, none is its counterpart.
    /// </summary>
    public BundleFigure? CounterpartIn(PrintedPlaces other, BundleFigure figure)
    {
        foreach (var table in TablesOf(figure))
        {
            var key = table + "/" + MeasureFamily.NameOf(figure);
            if (Only(named[key]) is not null && other.named.TryGetValue(key, out var standing) && Only(standing) is { } latest) return latest;
        }

        return null;
    }

    private static BundleFigure? Only(List<BundleFigure> figures) => figures.Exists(f => f.Series != figures[0].Series) ? null : figures.MaxBy(f => f.Period.Last);

    private List<string> TablesOf(BundleFigure figure) => tablesOf.GetValueOrDefault(figure.Id) ?? [];

    private void Add(PublishedBundle bundle, BundleTable table)
    {
        foreach (var id in table.Figures)
        {
            if (bundle.Find(id) is not { } figure) continue;
            if (!tablesOf.TryGetValue(id, out var tables)) tablesOf.Add(id, tables = []);
            tables.Add(table.Id);
            var key = table.Id + "/" + MeasureFamily.NameOf(figure);
            if (!named.TryGetValue(key, out var figures)) named.Add(key, figures = []);
            figures.Add(figure);
        }
    }
}
