using System.Runtime.CompilerServices;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Records;

/// <summary>Hands plain rows, after the header, to the counter.</summary>
/// <param name="path">As diagnostics should show it.</param>
/// <param name="telling">A column that is filled in rows of data and not in notes.</param>
/// <param name="counter">Counts.</param>
/// <param name="hasHeader">Whether the first row is the header.</param>
internal sealed class PlainRecords(string path, int telling, IncidentCounter counter, bool hasHeader) : IPlainRowTaker
{
    private bool isHeaderNext = hasHeader;

    /// <summary>How many rows were handed over.</summary>
    public int Rows { get; private set; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Take(in PlainRow row)
    {
        if (isHeaderNext) return !(isHeaderNext = false);
        if (!IsFilled(row[telling]) && !IsData(row)) return false;
        Rows++;
        counter.Take(new PlainRecord(row, path));
        return true;
    }

    // A row of which no more than the first field is filled may be a note, or nothing.
    private static bool IsData(in PlainRow row)
    {
        for (var i = 1; i < row.Width; i++)
        {
            if (IsFilled(row[i])) return true;
        }

        return false;
    }

    // Surely: what begins with a space, or is not ASCII, is left open.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsFilled(ReadOnlySpan<byte> cell)
    {
        if (cell is [(byte)'"', ..]) cell = cell[1..];
        return cell is [> (byte)' ' and < 0x80 and not (byte)'"', ..];
    }

    private readonly ref struct PlainRecord(PlainRow row, string path) : IRecord
    {
        private readonly PlainRow row = row;

        public int Line => row.Line;

        public int CodeIn(CellColumn column) => column.CodeOf(row[column.Index]);

        public SourceSpan At(CellColumn column) => row.At(path, column.Index);
    }
}
