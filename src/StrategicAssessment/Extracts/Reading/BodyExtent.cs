namespace StrategicAssessment.Extracts.Reading;

/// <summary>Where the data of an extract begins and ends.</summary>
/// <param name="Width">How many fields a row has.</param>
/// <param name="First">The byte at which the first row of data begins.</param>
/// <param name="Last">The byte at which the last one begins; less than <paramref name="First"/> when there is none.</param>
/// <param name="Rows">How many rows of data there are.</param>
internal sealed record BodyExtent(int Width, int First, int Last, int Rows)
{
    /// <summary>Whether a record is a row of data, whole and not blank.</summary>
    public bool Holds(RecordReader record) =>
        record.Offset >= First && record.Offset <= Last && record.LastFilled >= 0 && record.LastFilled < Width && record.FieldCount >= Width;
}
