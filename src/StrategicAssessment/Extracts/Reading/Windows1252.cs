using System.Buffers;
using System.Text;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>Windows code page 1252, as Excel on Windows writes a plain CSV file.</summary>
internal static class Windows1252
{
    // 0x80 to 0x9F; the five bytes that stand for nothing are NUL here. All other bytes are the Unicode character of the same number.
    private const string UpperControls =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
        + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    /// <summary>The text as UTF-8, and the offsets in it of question marks that stand for bytes without a meaning.</summary>
    public static (ReadOnlyMemory<byte> Utf8, List<int> Undefined) ToUtf8(ReadOnlySpan<byte> bytes)
    {
        var written = new ArrayBufferWriter<byte>(bytes.Length + 16);
        List<int> undefined = [];
        foreach (var b in bytes)
        {
            var c = b is >= 0x80 and <= 0x9F ? UpperControls[b - 0x80] : (char)b;
            if (c == '\0' && b != 0)
            {
                undefined.Add(written.WrittenCount);
                c = '?';
            }

            written.Advance(new Rune(c).EncodeToUtf8(written.GetSpan(4)));
        }

        return (written.WrittenMemory, undefined);
    }
}
