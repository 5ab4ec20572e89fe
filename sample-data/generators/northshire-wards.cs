// Makes the wards of Northshire, a district that does not exist: their boundaries, in metres of the British National Grid, and the anti-social behaviour in each.
//
//     dotnet run sample-data/generators/northshire-wards.cs sample-data/northshire/areas.geojson sample-data/northshire-2025-26/extracts/asb-by-ward.csv
//
// The wards are the fields of a grid whose lines are bent. Market Place is small, and has the most for its residents; Ferry has so few that they are hidden.

#:property PublishAot=false

using System.Text;

const int Columns = 4, Rows = 3, Bends = 5;

double[] easts = [401_000, 406_500, 409_000, 415_000, 421_000], norths = [302_000, 307_000, 309_000, 315_500];
string[] names = ["Kiln Lane", "Grange", "Brook", "Ferry", "Castle", "Market Place", "Abbey", "Eastfield", "Northgate", "Priory", "Hill Top", "Dale"];
int[] residents = [11_900, 8_700, 12_600, 2_400, 12_800, 6_300, 12_400, 11_500, 13_100, 9_200, 12_700, 6_700];
double[] perThousand = [9, 14, 11, 1.7, 16, 41, 18, 8, 21, 13, 7, 5];

var chance = new Chance(1974);
var corners = Grid(Rows + 1, Columns + 1, (r, c) => (East: Bent(easts[c], 450), North: Bent(norths[r], 450)));
var across = Grid(Rows + 1, Columns, (r, c) => Line(corners[r][c], corners[r][c + 1]));
var up = Grid(Rows, Columns + 1, (r, c) => Line(corners[r][c], corners[r + 1][c]));

var json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
for (var i = 0; i < names.Length; i++)
{
    var (r, c) = (i / Columns, i % Columns);
    (int, int)[] ring = [.. across[r][c], .. up[r][c + 1].Skip(1), .. across[r + 1][c].Reverse().Skip(1), .. up[r][c].Reverse().Skip(1)];
    json.Append(i == 0 ? "\n" : ",\n").Append($"{{\"type\":\"Feature\",\"properties\":{{\"WD24CD\":\"X0500{i + 1:0000}\",\"WD24NM\":\"{names[i]}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[");
    json.AppendJoin(',', ring.Select(p => $"[{p.Item1},{p.Item2}]")).Append("]]}}");
}

File.WriteAllText(args[0], json.Append("\n]}\n").ToString());

var csv = new StringBuilder("ward,12 months to September 2024,12 months to September 2025");
for (var i = 0; i < names.Length; i++) csv.Append('\n').Append(names[i]).Append(',').Append(Count(i)).Append(',').Append(Count(i));
File.WriteAllText(args[1], csv.Append('\n').ToString());

int Count(int ward)
{
    var mean = residents[ward] * perThousand[ward] / 1000;
    return (int)Math.Max(0, mean + (Math.Sqrt(mean) * chance.Next()));
}

double Bent(double at, double by) => at + (by * chance.Next());

(int, int)[] Line((double East, double North) from, (double East, double North) to) =>
[
    .. Enumerable.Range(0, Bends + 1).Select(i =>
    {
        var (east, north) = (from.East + ((to.East - from.East) * i / Bends), from.North + ((to.North - from.North) * i / Bends));
        return i is 0 or Bends ? ((int)east, (int)north) : ((int)Bent(east, 160), (int)Bent(north, 160));
    }),
];

static T[][] Grid<T>(int rows, int columns, Func<int, int, T> of) => [.. Enumerable.Range(0, rows).Select(r => Enumerable.Range(0, columns).Select(c => of(r, c)).ToArray())];

// Knuth's linear congruential generator (MMIX).
sealed class Chance(ulong seed)
{
    private ulong state = seed;

    // About normal, with mean 0 and standard deviation 1: the sum of twelve numbers from 0 to 1, less 6.
    public double Next()
    {
        var sum = 0.0;
        for (var i = 0; i < 12; i++)
        {
            state = unchecked(state * 6364136223846793005 + 1442695040888963407);
            sum += (state >> 11) / (double)(1UL << 53);
        }

        return sum - 6;
    }
}
