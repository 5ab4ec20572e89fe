using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Reading;
using Xunit;

namespace StrategicAssessment.Tests.Extracts;

public sealed class ReadSoFarTests
{
    private const int Megabyte = 1024 * 1024;

    // A quarter of the file in a second, then nothing for another.
    [Fact]
    public void It_says_rows_rows_a_second_and_how_long_the_rest_will_take()
    {
        var soFar = new ReadSoFar();
        Assert.Null(soFar.AfterASecond());
        var file = soFar.Counting(FileOf(128));
        Assert.Null(soFar.AfterASecond());
        var room = new byte[Megabyte];
        file.Read(0, room.AsSpan(0, 1000));
        for (var i = 0L; i < 32; i++) file.Read(i * Megabyte, room);
        Assert.Null(new ReadSoFar().AfterASecond());
        Assert.Equal("Reading street.csv: 32,000 rows, 32,000 a second, 3 s left", soFar.AfterASecond());
        Assert.Equal("Reading street.csv: 32,000 rows, 16,000 a second, 6 s left", soFar.AfterASecond());
    }

    [Fact]
    public void It_says_nothing_of_a_file_that_is_read_at_once_or_to_its_end()
    {
        var soFar = new ReadSoFar();
        var room = new byte[Megabyte];
        soFar.Counting(FileOf(2)).Read(0, room);
        Assert.Null(soFar.AfterASecond());
        var large = soFar.Counting(FileOf(65));
        for (var i = 0L; i < 65; i++) large.Read(i * Megabyte, room);
        Assert.Null(soFar.AfterASecond());
    }

    // A thousand rows in each megabyte.
    private static SourceBytes FileOf(int megabytes) => new("street.csv", (long)megabytes * Megabyte, (_, room) =>
    {
        room.Fill((byte)'x');
        for (var i = 1; i <= 1000 && i * 1000 < room.Length; i++) room[i * 1000] = (byte)'\n';
        return room.Length;
    });
}
