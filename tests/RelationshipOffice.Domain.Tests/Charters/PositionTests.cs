using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Tests.Charters;

public sealed class PositionTests
{
    private readonly PartnerId _acme = PartnerId.New();
    private readonly PersonId _person = PersonId.New();
    private readonly Charter _charter;
    private readonly Statement _statement;

    public PositionTests()
    {
        _charter = ACharter.Ready(_acme, PartnerId.New()).InConvergence();
        _statement = new Statement(_charter, Section.Vision, "In 14 days.", 1);
    }

    [Fact]
    public void A_position_refers_to_the_words_it_was_taken_on()
    {
        var position = Take(PositionTaken.ByParty(Stance.Agree, "", _person));

        _statement.Reword(_charter, 1, "In 10 days.");

        Assert.True(position.IsStaleFor(_statement.Wording));
        position.Take(_charter, _statement, PositionTaken.ByParty(Stance.Agree, "", _person));
        Assert.False(position.IsStaleFor(_statement.Wording));
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        var position = Take(PositionTaken.ByParty(Stance.Agree, "", _person));
        position.TakeEvents();

        position.Take(_charter, _statement, PositionTaken.ByParty(Stance.Agree, "", PersonId.New()));

        Assert.Empty(position.TakeEvents());
    }

    [Fact]
    public void An_objection_without_a_text_cannot_be_made() =>
        Assert.Equal(PositionErrors.CounterTextMissing, Refused(() => PositionTaken.ByParty(Stance.Object, " ", _person)));

    [Fact]
    public void What_the_office_records_needs_evidence_and_is_marked()
    {
        Assert.Equal("charter.position.evidence.missing", Refused(() => PositionTaken.ByOffice(Stance.Agree, "", _person, "")).Code);

        Assert.True(Take(PositionTaken.ByOffice(Stance.Agree, "", _person, "Letter of 3 November.")).IsRecordedByOffice);
    }

    [Fact]
    public void Only_a_party_in_convergence_on_a_statement_in_force_takes_a_position()
    {
        var taken = PositionTaken.ByParty(Stance.Agree, "", _person);

        Assert.Equal(CharterErrors.NotAParty, Refused(() => new Position(_charter, _statement, PartnerId.New(), taken)));
        _statement.Retire(_charter, "Said twice.");
        Assert.Equal(StatementErrors.Retired, Refused(() => Take(taken)));
        _charter.At(Stage.InReview);
        Assert.Equal(PositionErrors.OnlyInConvergence, Refused(() => Take(taken)));
    }

    [Fact]
    public void A_retired_statement_stays_as_it_was()
    {
        _statement.Retire(_charter, "Said twice.");

        Assert.Equal(StatementErrors.Retired, Refused(() => { _statement.Reword(_charter, 1, "Back."); return _statement; }));
    }

    private Position Take(PositionTaken taken) => new(_charter, _statement, _acme, taken);

    private static Error Refused(Func<object> act) => Assert.Throws<RuleBroken>(() => { _ = act(); }).Error;
}
