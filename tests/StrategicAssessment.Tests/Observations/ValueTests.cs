using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Observations;
using Xunit;

namespace StrategicAssessment.Tests.Observations;

public sealed class ValueTests
{
    private static readonly Value[] Kinds = [Value.Known(7), Value.Suppressed("s"), Value.NotAvailable("x"), Value.NotApplicable("z")];

    [Theory]
    [InlineData("k k", ValueStatus.Known)]
    [InlineData("", ValueStatus.Known)]
    [InlineData("k s", ValueStatus.Suppressed)]
    [InlineData("x s", ValueStatus.Suppressed)]
    [InlineData("z x s", ValueStatus.Suppressed)]
    [InlineData("k x", ValueStatus.NotAvailable)]
    [InlineData("z x", ValueStatus.NotAvailable)]
    [InlineData("z k", ValueStatus.NotApplicable)]
    public void What_is_not_known_flows_through_the_weightiest_first(string operands, ValueStatus status) => Assert.Equal(status, From(operands).Status);

    [Fact]
    public void Among_equals_the_first_reason_is_kept() =>
        Assert.Equal("one", Value.From([Value.Known(1), Value.NotAvailable("one"), Value.NotAvailable("two")], () => Value.Known(0)).Reason);

    [Fact]
    public void A_calculation_is_not_made_unless_everything_is_known() =>
        Assert.False(Value.From([Value.Suppressed("s")], () => throw new InvalidOperationException("calculated")).IsKnown);

    [Fact]
    public void The_default_is_not_available_and_no_number() => Assert.Equal((ValueStatus.NotAvailable, false), (default(Value).Status, default(Value).IsKnown));

    [Fact]
    public void The_status_does_not_depend_on_the_order() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(5, 5),
        Prop.ForAll(Gen.Elements(Kinds).ListOf().ToArbitrary(), operands =>
            Value.From([.. operands], () => Value.Known(1)).Status == Value.From([.. operands.AsEnumerable().Reverse()], () => Value.Known(1)).Status));

    private static Value From(string operands) => Value.From(
        [.. operands.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(o => Kinds["ksxz".IndexOf(o[0], StringComparison.Ordinal)])], () => Value.Known(1));
}
