using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Tests.Partners;

public sealed class OwnershipTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly PartnerId _fedex = PartnerId.New();
    private readonly PartnerId _investor = PartnerId.New();
    private readonly Partner _genco = new("GENCO", PartnerKind.Company);

    [Fact]
    public void Shares_up_to_the_whole_are_kept()
    {
        _genco.RecordStake(_fedex, Share(60, 40), Known);
        _genco.RecordStake(_investor, Share(40, 60), Known);

        Assert.Equal(2, _genco.Stakes.Count);
    }

    [Fact]
    public void Economic_shares_over_the_whole_are_refused()
    {
        _genco.RecordStake(_fedex, Share(60.01m, 0), Known);

        Refuses("stake.economic.over_100", () => _genco.RecordStake(_investor, Share(40, 0), Known));
    }

    [Fact]
    public void Voting_shares_over_the_whole_are_refused_though_the_capital_fits()
    {
        _genco.RecordStake(_fedex, Share(10, 60), Known);

        Refuses("stake.voting.over_100", () => _genco.RecordStake(_investor, Share(10, 41), Known));
    }

    [Fact]
    public void One_owner_may_follow_another_on_the_next_day()
    {
        _genco.RecordStake(_investor, Share(100, 100, "2005-01-01", "2015-01-29"), Known);
        _genco.RecordStake(_fedex, Share(100, 100, "2015-01-30"), Known);

        Assert.False(_genco.Stakes[0].HoldsOn(new DateOnly(2015, 1, 30)));
        Assert.True(_genco.Stakes[1].HoldsOn(new DateOnly(2015, 1, 30)));
    }

    [Fact]
    public void Two_sources_may_disagree_about_one_owner_and_only_one_of_them_counts()
    {
        _genco.RecordStake(_fedex, Share(60, 60), Known);
        _genco.RecordStake(_fedex, Share(55, 55), Evidence.Of(Today, "Press", false, Today));

        _genco.RecordStake(_investor, Share(40, 40), Known);
        Refuses("stake.economic.over_100", () => _genco.RecordStake(PartnerId.New(), Share(1, 0), Known));
    }

    [Fact]
    public void What_counts_once_another_source_has_ended_stays_within_the_whole_too()
    {
        _genco.RecordStake(_fedex, Share(70, 70), Evidence.Of(Today.AddYears(-1), "Old register", true, Today));
        _genco.RecordStake(_fedex, Share(20, 20, to: "2026-12-31"), Known);

        Refuses("stake.economic.over_100", () => _genco.RecordStake(_investor, Share(40, 40), Known));
    }

    [Fact]
    public void Free_and_restricted_votes_of_one_owner_are_two_stakes()
    {
        _genco.RecordStake(_fedex, Share(60, 60), Known);

        Refuses("stake.voting.over_100", () => _genco.RecordStake(_fedex, StakeTerms.Of(10, 50, true, new DateOnly(2020, 1, 1), null), Known));
    }

    [Fact]
    public void Two_whole_owners_on_one_day_are_refused()
    {
        _genco.RecordStake(_investor, Share(100, 100, "2005-01-01", "2015-01-30"), Known);

        Refuses("stake.economic.over_100", () => _genco.RecordStake(_fedex, Share(100, 100, "2015-01-30"), Known));
    }

    [Fact]
    public void A_partner_does_not_own_itself() =>
        Refuses("stake.owns_itself", () => _genco.RecordStake(_genco.Id, Share(1, 1), Known));

    [Fact]
    public void An_end_before_the_start_is_refused()
    {
        var stake = _genco.RecordStake(_fedex, Share(100, 100, "2015-01-30"), Known);

        Refuses("stake.to.before_from", () => _genco.EndStake(stake, new DateOnly(2015, 1, 29)));
    }

    [Fact]
    public void A_percentage_beyond_the_whole_names_its_field()
    {
        var broken = Assert.Throws<RuleBroken>(() => Share(50, 100.5m));

        Assert.Equal(("percent.out_of_range", "Voting"), (broken.Error.Code, broken.Error.Field));
    }

    [Fact]
    public void One_share_may_be_unknown_but_not_both()
    {
        _genco.RecordStake(_fedex, Share(null, 51), Known);

        Refuses("stake.share.missing", () => Share(null, null));
    }

    [Fact]
    public void A_correction_says_before_after_and_why()
    {
        var stake = _genco.RecordStake(_fedex, Share(90, null), Known);
        _genco.TakeEvents();

        _genco.CorrectStake(stake, Share(100, null), Known, "The annual report was misread.");

        var corrected = Assert.IsType<StakeCorrected>(Assert.Single(_genco.TakeEvents()));
        Assert.Equal(("90 % of the capital", "100 % of the capital"), (corrected.Before, corrected.After));
    }

    private static Evidence Known => Evidence.Of(Today, "Annual report", true, Today);

    private static StakeTerms Share(decimal? economic, decimal? voting, string from = "2020-01-01", string? to = null) => StakeTerms.Of(
        economic, voting, false, DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
        to is null ? null : DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));

    private static void Refuses(string code, Action act) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Error.Code);
}
