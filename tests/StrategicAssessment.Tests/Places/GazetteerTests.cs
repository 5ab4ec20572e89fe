using System.Collections.Immutable;
using StrategicAssessment.Places;
using Xunit;

namespace StrategicAssessment.Tests.Places;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Places = new(
        [
            Area("E07000110", "Maidstone", "district"), Area("E07000115", "Tonbridge and Malling", "district", "Tonbridge & Malling BC", "T and M"),
            Area("E07000116", "Tunbridge Wells", "district"), Area("TON", "Tonbridge", "town"),
            Area("W1", "East", "ward"), Area("DIV1", "East", "division"), Area("W2", "St. Mary's", "ward"), Area("W3", "Coxheath and Hunton", "ward"),
            Area("E10000016", "Kent", "county"), Area("E23000032", "Kent", "force area"), Area("X1", "Park", "ward"), Area("X2", "Park", "ward"),
        ],
        [
            new Group("districts", new("E10000016"), "Kent districts", [new("E07000110"), new("E07000115")]),
            new Group("districts-and-medway", new("G1"), "Kent and Medway", [new("E07000110")]),
        ]);

    [Theory]
    [InlineData("Maidstone", "", "E07000110")]
    [InlineData("  MAIDSTONE ", "district", "E07000110")]
    [InlineData("E07000110", "", "E07000110")]
    [InlineData("e07000110", "", "E07000110")]
    [InlineData("Tonbridge & Malling", "district", "E07000115")]
    [InlineData("Tonbridge  and  malling", "district", "E07000115")]
    [InlineData("Tonbridge-and-Malling", "district", "E07000115")]
    [InlineData("Tonbridge&Malling", "district", "E07000115")]
    [InlineData("T & M", "", "E07000115")]
    [InlineData("Tonbridge", "", "TON")]
    [InlineData("Tonbridge", "town, district", "TON")]
    [InlineData("East", "ward", "W1")]
    [InlineData("East", "Division", "DIV1")]
    [InlineData("St Marys", "ward", "W2")]
    [InlineData("St. Mary’s", "ward", "W2")]
    [InlineData("Kent", "county", "E10000016")]
    [InlineData("Kent", "force area", "E23000032")]
    [InlineData("Kent districts", "district", "E10000016")]
    [InlineData("districts and Medway", "district", "G1")]
    [InlineData("Kent & Medway", "ward", "G1")]
    public void A_name_is_understood_among_the_types_that_an_extract_holds(string name, string types, string code) =>
        Assert.Equal(code, Find(name, types).Code?.Value);

    [Theory]
    [InlineData("East", "", PlaceProblem.Ambiguous, "East (division, DIV1), East (ward, W1)")]
    [InlineData("East", "ward, division", PlaceProblem.Ambiguous, "East (division, DIV1), East (ward, W1)")]
    [InlineData("Kent", "", PlaceProblem.Ambiguous, "Kent (county, E10000016), Kent (force area, E23000032)")]
    [InlineData("Park", "ward", PlaceProblem.Ambiguous, "Park (ward, X1), Park (ward, X2)")]
    [InlineData("Tonbridge", "district", PlaceProblem.OtherType, "Tonbridge (town, TON)")]
    [InlineData("Maidstone", "ward", PlaceProblem.OtherType, "Maidstone (district, E07000110)")]
    [InlineData("Tunbridge Well", "district", PlaceProblem.Unknown, "Tunbridge Wells")]
    [InlineData("Tunbridge Well", "ward", PlaceProblem.Unknown, "")]
    [InlineData("Coxheath and Huntin", "ward", PlaceProblem.Unknown, "Coxheath and Hunton")]
    [InlineData("Ashford", "district", PlaceProblem.Unknown, "")]
    [InlineData("", "district", PlaceProblem.Unknown, "")]
    public void A_name_that_leads_to_no_one_place_says_why(string name, string types, PlaceProblem problem, string detail)
    {
        var search = Find(name, types);
        Assert.Null(search.Code);
        Assert.Equal((problem, detail), (search.Problem, search.Detail));
    }

    [Fact]
    public void Names_are_printed_as_places_first_and_groups_else()
    {
        Assert.Equal("Kent", Places.NameOf(new("E10000016")));
        Assert.Equal("Kent and Medway", Places.NameOf(new("G1")));
        Assert.Equal("E99", Places.NameOf(new("E99")));
    }

    [Theory]
    [InlineData("E07000110", true)]
    [InlineData("W-1.2", true)]
    [InlineData("", false)]
    [InlineData("-W1", false)]
    [InlineData("W 1", false)]
    [InlineData("W/1", false)]
    [InlineData("Wé", false)]
    public void A_code_can_stand_in_an_id_and_a_file_name(string text, bool isCode) => Assert.Equal(isCode, AreaCode.IsValid(text));

    private static PlaceSearch Find(string name, string types) => Places.Find(name, types.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static Area Area(string code, string name, string type, params string[] aliases) => new(new(code), name, type, aliases.ToImmutableArray(), null, null, null);
}
