using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Tests.Charters;

public sealed class GapAgendaTests
{
    [Fact]
    public void Objections_come_first_by_number_then_by_weight_of_their_section()
    {
        var (registers, vision, twice) = (Gap(Section.Registers, 1), Gap(Section.Vision, 1), Gap(Section.Registers, 2));

        var agenda = GapAgenda.Of([registers, vision, twice], []);

        Assert.Equal([twice.Statement, vision.Statement, registers.Statement], agenda.Select(a => a.Statement!.Value));
        Assert.Equal([15, 10, 10], agenda.Select(a => a.Minutes));
    }

    [Fact]
    public void After_objections_come_doubts_then_silence_then_the_parking_lot()
    {
        var question = ParkedQuestionId.New();

        var agenda = GapAgenda.Of([Gap(Section.Vision, unanswered: 1), Gap(Section.Exit, doubts: 1), Gap(Section.Review, 1), Gap(Section.Bodies)], [question]);

        Assert.Equal([AgendaKind.Objection, AgendaKind.CanLiveWith, AgendaKind.Unanswered, AgendaKind.Parked], agenda.Select(a => a.Kind));
        Assert.Equal(question, agenda[^1].Question);
    }

    [Fact]
    public void An_objection_with_thirty_parties_takes_half_an_hour_at_most() =>
        Assert.Equal(30, Assert.Single(GapAgenda.Of([Gap(Section.Vision, 30)], [])).Minutes);

    [Fact]
    public void An_objection_on_earlier_words_still_stands_and_an_agreement_does_not()
    {
        var gap = StatementGap.Of(StatementId.New(), Section.Vision, [(Stance.Object, true), (Stance.Agree, true), (null, false), (Stance.CanLiveWith, false)]);

        Assert.Equal((1, 1, 3, false), (gap.Objections, gap.CanLiveWith, gap.Unanswered, gap.IsSettled));
    }

    private static StatementGap Gap(Section section, int objections = 0, int doubts = 0, int unanswered = 0) =>
        new(StatementId.New(), section, objections, doubts, unanswered);
}
