using RelationshipOffice.Application.Live;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Live;

/// <summary>What is told of a save to the pages of all instances.</summary>
public sealed class ChangeTests
{
    private static readonly Guid One = Guid.CreateVersion7();
    private static readonly Guid Other = Guid.CreateVersion7();

    [Fact]
    public void What_is_told_is_understood_again()
    {
        Change[] told = [.. Change.Of([new Subject(SubjectKind.Charter, One), new Subject(SubjectKind.Charter, One), new Subject(SubjectKind.Partner, Other)])];

        Assert.Equal([new Change(SubjectKind.Charter, One), new Change(SubjectKind.Partner, Other)], told);
        Assert.Equal(told, told.Select(c => Change.Parse(c.Payload)!.Value));
    }

    [Fact]
    public void Of_many_records_only_their_kind_is_told()
    {
        var told = Assert.Single(Change.Of(Enumerable.Range(0, 21).Select(_ => new Subject(SubjectKind.Outcome, Guid.CreateVersion7()))));

        Assert.Equal(new Change(SubjectKind.Outcome), Change.Parse(told.Payload));
        Assert.True(told.IsOf(SubjectKind.Outcome, One));
    }

    [Fact]
    public void A_page_is_concerned_by_its_own_record_alone()
    {
        var change = new Change(SubjectKind.Charter, One);

        Assert.Equal(
            (true, false, false),
            (change.IsOf(SubjectKind.Charter, One), change.IsOf(SubjectKind.Charter, Other), change.IsOf(SubjectKind.Partner, One)));
        Assert.Equal((true, false), (change.IsOf(SubjectKind.Charter, null), change.IsOf(SubjectKind.Partner, null)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Weather")]
    [InlineData("Charter everything")]
    public void What_another_release_says_and_this_one_does_not_understand_may_mean_anything(string payload) => Assert.Null(Change.Parse(payload));
}
