namespace StrategicAssessment.Protection;

/// <summary>What hiding costs: the number of cells, then the sum of their counts.</summary>
internal sealed record Cost(int Cells, long Sum)
{
    /// <summary>Of all hidden cells that readers would otherwise see.</summary>
    public static Cost Of(CountSystem system, bool[] hidden)
    {
        var (cells, sum) = (0, 0L);
        for (var i = 0; i < hidden.Length; i++)
        {
            if (!hidden[i]) continue;
            cells++;
            sum += system.Cells[i].Value;
        }

        return new Cost(cells, sum);
    }

    /// <summary>Whether it is less.</summary>
    public bool IsBelow(Cost other) => Cells != other.Cells ? Cells < other.Cells : Sum < other.Sum;
}
