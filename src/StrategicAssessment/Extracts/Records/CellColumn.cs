using System.Runtime.CompilerServices;
using System.Text;

namespace StrategicAssessment.Extracts.Records;

/// <summary>
/// A column of which every cell is looked at. Each different cell is worked out once and known by its bytes from then on. The codes are the
/// meaning's: 0 and up for what it knows, below 0 for what does not count.
/// </summary>
/// <param name="index">0-based.</param>
/// <param name="meaning">The code of a cell, given trimmed.</param>
internal sealed class CellColumn(int index, Func<string, int> meaning)
{
    // By the hash of its bytes. Another cell of the same hash, should there ever be one, is worked out each time.
    private readonly Dictionary<ulong, Known> known = [];

    private readonly record struct Known(byte[] Cell, int Code);

    public int Index => index;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CodeOf(ReadOnlySpan<byte> cell)
    {
        var hash = ByteHash.Of(cell);
        if (known.TryGetValue(hash, out var found) && cell.SequenceEqual(found.Cell)) return found.Code;
        var code = meaning(Encoding.UTF8.GetString(cell).Trim());
        known.TryAdd(hash, new Known(cell.ToArray(), code));
        return code;
    }
}
