using System.Buffers.Binary;
using System.IO.Compression;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts.Workbooks;

/// <summary>Opens what is not itself text: workbooks, archives (.zip) and compressed files (.gz), known by their first bytes whatever their names say. All of it is held in memory.</summary>
internal static class Sheets
{
    private const int KnownBy = 8;

    // What a file may unpack to, in bytes, and an archive hold: more is no extract but an attack.
    private const long MostUnpacked = 512L * 1024 * 1024;
    private const int MostFiles = 10_000;

    /// <summary>Whether a file is read as sheets, not as it stands.</summary>
    public static bool Are(SourceBytes file)
    {
        var first = new byte[KnownBy];
        ReadOnlySpan<byte> span = first.AsSpan(0, file.Read(0, first));
        return span.StartsWith("PK\u0003\u0004"u8) || span.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) || span.StartsWith<byte>([0x1F, 0x8B]);
    }

    /// <summary>The one sheet of a shared file that has a header, or with which the plan's words go; none, and an error, where it is not one.</summary>
    /// <param name="hasHeader">Whether the reader finds its headings in a sheet.</param>
    public static SourceBytes? One(SourceBytes file, Func<SourceBytes, bool> hasHeader, ICollection<Diagnostic> found) => Chosen(file, [], hasHeader, found) is [var one] ? one : null;

    /// <summary>The sheets that count, as texts: those that the plan names, or the one that has a header. Tells which are left out, and what of them a reader of the workbook does not see.</summary>
    /// <param name="wanted">Names of sheets, <c>*</c> standing for any letters.</param>
    public static IReadOnlyList<SourceBytes> Chosen(SourceBytes file, ImmutableArray<Written<string>> wanted, Func<SourceBytes, bool> hasHeader, ICollection<Diagnostic> found)
    {
        if (!Are(file))
        {
            if (wanted is [var first, ..]) found.Add(SheetMessages.NoSheets(first.At, file.Path));
            return [file];
        }

        if (All(file, found) is not { } all) return [];
        var sheets = all.Where(s => !s.Text.IsEmpty).ToList();
        foreach (var none in wanted.Where(w => !sheets.Exists(s => IsCalled(s, w)))) found.Add(SheetMessages.NoSheet(none.At, none.Value, file.Path, sheets));
        var chosen = wanted.IsEmpty ? ByHeader(file, sheets, hasHeader, found) : sheets.FindAll(s => wanted.Any(w => IsCalled(s, w)));
        foreach (var sheet in chosen) Tell(file, sheet, found);
        if (chosen.Count > 0 && sheets.Count > chosen.Count) found.Add(SheetMessages.LeftOut(file.Path, chosen, [.. sheets.Except(chosen)]));
        return [.. chosen.Select(s => s.In(file.Path))];
    }

    /// <summary>A path as sources are spoken of, as that of the file and the name of its sheet; empty where it has none.</summary>
    public static (string File, string Sheet) Parted(string path, Func<string, bool> isFile)
    {
        for (var at = path.Length; at > 0; at = path.LastIndexOfAny(['!', '/'], at - 1))
        {
            if (isFile(path[..at])) return (path[..at], at == path.Length ? string.Empty : path[(at + 1)..]);
        }

        return (path, string.Empty);
    }

    /// <summary>The text of a sheet, or of a file that is itself a text; null when it is not there any more.</summary>
    public static SourceBytes? TextOf(SourceBytes file, string sheet) =>
        !Are(file) ? file : All(file, [])?.Find(s => string.Equals(s.Name, sheet, StringComparison.Ordinal))?.In(file.Path);

    private static bool IsCalled(Sheet sheet, Written<string> name) => ExtractFiles.Fits(sheet.Name.Trim(), name.Value.Trim());

    private static List<Sheet> ByHeader(SourceBytes file, List<Sheet> sheets, Func<SourceBytes, bool> hasHeader, ICollection<Diagnostic> found)
    {
        var seen = sheets.FindAll(s => !s.IsHidden);
        if (seen.Count == 1) return seen;
        var fitting = seen.FindAll(s => hasHeader(s.In(file.Path)));
        if (fitting.Count == 1) return fitting;
        found.Add(fitting.Count == 0 ? SheetMessages.NoneFits(file.Path, sheets) : SheetMessages.SeveralFit(file.Path, fitting));
        return [];
    }

    private static void Tell(SourceBytes file, Sheet sheet, ICollection<Diagnostic> found)
    {
        var path = sheet.In(file.Path).Path;
        if (sheet.IsHidden) found.Add(SheetMessages.HiddenSheet(path));
        if (sheet.HiddenRows is [var row, ..]) found.Add(SheetMessages.HiddenRows(new SourceSpan(path, row, 0), sheet.HiddenRows.Length));
        if (sheet.HiddenColumns is [var column, ..]) found.Add(SheetMessages.HiddenColumns(new SourceSpan(path, 1, column), sheet.HiddenColumns.Length));
    }

    private static List<Sheet>? All(SourceBytes file, ICollection<Diagnostic> found)
    {
        try
        {
            var bytes = file.From(0);
            return bytes[0] switch
            {
                0x1F => [new Sheet(Path.GetFileNameWithoutExtension(file.Path), Unpacked(bytes)) { IsOfCells = false }],
                0xD0 => [.. ExcelSheets.Read(new MemoryStream(bytes), ImmutableDictionary<(string, string), string>.Empty)],
                _ => OfArchive(file, bytes, found),
            };
        }
        catch (ExcelDataReader.Exceptions.InvalidPasswordException)
        {
            found.Add(SheetMessages.Locked(file.Path));
        }
        catch (TooMuchException)
        {
            found.Add(SheetMessages.TooMuch(file.Path, MostUnpacked));
        }
#pragma warning disable CA1031 // The library throws whatever comes of a broken file; which, is nothing that it promises.
        catch (Exception broken) when (broken is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            found.Add(SheetMessages.Broken(file.Path));
        }

        return null;
    }

    private static List<Sheet> OfArchive(SourceBytes file, byte[] bytes, ICollection<Diagnostic> found)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var mayHoldErrors = Measure(archive);
        if (archive.GetEntry("xl/vbaProject.bin") is not null) found.Add(SheetMessages.Macros(file.Path));
        if (archive.Entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.Ordinal))) return [.. ExcelSheets.Read(new MemoryStream(bytes), FormulaErrors.In(archive, mayHoldErrors))];
        if (archive.GetEntry("META-INF/manifest.xml") is { } manifest && IsEncrypted(manifest)) throw new ExcelDataReader.Exceptions.InvalidPasswordException("encrypted");
        if (archive.GetEntry("content.xml") is { } content)
        {
            using var open = content.Open();
            using var styles = archive.GetEntry("styles.xml")?.Open();
            return [.. OpenSheets.Read(styles, open)];
        }

        var tables = archive.Entries.Where(e => Path.GetExtension(e.FullName).ToLowerInvariant() is ".csv" or ".tsv" or ".txt").OrderBy(e => e.FullName, StringComparer.Ordinal);
        return [.. tables.Select(e => new Sheet(e.FullName, Unpacked(e)) { IsOfCells = false })];
    }

    private static bool IsEncrypted(ZipArchiveEntry manifest) => Encoding.UTF8.GetString(Unpacked(manifest)).Contains("encryption-data", StringComparison.Ordinal);

    // Sizes that an archive claims may be lies: what it unpacks to is counted before anything is made of it. Gives the files in which a cell may be an error.
    private static HashSet<string> Measure(ZipArchive archive)
    {
        var (room, sum, mayHoldErrors) = (new byte[64 * 1024], 0L, new HashSet<string>(StringComparer.Ordinal));
        if (archive.Entries.Count > MostFiles) throw new TooMuchException();
        foreach (var entry in archive.Entries)
        {
            using var open = entry.Open();
            var before = 0;
            while (open.Read(room, before, room.Length - before) is > 0 and var read)
            {
                if ((sum += read) > MostUnpacked) throw new TooMuchException();
                ReadOnlySpan<byte> piece = room.AsSpan(0, before + read);
                if (FormulaErrors.MayStandIn(piece)) mayHoldErrors.Add(entry.FullName);
                before = Math.Min(FormulaErrors.Mark - 1, piece.Length);
                piece[^before..].CopyTo(room);
            }
        }

        return mayHoldErrors;
    }

    private static byte[] Unpacked(ZipArchiveEntry entry)
    {
        using var open = entry.Open();
        return Whole(open);
    }

    private static byte[] Unpacked(byte[] compressed)
    {
        using var open = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        var whole = Whole(open);

        // The stream ends without a word where a file was cut off; its last four bytes say how long the whole is (RFC 1952).
        return BinaryPrimitives.ReadUInt32LittleEndian(compressed.AsSpan(^4..)) == whole.Length ? whole : throw new InvalidDataException();
    }

    private static byte[] Whole(Stream open)
    {
        var (whole, room) = (new MemoryStream(), new byte[64 * 1024]);
        while (open.Read(room) is > 0 and var read)
        {
            if (whole.Length + read > MostUnpacked) throw new TooMuchException();
            whole.Write(room, 0, read);
        }

        return whole.ToArray();
    }
}

/// <summary>A file unpacks to more than is read.</summary>
internal sealed class TooMuchException : Exception;

/// <summary>Every message about workbooks and archives: SA1006, SA1030 to SA1039.</summary>
internal static class SheetMessages
{
    public static readonly Func<string, Diagnostic> Broken = Diagnostic.ErrorOfFile("SA1006", "The file begins like a workbook or an archive and cannot be read as one: it is broken, or of another kind. Open it in Excel, and save it as a workbook or as 'CSV UTF-8 (Comma delimited)'.");
    public static readonly Func<string, Diagnostic> Locked = Diagnostic.ErrorOfFile("SA1030", "The workbook has a password. Open it, save it without one, and keep that copy where only those may read it who may see the data.");
    public static readonly Func<string, Diagnostic> HiddenSheet = path => Diagnostic.Warning("SA1034", SourceSpan.WholeFile(path), "The sheet that is read is hidden in the workbook. Ask the partner whether it is meant, or name another under 'sheet:' in the plan.");
    public static readonly Func<string, Diagnostic> Macros = path => Diagnostic.Note("SA1037", SourceSpan.WholeFile(path), "The workbook has macros. They are never run; the values are those that were saved.");

    public static Diagnostic TooMuch(string path, long most) => Diagnostic.Error("SA1031", SourceSpan.WholeFile(path),
        string.Create(CultureInfo.InvariantCulture, $"The file holds more than is read out of a workbook or an archive: {most / 1024 / 1024} MB unpacked, or a hundred million cells, blank ones between others too. Take out what is not needed, or put the table into 'extracts' as a CSV file."));

    public static Diagnostic NoSheets(SourceSpan at, string path) => Diagnostic.Error("SA1032", at, $"'{path}' is neither a workbook nor an archive, so it has no sheets. Leave 'sheet:' out.");

    public static Diagnostic NoSheet(SourceSpan at, string name, string path, IReadOnlyList<Sheet> sheets) => Diagnostic.Error("SA1033", at, $"'{path}' has no sheet '{name}' that holds anything. It has {Named(sheets)}.");

    public static Diagnostic SeveralFit(string path, IReadOnlyList<Sheet> fitting) => Diagnostic.Error("SA1035", SourceSpan.WholeFile(path),
        $"{fitting.Count} sheets could be read: {Named(fitting)}. Say which with 'sheet:' in the plan; several are read as one extract ('sheet: [A, B]', or '20*').");

    public static Diagnostic NoneFits(string path, IReadOnlyList<Sheet> sheets) => Diagnostic.Error("SA1035", SourceSpan.WholeFile(path),
        sheets.Count == 0 ? "There is no table in the file. Ask for it again, or mark the extract 'status: awaited' in the plan."
        : $"None of the sheets has headings that are known. It has {Named(sheets)}. Name the one that is meant with 'sheet:' in the plan; the next run then says what its headings lack.");

    public static Diagnostic LeftOut(string path, IReadOnlyList<Sheet> read, IReadOnlyList<Sheet> rest) => Diagnostic.Note("SA1036", SourceSpan.WholeFile(path),
        $"Read: {Named(read)}. Not read: {Named(rest)}.");

    public static Diagnostic HiddenRows(SourceSpan at, int many) => Diagnostic.Warning("SA1038", at,
        string.Create(CultureInfo.InvariantCulture, $"{many} {(many == 1 ? "row that is" : "rows that are")} hidden in the sheet, by a filter or by hand, the first here, {(many == 1 ? "is" : "are")} read like all others. Ask the partner whether {(many == 1 ? "it belongs" : "they belong")} to the table."));

    public static Diagnostic HiddenColumns(SourceSpan at, int many) => Diagnostic.Note("SA1039", at,
        string.Create(CultureInfo.InvariantCulture, $"{many} {(many == 1 ? "column is" : "columns are")} hidden in the sheet, the first here, and read like all others."));

    private static string Named(IReadOnlyList<Sheet> sheets) => English.List([.. sheets.Take(12).Select(s => $"'{Excerpt.Of(s.Name)}'"), .. sheets.Count > 12 ? [$"{sheets.Count - 12} more"] : Array.Empty<string>()]);
}
