using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Tests.Charters;

/// <summary>Each line of readiness through its four states, since when, and who takes it further (domain guide §7).</summary>
public sealed class ReadinessTests
{
    private static readonly PartnerId Acme = PartnerId.New();
    private static readonly PartnerId Borealis = PartnerId.New();
    private static readonly BodyId Team = BodyId.New();
    private static readonly DateOnly Begun = new(2026, 1, 1), Signed = new(2026, 2, 1), Shown = new(2026, 3, 1);

    private static readonly ReadyParty Silent = new(Acme, false, false, false, null, null, false);

    private static readonly ReadinessFacts Nothing = new(Begun, new DateOnly(2026, 2, 15), [Silent, Silent with { Partner = Borealis }]);

    private static readonly ReadinessFacts Agreed = Nothing with { AgreedOn = Signed, FrozenOn = Begun };

    public static TheoryData<ReadinessItem> Items => [.. Enum.GetValues<ReadinessItem>()];

    [Theory]
    [MemberData(nameof(Items))]
    public void A_line_goes_from_missing_to_evidenced_and_says_since_when(ReadinessItem item)
    {
        var (draft, agreed, evidenced) = StatesOf(item);

        Assert.Equal((ReadinessState.Missing, null), Of(item, Nothing with { HasContract = true }));
        Assert.Equal((ReadinessState.Draft, Begun), Of(item, draft));
        Assert.Equal((ReadinessState.Agreed, Signed), Of(item, agreed));
        Assert.Equal((ReadinessState.Evidenced, Shown), Of(item, evidenced));
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void What_shows_a_line_counts_for_nothing_before_it_is_agreed(ReadinessItem item)
    {
        var (_, _, evidenced) = StatesOf(item);
        var withdrawn = evidenced with { AgreedOn = null, Parties = Nothing.Parties, Verdict = null, Fit = null, Contributions = [] };

        Assert.InRange(Of(item, withdrawn).State, ReadinessState.Missing, ReadinessState.Draft);
    }

    [Fact]
    public void The_share_is_that_of_its_lines_and_the_first_missing_line_is_next()
    {
        var readiness = Readiness.Of(Written(Agreed, Section.Scorecard));

        Assert.Equal(Enum.GetValues<ReadinessItem>().Except([ReadinessItem.Contract]), readiness.Lines.Select(l => l.Item));
        Assert.Equal((2, 10), (readiness.Reached, readiness.Percent));
        Assert.Equal(ReadinessItem.Dependence, readiness.Next!.Item);
        Assert.All(readiness.Lines, l => Assert.NotEmpty(ReadinessWords.Of(l.Item) + ReadinessWords.ToDo(l)));
    }

    [Fact]
    public void Who_is_to_take_a_line_further_is_named()
    {
        var waiting = Nothing with { ToSign = [Borealis], Fit = Opened(), Bodies = [Meeting(null)], ReviewPlanOn = Begun, ReviewBody = "Team" };

        Assert.Equal([Acme, Borealis], Line(ReadinessItem.SelfAssessment, waiting).Owner.Parties);
        Assert.Equal([Borealis], Line(ReadinessItem.Bodies, waiting).Owner.Parties);
        Assert.Equal("Team", Line(ReadinessItem.Bodies, waiting with { AgreedOn = Signed }).Owner.Body);
        Assert.Equal("Team", Line(ReadinessItem.Review, waiting with { AgreedOn = Signed }).Owner.Body);
        Assert.Equal(ReadinessOwner.Office, Line(ReadinessItem.OpenBook, waiting).Owner);
        var unstaffed = waiting with { AgreedOn = Signed, Bodies = [Meeting(null) with { SidesWithout = [Acme] }] };
        Assert.Equal([Acme], Line(ReadinessItem.Bodies, unstaffed).Owner.Parties);
    }

    [Fact]
    public void Everything_evidenced_is_a_hundred_and_leaves_nothing_to_do()
    {
        var done = new Readiness([new ReadinessLine(ReadinessItem.Fit, ReadinessState.Evidenced, Shown, ReadinessOwner.Office)]);

        Assert.Equal((100, null, ""), (done.Percent, done.Next, ReadinessWords.ToDo(done.Lines[0])));
    }

    private static (ReadinessFacts Draft, ReadinessFacts Agreed, ReadinessFacts Evidenced) StatesOf(ReadinessItem item) => item switch
    {
        ReadinessItem.Dependence => (Judged(Begun, Validity.NoData), Judged(Signed, Validity.Warning), Judged(Shown, Validity.Valid, unverified: false)),
        ReadinessItem.People => (
            All(Nothing, p => p with { HasAnyone = true }), All(Nothing, p => p with { HasAnyone = true, HasPeople = true }) with { NamedOn = Signed },
            All(Nothing, p => p with { HasAnyone = true, HasPeople = true }) with { AgreedOn = Shown }),
        ReadinessItem.Needs => (
            Nothing with { Parties = [Silent with { HasNeeds = true }, Silent] }, All(Nothing, p => p with { HasNeeds = true }) with { DescribedOn = Signed },
            All(Nothing, p => p with { HasNeeds = true, NeedsMetOn = Shown })),
        ReadinessItem.Competences => (
            Nothing with { Parties = [Silent with { RatedOn = Begun }, Silent] }, All(Nothing, p => p with { RatedOn = Signed }), All(Nothing, p => p with { RatedOn = Shown })),
        ReadinessItem.SelfAssessment => (
            Nothing with { Fit = Opened() }, All(Nothing with { Fit = Opened() with { AnsweredOn = Signed } }, p => p with { HasAnswered = true }),
            All(Nothing with { Fit = Opened() with { AnsweredOn = Signed, ConcludedOn = Shown } }, p => p with { HasAnswered = true })),
        ReadinessItem.BenefitFactors => (
            Nothing with { Fit = Opened() with { HasFactor = true } }, Written(Agreed, Section.BenefitFactors),
            Written(Agreed, Section.BenefitFactors) with { Fit = Opened() with { HasFactor = true, ConcludedOn = Shown } }),
        ReadinessItem.Fit => (
            Nothing with { Fit = Opened() with { ConcludedOn = Signed, Fits = false } }, Nothing with { Fit = Opened() with { ConcludedOn = Signed, Fits = true } },
            Nothing with { Fit = Opened() with { ConcludedOn = Signed, Fits = true }, AgreedOn = Shown }),
        ReadinessItem.Governance => (
            Judged(Begun, Validity.Invalid) with { GovernedOn = Begun }, Judged(Signed, Validity.Warning) with { GovernedOn = Begun },
            Judged(Signed, Validity.Valid, unverified: false) with { GovernedOn = Begun, AgreedOn = Shown }),
        ReadinessItem.WhoDecides => Text(f => f with { GovernedOn = Begun }, f => f with { DecidedOn = Shown }),
        ReadinessItem.Bodies => Text(f => f with { Bodies = [Meeting(null)] }, f => f with { Bodies = [Meeting(Shown)] }),
        ReadinessItem.OpenBook => Text(f => f with { OpenBookOn = Begun, Showing = [Acme] }, f => f with { AuditedOn = new Dictionary<PartnerId, DateOnly> { [Acme] = Shown } }),
        ReadinessItem.Ladder => Text(f => f with { LadderOn = Begun, Rungs = [Team], Bodies = [Meeting(null)] }, f => f with { Bodies = [Meeting(Shown)] }),
        ReadinessItem.Signatures => (Nothing with { FrozenOn = Begun }, Agreed, Agreed with { OperationalOn = Shown }),
        ReadinessItem.Contributions => (
            Nothing with { Contributions = [new ReadyContribution(Begun, false, null)] }, Nothing with { Contributions = [new ReadyContribution(Signed, true, null)] },
            Nothing with { Contributions = [new ReadyContribution(Signed, true, Shown)] }),
        ReadinessItem.Scorecard => Text(f => Written(f, Section.Scorecard), f => f with { SeenBothWaysOn = Shown }),
        ReadinessItem.ValueShare => Text(f => Written(f, Section.ValueShare), f => f with { PriceDecidedOn = Shown }),
        ReadinessItem.Principles => Text(f => Written(f, Section.Principles), f => f with { NoDriftOn = Shown }),
        ReadinessItem.Review => Text(f => f with { ReviewPlanOn = Begun }, f => f with { ReviewedOn = Shown }),
        ReadinessItem.AlignmentRequests => Text(f => Written(f, Section.AlignmentRequests), f => f with { AlignedOn = Shown }),
        ReadinessItem.ExitPlan => Text(f => f with { ExitPlanOn = Begun }, f => f with { ExitDoneOn = Shown }),
        _ => Text(f => Written(f, Section.InvokingClause) with { HasContract = true }, f => f with { AnnexTakenOn = Shown }),
    };

    private static (ReadinessFacts, ReadinessFacts, ReadinessFacts) Text(Func<ReadinessFacts, ReadinessFacts> written, Func<ReadinessFacts, ReadinessFacts> shown) =>
        (written(Nothing), written(Agreed), shown(written(Agreed)));

    private static ReadinessFacts Judged(DateOnly on, Validity validity, bool unverified = true) =>
        Nothing with { Verdict = new ReadyVerdict(on, validity, validity == Validity.NoData, HasFacts: true, unverified) };

    private static ReadinessFacts Written(ReadinessFacts facts, Section section) => facts with { Written = new Dictionary<Section, DateOnly> { [section] = Begun } };

    private static ReadinessFacts All(ReadinessFacts facts, Func<ReadyParty, ReadyParty> change) => facts with { Parties = [.. facts.Parties.Select(change)] };

    private static ReadyFit Opened() => new(Begun, null, null, false, null, false);

    private static ReadyBody Meeting(DateOnly? on) => new(Team, "Team", [], on, Begun);

    private static (ReadinessState State, DateOnly? Since) Of(ReadinessItem item, ReadinessFacts facts) => Line(item, facts) is var line ? (line.State, line.Since) : default;

    private static ReadinessLine Line(ReadinessItem item, ReadinessFacts facts) => Readiness.Of(facts).Lines.Single(l => l.Item == item);
}
