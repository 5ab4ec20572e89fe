using StrategicAssessment.Wording;

namespace StrategicAssessment.Observations;

/// <summary>The categories of incidents by weekday and time of day: seven days, each of eight bands of three hours and of incidents whose time is not known,
/// and the bands of all days together. A day begins at midnight, and the week on Monday.</summary>
public static class HoursOfWeek
{
    /// <summary>How a plan calls them.</summary>
    public const string PlanWord = "hours of the week";

    public const string Whole = "hours-of-the-week";

    /// <summary>How many bands a day has; the last is that of incidents without a time.</summary>
    public const int Bands = 9;

    /// <summary>How long a band is, in hours.</summary>
    public const int Length = 3;

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>The slugs of the bands of all days together, midnight first.</summary>
    public static IEnumerable<string> AllBands { get; } = [.. Enumerable.Range(0, Bands).Select(BandOf)];

    /// <summary>The slug of a day in a band: that of a row and a column of a table.</summary>
    /// <param name="day">The slug of a day, or <see cref="Whole"/>.</param>
    public static string In(string day, string band) => string.Equals(day, Whole, StringComparison.Ordinal) ? band : $"{day}-{band}";

    /// <param name="band">0 for that from midnight on; the last for no time.</param>
    public static string In(DayOfWeek day, int band) => In(Days[((int)day + 6) % 7], BandOf(band));

    /// <summary>Whether categories are these: each is there, whether or not something happened in it.</summary>
    public static bool Are(CategoryTree tree) => tree.Find(Whole) is not null;

    /// <summary>All of them, in the words of a document.</summary>
    public static CategoryTree Tree(Words words)
    {
        var (names, labels) = (words["week.days"].Split(' '), AllBands.Select((_, i) => i == Bands - 1 ? words["week.no time"] : words.Say("week.band", ("from", Clock(i * Length, 0)), ("to", Clock(((i + 1) * Length) - 1, 59)))).ToArray());
        var days = Days.SelectMany((day, i) => AllBands.Select((band, b) => new Category(In(day, band), words.Say("week.day", ("day", names[i]), ("hours", labels[b])), [], day) { AlsoIn = band }).Prepend(new Category(day, names[i], [], Whole)));
        return new CategoryTree([new Category(Whole, words["week.all"], [], null), .. AllBands.Select((band, b) => new Category(band, labels[b], [], null)), .. days]);
    }

    private static string BandOf(int band) => band == Bands - 1 ? "no-time" : string.Create(CultureInfo.InvariantCulture, $"from-{band * Length:00}");

    private static string Clock(int hour, int minute) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
}
