using System.Buffers.Binary;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>UTF-16 without its byte order mark, taken as it comes, so that what is wrong with it can be pointed at.</summary>
internal static class Utf16
{
    /// <summary>Every whole pair of bytes as a character; an odd byte at the end is left out.</summary>
    public static char[] ToText(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        var text = new char[bytes.Length / 2];
        for (var i = 0; i < text.Length; i++)
        {
            var pair = bytes.Slice(i * 2, 2);
            text[i] = (char)(isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(pair) : BinaryPrimitives.ReadUInt16LittleEndian(pair));
        }

        return text;
    }

    /// <summary>The first half of a surrogate pair that stands alone, if any.</summary>
    public static int? FirstUnpaired(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return null;
    }
}
