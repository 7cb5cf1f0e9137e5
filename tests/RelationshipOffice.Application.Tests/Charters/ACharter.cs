using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>Makes charters and partners through the door, with names that never collide.</summary>
internal static class ACharter
{
    private static int _count;

    public static Task<PartnerId> APartnerAsync(this OfficeFixture office, string? name = null) => office.As(office.Officer)
        .SendAsync(new RegisterPartner { Name = name ?? $"Partner {Interlocked.Increment(ref _count)}", Kind = PartnerKind.Company })
        .ValueAsync();

    /// <summary>A good draft command between these partners, of which a test changes what it is about.</summary>
    public static DraftCharter Draft(params PartnerId[] parties) => new()
    {
        Code = $"RC-{Interlocked.Increment(ref _count)}",
        Title = "A relationship",
        Purpose = "Patients are seen in time, and both sides stay sound.",
        StartDate = new DateOnly(2026, 12, 1),
        ReviewDate = new DateOnly(2027, 12, 1),
        Parties = [.. parties.Select(p => new DraftParty { Partner = p })],
    };

    /// <summary>A draft charter between these partners, and others up to two, as the officer sees it.</summary>
    public static async Task<CharterDetails> ACharterAsync(this OfficeFixture office, params PartnerId[] parties)
    {
        while (parties.Length < Charter.FewestParties)
        {
            parties = [.. parties, await office.APartnerAsync()];
        }

        return await office.SeenAsync(await office.As(office.Officer).SendAsync(Draft(parties)).ValueAsync());
    }

    /// <summary>The charter as the officer sees it now.</summary>
    public static Task<CharterDetails> SeenAsync(this OfficeFixture office, CharterId charter) =>
        office.As(office.Officer).AskAsync(new GetCharter(charter)).ValueAsync();

    /// <summary>One party with the people who take its positions and sign for it.</summary>
    public static async Task<Side> ASideAsync(this OfficeFixture office)
    {
        var partner = await office.APartnerAsync();
        return new Side(
            partner,
            await office.APersonAsync("Mara Manager", Roles.PartnerManager, partner),
            await office.APersonAsync("Sam Signatory", Roles.PartnerManager, partner));
    }

    /// <summary>A charter in convergence between two sides, with a vision and one governed domain with its rule.</summary>
    public static async Task<Converging> AConvergingCharterAsync(this OfficeFixture office, int sides = 2)
    {
        var all = new List<Side>();
        for (var i = 0; i < sides; i++)
        {
            all.Add(await office.ASideAsync());
        }

        var draft = Draft();
        draft.Parties = [.. all.Select(s => new DraftParty { Partner = s.Partner, Manager = s.Manager, Signatory = s.Signatory })];
        var door = office.As(office.Officer);
        var id = await door.SendAsync(draft).ValueAsync();
        var vision = await door.SendAsync(new WriteStatement { Charter = id, Section = Section.Vision, Text = "Every patient is seen in 14 days." }).ValueAsync();
        await door.SendAsync(new ChangeGovernance
        {
            Charter = id,
            Version = (await office.SeenAsync(id)).Version,
            Domain = DecisionDomain.Quality,
            Type = GovernanceType.Network,
            Reason = "Both know the work.",
        }).ValueAsync();
        await office.StructuredAsync(id);
        await office.MoveAsync(id, Stage.Orientation, Stage.Research, Stage.StrawModel);
        await office.FitsAsync(id);
        await office.MoveAsync(id, Stage.Convergence);
        return new Converging(id, vision, all);
    }

    /// <summary>One joint body and a way to end, as agreement needs them; answers the body.</summary>
    public static async Task<BodyId> StructuredAsync(this OfficeFixture office, CharterId charter)
    {
        var door = office.As(office.Officer);
        await door.SendAsync(new SetExitPlan { Charter = charter, Version = 0, Triggers = [new NamedTrigger { Words = "A party gives notice.", NoticeDays = 90 }] }).ValueAsync();
        return await door.SendAsync(new FoundBody { Charter = charter, Name = "Relationship team", Level = BodyLevel.Rmt, Mandate = "Watches how it goes." }).ValueAsync();
    }

    /// <summary>Every body of an agreed charter has the managers of all sides as members, and has met.</summary>
    public static async Task AtWorkAsync(this OfficeFixture office, Converging charter)
    {
        foreach (var body in (await office.StructureAsync(charter.Id)).Bodies)
        {
            foreach (var side in charter.Sides)
            {
                await office.As(side.Manager).SendAsync(new StaffBody { Body = body.Id, Partner = side.Partner, Version = 0, Members = [new() { Person = side.Manager }] }).ValueAsync();
            }

            await office.As(office.Officer).SendAsync(new RecordFirstMeeting { Body = body.Id, Version = body.Version, HeldOn = new DateOnly(2026, 11, 20), Minutes = "Shared folder, 1" }).ValueAsync();
        }
    }

    /// <summary>The structured sections as the officer sees them now.</summary>
    public static Task<StructureDetails> StructureAsync(this OfficeFixture office, CharterId charter) =>
        office.As(office.Officer).AskAsync(new GetStructure(charter)).ValueAsync();

    /// <summary>The same charter, frozen for signing; answers the hash of what lies before the parties.</summary>
    public static async Task<(Converging Charter, string Hash)> ACharterInReviewAsync(this OfficeFixture office, int sides = 2)
    {
        var charter = await office.AConvergingCharterAsync(sides);
        await office.MoveAsync(charter.Id, Stage.InReview);
        return (charter, (await office.SeenAsync(charter.Id)).Versions[0].ContentHash);
    }

    /// <summary>A strategic fit assessment that was made before and says that the parties fit.</summary>
    public static Task<FitAssessmentId> FitsAsync(this OfficeFixture office, CharterId charter, bool fits = true) =>
        office.As(office.Officer).SendAsync(new RecordEarlierFit
        {
            Charter = charter,
            Mode = FitMode.Full,
            Fits = fits,
            Reason = "Both boards have looked at it.",
            On = new DateOnly(2026, 10, 1),
            Source = "Board paper 12",
        }).ValueAsync();

    public static async Task MoveAsync(this OfficeFixture office, CharterId charter, params Stage[] steps)
    {
        foreach (var step in steps)
        {
            var version = (await office.SeenAsync(charter)).Version;
            await office.As(office.Officer).SendAsync(new MoveCharter { Charter = charter, Version = version, To = step, Reason = "As agreed." }).ValueAsync();
        }
    }

    /// <summary>A party agrees to the one statement there is.</summary>
    public static Task AgreeAsync(this OfficeFixture office, Converging charter, Side side) => office.As(side.Manager).SendAsync(new TakePosition
    {
        Statement = charter.Vision,
        Partner = side.Partner,
        Wording = 1,
        Stance = Stance.Agree,
    }).ValueAsync();

    internal sealed record Side(PartnerId Partner, PersonId Manager, PersonId Signatory);

    internal sealed record Converging(CharterId Id, StatementId Vision, IReadOnlyList<Side> Sides);
}
