namespace StrategicAssessment.Statistics;

/// <summary>How much of what is counted falls on one place, beside how many of the residents live there.</summary>
/// <param name="ShareOfEvents">In per cent of the whole; null when the whole counts nothing.</param>
/// <param name="ShareOfResidents">In per cent of the whole.</param>
/// <param name="LocationQuotient">The one over the other: 1 when the place has as much as its residents would lead one to expect. Null when the whole counts nothing or nobody lives there.</param>
public sealed record Concentration(decimal? ShareOfEvents, decimal ShareOfResidents, decimal? LocationQuotient)
{
    /// <summary>Of a place within a whole that includes it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number below zero, a part above its whole, or a whole without residents.</exception>
    public static Concentration Of(decimal events, decimal allEvents, decimal residents, decimal allResidents)
    {
        CheckPart(events, allEvents, nameof(events));
        CheckPart(residents, allResidents, nameof(residents));
        if (allResidents == 0) throw new ArgumentOutOfRangeException(nameof(allResidents), allResidents, "Somebody lives in the whole.");
        var ofResidents = residents * 100 / allResidents;
        decimal? ofEvents = allEvents == 0 ? null : events * 100 / allEvents;
        return new Concentration(ofEvents, ofResidents, ofEvents is null || residents == 0 ? null : events * allResidents / (allEvents * residents));
    }

    /// <summary>The fewest places that together have at least a share of all events.</summary>
    /// <param name="events">Of each place; zero or more.</param>
    /// <param name="share">Between 0 and 1, such as a half.</param>
    /// <returns>0 when there are no events.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero or a share outside 0 to 1.</exception>
    public static int PlacesWith(IReadOnlyList<decimal> events, decimal share)
    {
        if (share is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        var sorted = new decimal[events.Count];
        var all = 0m;
        for (var i = 0; i < sorted.Length; i++)
        {
            CheckPart(events[i], decimal.MaxValue, nameof(events));
            all += sorted[i] = events[i];
        }

        Array.Sort(sorted);
        var places = 0;
        for (var sum = 0m; sum < all * share; places++) sum += sorted[^(places + 1)];
        return places;
    }

    private static void CheckPart(decimal part, decimal whole, string name)
    {
        if (part < 0 || part > whole) throw new ArgumentOutOfRangeException(name, part, "A part is zero or more and at most its whole.");
    }
}
