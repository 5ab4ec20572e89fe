using System.Diagnostics.CodeAnalysis;
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
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> known = new Dictionary<byte[], int>(new ByBytes()).GetAlternateLookup<ReadOnlySpan<byte>>();

    public int Index => index;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CodeOf(ReadOnlySpan<byte> cell) =>
        known.TryGetValue(cell, out var code) ? code : known[cell] = meaning(Encoding.UTF8.GetString(cell).Trim());

    private sealed class ByBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate) => unchecked((int)(ByteHash.Of(alternate) >> 32));
    }
}
