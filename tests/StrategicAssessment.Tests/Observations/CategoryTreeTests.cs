using StrategicAssessment.Observations;
using Xunit;

namespace StrategicAssessment.Tests.Observations;

public sealed class CategoryTreeTests
{
    private static readonly CategoryTree Tree = new(
    [
        new("all-crime", "All crime", ["Total", "Victim & society"], null), new("theft", "Theft & handling", [], "all-crime"),
        new("shoplifting", "Shoplifting", ["Theft from shops"], "theft"), new("arson", "Arson", [], "all-crime"),
    ]);

    [Theory]
    [InlineData("all-crime", "all-crime")]
    [InlineData("ALL  CRIME", "all-crime")]
    [InlineData("total", "all-crime")]
    [InlineData("Victim and society", "all-crime")]
    [InlineData("Theft and Handling", "theft")]
    [InlineData("theft-from-shops", "shoplifting")]
    [InlineData("Robbery", null)]
    [InlineData("", null)]
    public void A_label_of_an_extract_means_a_declared_slug(string label, string? slug) => Assert.Equal(slug, Tree.SlugOf(label));

    [Fact]
    public void Parts_are_direct_parts_in_the_order_declared()
    {
        Assert.Equal(["theft", "arson"], Tree.PartsOf("all-crime").Select(c => c.Slug));
        Assert.Equal(["shoplifting"], Tree.PartsOf("theft").Select(c => c.Slug));
        Assert.Empty(Tree.PartsOf("arson"));
        Assert.Empty(CategoryTree.Empty.PartsOf(CategoryTree.All));
    }

    [Fact]
    public void Depth_is_counted_from_the_root() => Assert.Equal([0, 1, 2, 1], Tree.Categories.Select(c => Tree.DepthOf(c.Slug)));
}
