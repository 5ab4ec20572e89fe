using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Published;

public sealed class PublishedTablesTests(BuiltSamples samples)
{
    public static TheoryData<string, string> Tables
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var table in PublishedTable.All) data.Add(table.Edition, table.Id);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_published_table_is_built_again_cell_by_cell_except_where_it_was_wrong(string edition, string table)
    {
        var found = new PublishedTable(edition, table).DifferencesFrom(samples.Of(edition)).ToList();
        var agreed = PublishedTable.Agreed(edition).Select(a => a.Difference).Where(d => d.Table == table).ToList();
        Rule.Holds(found.Except(agreed).Select(d => $"not agreed: {d}").Concat(agreed.Except(found).Select(d => $"agreed, but not there: {d}")));
    }

    [Fact]
    public void Every_agreed_difference_is_of_a_published_table_and_has_a_reason() => Assert.All(
        PublishedTable.All.Select(t => t.Edition).Distinct().SelectMany(e => PublishedTable.Agreed(e).Select(a => (Edition: e, Agreed: a))),
        d =>
        {
            Assert.Contains(new PublishedTable(d.Edition, d.Agreed.Difference.Table), PublishedTable.All);
            Assert.NotEmpty(d.Agreed.Reason);
        });

    [Theory]
    [InlineData("2016-17", "asb,claimant-count,crime-by-type,domestic-abuse,hospital-admissions-by-ward,iom-cost,ksi,one-stop-shops,road-traffic-collisions,road-traffic-collisions-by-ward,road-user-casualties,total-recorded-crime,violent-crime")]
    [InlineData("2017-18", "asb,claimant-count,clients-in-treatment,crime-by-type,iom-cost,most-similar-group,total-recorded-crime,violent-crime")]
    public void Every_table_of_an_edition_is_there(string edition, string tables) =>
        Assert.Equal(tables, string.Join(',', PublishedTable.All.Where(t => t.Edition == edition).Select(t => t.Id)));
}
