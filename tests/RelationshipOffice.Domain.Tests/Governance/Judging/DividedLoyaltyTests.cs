using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using static RelationshipOffice.Domain.Tests.Governance.Judging.ACase;

namespace RelationshipOffice.Domain.Tests.Governance.Judging;

public sealed class DividedLoyaltyTests
{
    private static readonly PartnerId[] Here = [A, B];

    [Fact]
    public void Two_promises_that_meet_at_no_table_divide_and_keep_their_key()
    {
        var (book, there) = (Promised().Book, There(A, C));

        var divided = Assert.Single(DividedLoyalty.Among(Here, [there], book));

        Assert.Equal((A, B, C, there.Charter), (divided.Party, divided.Here.Used.Counterpart, divided.There.Used.Counterpart, divided.Other.Charter));
        Assert.Equal("Only Gamma's hides.", divided.Newer.Value.Note);
        Assert.Equal(divided.Key, Assert.Single(DividedLoyalty.Among([B, A], [there], book)).Key);
    }

    [Fact]
    public void Where_one_of_both_sits_in_both_charters_the_promises_meet()
    {
        Assert.Empty(DividedLoyalty.Among(Here, [There(A, B, C)], Promised().Book));
        Assert.Empty(DividedLoyalty.Among([A, B, C], [There(A, C)], Promised().Book));
    }

    [Fact]
    public void A_charter_without_the_one_who_promised_divides_nobody() =>
        Assert.Empty(DividedLoyalty.Among(Here, [There(B, C)], Promised().Book));

    [Fact]
    public void A_promise_of_a_later_day_is_not_read_yet()
    {
        var late = new ACase().Says(A, B, Promise("Only Beta's.")).Says(A, C, Promise("Only Gamma's hides."), Today.AddDays(1));

        Assert.Empty(DividedLoyalty.Among(Here, [There(A, C)], late.Book));
    }

    private static ACase Promised() => new ACase().Says(A, B, Promise("Only Beta's."), Today.AddDays(-9)).Says(A, C, Promise("Only Gamma's hides."));

    private static FactValue Promise(string words) => FactValue.Of(RelationFactKind.Exclusivity, note: words);

    private static Commitment There(params PartnerId[] parties) => new(CharterId.New(), "RC-9", parties);
}
