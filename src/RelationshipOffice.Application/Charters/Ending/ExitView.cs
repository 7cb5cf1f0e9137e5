using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>The exit of one charter as one reader sees it.</summary>
internal sealed class ExitView(Charter charter, DateOnly today, Actor actor, CharterNames names, IReadOnlyList<PartnerId> withoutUsers)
{
    private readonly PartnerId? _own = actor.WindsUpFor(charter);

    public IReadOnlyList<ExitTask> Tasks { get; init; } = [];

    public IReadOnlyList<ExitEvaluation> Evaluations { get; init; } = [];

    public IReadOnlyDictionary<PersonId, string> People { get; set; } = new Dictionary<PersonId, string>();

    public IReadOnlyList<PartyRow> MayOpenFor =>
        [.. charter.Parties.Select(p => p.Partner).Where(p => p == actor.EndsFor(charter) || withoutUsers.Contains(p)).Select(PartyOf)];

    private bool IsRunning => charter.Stage == Stage.ExitActivated;

    public ExitRow Of(CharterExit exit) => new(
        exit.Id, exit.Version, PartyOf(exit.Party), NameOf(exit.OpenedBy), exit.Trigger, exit.NoticeDays, exit.NoticeOn, exit.EndsOn, exit.Reason, exit.Evidence,
        charter.Stage == Stage.Closed, IsRunning && today < exit.EndsOn && (exit.Party == actor.EndsFor(charter) || withoutUsers.Contains(exit.Party)),
        [.. Tasks.Select(RowOf)], [.. charter.Parties.Select(p => EvaluationOf(p.Partner))]);

    public WithdrawnExitRow Withdrawn(CharterExit exit) => new(
        PartyOf(exit.Party), exit.Trigger, exit.NoticeOn, NameOf(exit.Withdrawn!.By), exit.Withdrawn.On, exit.Withdrawn.Reason);

    private ExitTaskRow RowOf(ExitTask task) => new(
        task.Id, task.Version, task.Topic, task.Words, task.Responsible is { } party ? PartyOf(party) : null, task.DueOn, task.IsOverdueOn(today),
        task.Done is { } done ? new TaskDoneRow(NameOf(done.By), done.On, done.ShownBy) : null,
        IsRunning && ExitRights.MayFinish(_own, withoutUsers, task.Responsible));

    private EvaluationRow EvaluationOf(PartnerId party)
    {
        var said = Evaluations.FirstOrDefault(e => e.Partner == party);
        return new EvaluationRow(
            PartyOf(party), said?.Version ?? 0, said?.Achieved ?? "", said?.Lessons ?? "", said is null ? null : NameOf(said.GivenBy), said?.GivenOn, said?.Evidence ?? "",
            IsRunning && (_own == party || withoutUsers.Contains(party)), _own != party);
    }

    private PartyRow PartyOf(PartnerId party) => new(party, names.Partner(party));

    private string NameOf(PersonId person) => People.GetValueOrDefault(person, "Somebody");
}
