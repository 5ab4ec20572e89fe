using CsvHelper;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>Says what is wrong with a record whose quotes do not pair, at the place where the analyst will look for it.</summary>
internal static class QuoteTrouble
{
    public static Diagnostic Explain(RecordFormat format, TextPlaces places, CsvMalformedRecord bad)
    {
        var offset = (int)bad.ByteOffset;
        var here = places.At(offset);
        if (bad.Reason == CsvMalformedReason.StrayQuote) return ReadingMessages.StrayQuote(here);
        var opened = places.At(OpeningQuote(format, places.StartOfLine((int)bad.LineNumber + format.LinesBefore), offset));
        return bad.Reason == CsvMalformedReason.UnterminatedQuote || opened.Line != here.Line
            ? ReadingMessages.UnclosedQuote(opened)
            : ReadingMessages.TextAfterQuote(here);
    }

    // The field that holds the trouble began with a quote; every field before it in the record is sound.
    private static int OpeningQuote(RecordFormat format, int start, int trouble)
    {
        var text = format.Utf8.Span;
        var isQuoted = false;
        for (var i = start; i < trouble && i < text.Length; i++)
        {
            if (text[i] == '"') isQuoted = !isQuoted;
            else if (text[i] == format.Separator && !isQuoted) start = i + 1;
        }

        return start;
    }
}
