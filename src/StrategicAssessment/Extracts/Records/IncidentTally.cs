using System.Runtime.CompilerServices;

namespace StrategicAssessment.Extracts.Records;

/// <summary>How many incidents were counted for a place, category and period, each known by its code.</summary>
/// <param name="Place">Code of the place.</param>
/// <param name="Category">Code of the category.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="Count">1 or more.</param>
/// <param name="First">1-based line of the first.</param>
/// <param name="Last">1-based line of the last.</param>
internal sealed record IncidentCount(int Place, int Category, int Period, int Count, int First, int Last);

/// <summary>Counts incidents. What it takes in memory grows with the different counts, not with the incidents.</summary>
internal sealed class IncidentTally
{
    private const int CategoryBits = 16, PeriodBits = 20;

    private Slot[] slots = new Slot[1024];
    private int used;

    // A count of 0 is an empty slot.
    private struct Slot
    {
        public long Key;
        public int Count;
        public int First;
        public int Last;
    }

    /// <summary>Every count above 0, in no order that may be relied on.</summary>
    public IEnumerable<IncidentCount> Counts
    {
        get
        {
            foreach (var slot in slots)
            {
                if (slot.Count != 0) yield return new IncidentCount(PlaceOf(slot.Key), CategoryOf(slot.Key), PeriodOf(slot.Key), slot.Count, slot.First, slot.Last);
            }
        }
    }

    /// <summary>Counts one more. Lines come in ascending order.</summary>
    /// <param name="place">0 or more.</param>
    /// <param name="category">0 to 65,535.</param>
    /// <param name="period">0 to 1,048,575.</param>
    /// <param name="line">1-based.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int place, int category, int period, int line)
    {
        var key = ((long)place << (CategoryBits + PeriodBits)) | ((long)category << PeriodBits) | (long)period;
        var i = Find(key);
        ref var slot = ref slots[i];
        if (slot.Count == 0) Open(key, line);
        else (slot.Count, slot.Last) = (slot.Count + 1, line);
    }

    private static int PlaceOf(long key) => (int)(key >> (CategoryBits + PeriodBits));

    private static int CategoryOf(long key) => (int)((key >> PeriodBits) & ((1L << CategoryBits) - 1));

    private static int PeriodOf(long key) => (int)(key & ((1L << PeriodBits) - 1));

    private void Open(long key, int line)
    {
        if (++used * 2 > slots.Length) Grow();
        slots[Find(key)] = new Slot { Key = key, Count = 1, First = line, Last = line };
    }

    private void Grow()
    {
        var before = slots;
        slots = new Slot[before.Length * 2];
        foreach (var slot in before)
        {
            if (slot.Count != 0) slots[Find(slot.Key)] = slot;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(long key)
    {
        var mask = slots.Length - 1;
        var i = (int)(unchecked((ulong)key * 0x9E3779B97F4A7C15) >> 33) & mask;
        while (slots[i].Count != 0 && slots[i].Key != key) i = (i + 1) & mask;
        return i;
    }
}
