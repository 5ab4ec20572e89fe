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

    private static void CheckPart(decimal part, decimal whole, string name)
    {
        if (part < 0 || part > whole) throw new ArgumentOutOfRangeException(name, part, "A part is zero or more and at most its whole.");
    }
}
