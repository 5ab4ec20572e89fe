using System.Security.Cryptography;
using System.Text;

namespace StrategicAssessment.Publishing.Pdf;

/// <summary>
/// The PDF in a bundle. No manifest lists it, since no two browsers print the same bytes; it says itself what it was printed from: a comment in front of
/// its last lines, which no reader of PDF sees, holds the SHA-256 of the page, and that of the PDF without the comment.
/// </summary>
internal static class PdfFile
{
    public const string Name = "strategic-assessment.pdf";

    private const int LongestEnd = 4096;
    private const int HashLength = 64;
    private static readonly byte[] Label = "%assess-page-sha256 "u8.ToArray();
    private static readonly byte[] LastLines = "startxref"u8.ToArray();

    /// <summary>Whether this program put the PDF there.</summary>
    public static bool IsOurs(ReadOnlyMemory<byte> pdf) => MarkOf(pdf.Span).Length > 0;

    public static bool IsOf(ReadOnlySpan<byte> pdf, string page) => MarkOf(pdf).SequenceEqual(HashOf(page));

    /// <returns>Null when it is no PDF, or not a whole one.</returns>
    public static ReadOnlyMemory<byte>? Marked(ReadOnlySpan<byte> pdf, string page)
    {
        var end = pdf.LastIndexOf(LastLines);
        if (!pdf.StartsWith("%PDF-"u8) || end < 0 || pdf[end..].IndexOf("%%EOF"u8) < 0) return null;
        return (byte[])[.. pdf[..end], .. Label, .. HashOf(page), (byte)' ', .. HashOf(pdf), (byte)'\n', .. pdf[end..]];
    }

    /// <summary>Whether a PDF of this program is as it was printed, as far as it says what that was: those of earlier versions do not.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> pdf)
    {
        var label = pdf.LastIndexOf(Label);
        var own = label + Label.Length + HashLength + 1;
        if (label < 0 || pdf.Length <= own + HashLength || pdf[own - 1] != ' ') return true;
        return pdf.Slice(own, HashLength).SequenceEqual(HashOf([.. pdf[..label], .. pdf[(own + HashLength + 1)..]]));
    }

    private static byte[] HashOf(string page) => HashOf(Encoding.UTF8.GetBytes(page));

    private static byte[] HashOf(ReadOnlySpan<byte> content) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(content)));

    private static ReadOnlySpan<byte> MarkOf(ReadOnlySpan<byte> pdf)
    {
        var end = pdf[Math.Max(0, pdf.Length - LongestEnd)..];
        var label = end.LastIndexOf(Label);
        return label < 0 || end.Length < label + Label.Length + HashLength ? [] : end.Slice(label + Label.Length, HashLength);
    }
}
