using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>One cell of a row.</summary>
/// <param name="Text">As it stands there, without quotes; not trimmed.</param>
/// <param name="Line">1-based, where the cell begins (a row may hold line ends).</param>
/// <param name="Column">1-based, in characters; that of the opening quote when it is quoted.</param>
internal readonly record struct Cell(string Text, int Line, int Column);

/// <summary>A row that is kept.</summary>
/// <param name="Line">1-based, where it begins.</param>
/// <param name="LastFilled">The last that is not blank; -1 when all are.</param>
/// <param name="End">The place just after the last character.</param>
internal sealed record Row(int Line, ImmutableArray<Cell> Cells, int LastFilled, TextPlace End)
{
    public Cell FirstFilled => Cells.First(c => !c.Text.AsSpan().Trim(" \t\r\n\u00A0").IsEmpty);
}

/// <summary>
/// Rows of cells with their places, one after another and once: what every kind of source hands on, and all that the finding of the header and the
/// reading of the rows know of it. What it says of a row holds until the next is read.
/// </summary>
internal interface IRowSource : IDisposable
{
    /// <summary>As diagnostics should show it.</summary>
    string Path { get; }

    /// <summary>By what the cells were told apart, for a message.</summary>
    string Layout { get; }

    /// <summary>1-based, where the row begins.</summary>
    int Line { get; }

    int CellCount { get; }

    /// <summary>The last cell that is not blank; -1 when all are.</summary>
    int LastFilled { get; }

    /// <summary>No cell of the row is longer than this, in bytes.</summary>
    int LongestCell { get; }

    ReadOnlySpan<byte> this[int cell] { get; }

    /// <summary>Goes on to the next row, a blank one too; false at the end. Rows that cannot be made out are told and left out.</summary>
    bool Read();

    Row ToRow();

    /// <summary>Where a cell begins.</summary>
    SourceSpan At(int cell);
}
