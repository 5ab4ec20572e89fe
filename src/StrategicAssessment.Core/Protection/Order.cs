namespace StrategicAssessment.Protection;

/// <summary>Orders of a system's cells. Where counts are equal, as listed.</summary>
internal static class Order
{
    public static int[] AsListed(CountSystem system) => [.. Enumerable.Range(0, system.Cells.Length)];

    public static int[] Backwards(CountSystem system) => [.. Enumerable.Range(0, system.Cells.Length).Reverse()];

    public static int[] SmallestFirst(CountSystem system) => Sorted(system, (one, other) => one.CompareTo(other));

    public static int[] LargestFirst(CountSystem system) => Sorted(system, (one, other) => other.CompareTo(one));

    private static int[] Sorted(CountSystem system, Comparison<long> compare)
    {
        var order = AsListed(system);
        Array.Sort(order, (one, other) =>
        {
            var byValue = compare(system.Cells[one].Value, system.Cells[other].Value);
            return byValue != 0 ? byValue : one.CompareTo(other);
        });
        return order;
    }
}
