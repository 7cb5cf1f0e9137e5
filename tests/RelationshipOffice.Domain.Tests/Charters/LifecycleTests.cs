using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Tests.Charters;

public sealed class LifecycleTests
{
    private readonly PartnerId _acme = PartnerId.New();
    private readonly PartnerId _borealis = PartnerId.New();

    [Fact]
    public void Nobody_moves_a_charter_to_agreed_by_hand()
    {
        Assert.All(Enum.GetValues<Stage>(), from => Assert.False(Lifecycle.Allows(from, Stage.Agreed)));
        var charter = ACharter.Ready(_acme, _borealis).InConvergence().At(Stage.InReview);

        Assert.Equal(CharterErrors.AgreedBySignaturesOnly, Refused(() => charter.MoveTo(Stage.Agreed, "Because.", ACharter.WithVision, ACharter.Now)));
    }

    [Fact]
    public void Withdrawal_is_open_from_every_stage_before_agreed_and_from_none_after()
    {
        Assert.All(Enum.GetValues<Stage>(), from => Assert.Equal(from < Stage.Agreed, Lifecycle.Allows(from, Stage.Withdrawn)));
    }

    [Fact]
    public void Forward_goes_one_stage_at_a_time()
    {
        foreach (var from in Enum.GetValues<Stage>())
        {
            Assert.All(Lifecycle.StepsFrom(from).Where(to => to > from && to is not (Stage.Withdrawn or Stage.ExitActivated)), to => Assert.Equal(from + 1, to));
        }
    }

    [Fact]
    public void Each_review_freezes_the_next_version()
    {
        var charter = ACharter.Ready(_acme, _borealis).InConvergence().At(Stage.InReview);
        Assert.Equal(1, charter.CurrentVersion);

        charter.At(Stage.Convergence);
        Assert.Null(charter.CurrentVersion);

        charter.At(Stage.InReview);
        Assert.Equal((2, 2), (charter.CurrentVersion, charter.LatestVersion));
    }

    [Fact]
    public void In_review_nothing_that_is_signed_changes()
    {
        var charter = ACharter.Ready(_acme, _borealis).InConvergence().At(Stage.InReview);

        Assert.Equal(CharterErrors.FrozenForSigning, Refused(() => charter.Govern(DecisionDomain.Price, WhoDecides.Network, "Late.")));
        Assert.Equal(CharterErrors.FrozenForSigning, Refused(() => charter.Admit(PartnerId.New())));
        Assert.Equal(CharterErrors.FrozenForSigning, Refused(() => charter.Revise("Other", ACharter.Terms)));
        Assert.Equal(CharterErrors.FrozenForSigning, Refused(() => new Statement(charter, Section.Exit, "Late.", 1)));
        charter.Appoint(_acme, new PartyPeople(null, PersonId.New(), PersonId.New()));
    }

    [Fact]
    public void It_is_agreed_only_when_all_have_signed()
    {
        var charter = ACharter.Ready(_acme, _borealis).InConvergence().At(Stage.InReview);

        Assert.Equal(SigningErrors.SomebodyHasNotSigned, Refused(() => charter.Agree([_acme], ACharter.Now)));
        charter.Agree([_borealis, _acme], ACharter.Now);

        Assert.Equal((Stage.Agreed, 1), (charter.Stage, charter.CurrentVersion));
        Assert.Equal(SigningErrors.NotInReview, Refused(() => charter.Agree([_borealis, _acme], ACharter.Now)));
    }

    [Fact]
    public void Convergence_needs_two_parties_with_signatories_a_vision_and_a_fit()
    {
        var charter = ACharter.Between(_acme).At(Stage.Orientation, Stage.Research, Stage.StrawModel);

        Assert.Equal(
            ["charter.gate.too_few_parties", "charter.gate.no_signatory", "charter.gate.no_vision", "charter.gate.no_fit"],
            Gate.Missing(charter, Stage.Convergence, GateFacts.None).Select(e => e.Code));
        Assert.Contains(Gate.Missing(charter, Stage.Convergence, GateFacts.None with { Fits = false }), e => e.Code == "charter.gate.does_not_fit");
    }

    [Fact]
    public void Review_needs_rules_one_leader_and_no_objection()
    {
        var charter = ACharter.Ready(_acme, _borealis).InConvergence();
        charter.Govern(DecisionDomain.Brand, WhoDecides.LedBy(_acme, _borealis), "Open.");
        var facts = ACharter.WithVision with { Objections = [new OpenObjection(_acme, Section.Vision, "Text", IsStale: true)] };

        Assert.Equal(
            ["charter.gate.objection", "charter.gate.rule_missing", "charter.gate.two_leaders"],
            Gate.Missing(charter, Stage.InReview, facts).Select(e => e.Code));
    }

    [Fact]
    public void A_domain_set_outside_needs_no_rule_of_its_leader()
    {
        var charter = ACharter.Ready(_acme, _borealis).InConvergence();
        charter.Govern(DecisionDomain.Brand, WhoDecides.LedBy(_acme), "They own it.");
        Assert.Single(Gate.Missing(charter, Stage.InReview, ACharter.WithVision));

        charter.SetTerms(DecisionDomain.Brand, DomainTerms.Of("", null, 2, false, false, null, "The regulator", Protection.None));

        Assert.Empty(Gate.Missing(charter, Stage.InReview, ACharter.WithVision));
    }

    [Fact]
    public void A_way_back_needs_a_reason()
    {
        var charter = ACharter.Ready(_acme, _borealis).InConvergence();

        Assert.Equal(CharterErrors.ReasonMissing, Refused(() => charter.MoveTo(Stage.StrawModel, " ", ACharter.WithVision, ACharter.Now)));
    }

    [Theory]
    [InlineData("2027-12-01", false)]
    [InlineData("2027-12-02", true)]
    public void A_charter_is_stale_the_day_after_its_review_date(string today, bool isStale)
    {
        var charter = ACharter.Between(_acme, _borealis);

        Assert.Equal(isStale, charter.IsStaleOn(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));
        charter.At(Stage.Withdrawn);
        Assert.False(charter.IsStaleOn(new DateOnly(2030, 1, 1)));
    }

    private static Error Refused(Action act) => Assert.Throws<RuleBroken>(act).Error;
}
