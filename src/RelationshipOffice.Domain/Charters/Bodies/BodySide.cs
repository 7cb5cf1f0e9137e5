using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// The members whom one party sends to one body. Each side names its own at any time while the charter lives, so this is no
/// part of what is signed; who sat there when is told by its story.
/// </summary>
public sealed class BodySide : AggregateRoot
{
    public const int MostMembers = 20;

    private readonly List<BodyMember> _members = [];

    private BodySide()
    {
    }

    /// <summary>An empty side. Refuses who is no party, a body that was dissolved, and a charter that is over.</summary>
    public BodySide(Charter charter, Body body, PartnerId partner)
    {
        body.GuardMine(charter);
        Guard(charter.IsParty(partner), CharterErrors.NotAParty);
        (Id, Charter, Body, Partner) = (BodySideId.New(), charter.Id, body.Id, partner);
    }

    public BodySideId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public BodyId Body { get; private set; }

    public PartnerId Partner { get; private set; }

    public IReadOnlyList<BodyMember> Members => [.. _members.OrderBy(m => m.Duty).ThenBy(m => m.Since).ThenBy(m => m.Person.Value)];

    /// <summary>
    /// Names the members anew; who stays keeps the day since when. Refuses a charter that is over, more than twenty members
    /// (<c>charter.body.members.too_many</c>), a person twice (<c>charter.body.members.twice</c>) and a second chair, deputy or
    /// secretary of one side (<c>charter.body.members.duty_twice</c>).
    /// </summary>
    public void Staff(Charter charter, Body body, IReadOnlyCollection<(PersonId Person, BodyDuty Duty)> members, DateOnly today)
    {
        body.GuardMine(charter);
        Guard(body.Id == Body, BodyErrors.Unknown);
        Guard(!charter.IsOver, CharterErrors.Over);
        Guard(members.Count <= MostMembers, BodyErrors.TooManyMembers);
        Guard(members.DistinctBy(m => m.Person).Count() == members.Count, BodyErrors.MemberTwice);
        Guard(members.Where(m => m.Duty != BodyDuty.Member).GroupBy(m => m.Duty).All(g => g.Count() == 1), BodyErrors.DutyTwice);

        foreach (var gone in _members.Where(m => members.All(n => n.Person != m.Person)).ToList())
        {
            _members.Remove(gone);
            Record(new BodyMemberLeft(Charter, Body, body.Name, Partner, gone.Person));
        }

        foreach (var (person, duty) in members)
        {
            var known = _members.Find(m => m.Person == person);
            if (known?.Duty == duty)
            {
                continue;
            }

            if (known is null)
            {
                _members.Add(new BodyMember(person, duty, today));
            }
            else
            {
                known.Duty = duty;
            }

            Record(new BodyMemberNamed(Charter, Body, body.Name, Partner, person, BodyNames.Of(duty)));
        }
    }
}

/// <summary>What a member does in a body.</summary>
public enum BodyDuty
{
    Chair,
    Deputy,
    Secretary,
    Member,
}

/// <summary>One person in one body.</summary>
public sealed class BodyMember
{
    private BodyMember()
    {
    }

    internal BodyMember(PersonId person, BodyDuty duty, DateOnly since) => (Person, Duty, Since) = (person, duty, since);

    public PersonId Person { get; private set; }

    public BodyDuty Duty { get; internal set; }

    public DateOnly Since { get; private set; }
}
