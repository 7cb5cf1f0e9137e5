using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>Makes charters and partners through the door, with names that never collide.</summary>
internal static class ACharter
{
    private static int _count;

    public static Task<PartnerId> APartnerAsync(this OfficeFixture office) => office.As(office.Officer)
        .SendAsync(new RegisterPartner { Name = $"Partner {Interlocked.Increment(ref _count)}", Kind = PartnerKind.Company })
        .ValueAsync();

    /// <summary>A draft charter between these partners, as the officer sees it.</summary>
    public static async Task<CharterDetails> ACharterAsync(this OfficeFixture office, params PartnerId[] parties)
    {
        var door = office.As(office.Officer);
        var id = await door.SendAsync(new DraftCharter { Code = $"RC-{Interlocked.Increment(ref _count)}", Title = "A relationship" }).ValueAsync();
        foreach (var party in parties)
        {
            var seen = await door.AskAsync(new GetCharter(id)).ValueAsync();
            await door.SendAsync(new AdmitParty { Charter = id, Version = seen.Version, Partner = party }).ValueAsync();
        }

        return await door.AskAsync(new GetCharter(id)).ValueAsync();
    }
}
