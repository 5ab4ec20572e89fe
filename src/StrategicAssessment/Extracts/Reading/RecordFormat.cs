using System.Globalization;
using CsvHelper;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>How the records of a text are to be read: all that is needed to begin again at the first.</summary>
/// <param name="Path">As diagnostics should show it.</param>
/// <param name="Utf8">The text after any <c>sep=</c> line.</param>
/// <param name="Separator">One ASCII character.</param>
/// <param name="LinesBefore">Lines of the file that stand before <paramref name="Utf8"/>: 1 after a <c>sep=</c> line, otherwise 0.</param>
internal sealed record RecordFormat(string Path, ReadOnlyMemory<byte> Utf8, char Separator, int LinesBefore)
{
    /// <summary>Malformed records are left out and handed to <paramref name="onMalformed"/>.</summary>
    public RecordReader Open(Action<CsvMalformedRecord>? onMalformed = null) =>
        new(CsvReader.Create(Utf8, new CsvReaderOptions
        {
            Separator = Separator,
            DetectSeparatorHint = false,
            HasHeader = false,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            FormatProvider = CultureInfo.InvariantCulture,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MissingField = CsvMissingFieldHandling.Throw,
            OnMalformedRecord = onMalformed ?? (_ => { }),
            PoolStrings = true,
        }), LinesBefore);
}
