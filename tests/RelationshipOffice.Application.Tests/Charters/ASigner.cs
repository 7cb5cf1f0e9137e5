using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.People;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>Signatories who come in by a browser, with a password and a session, as people do.</summary>
internal static class ASigner
{
    /// <summary>Somebody with a password who signs for the first side of a charter, and the sign-in of one browser.</summary>
    public static async Task<(PersonId Id, string Email, SignedIn Session)> ASignatoryWithPasswordAsync(this OfficeFixture office, ACharter.Converging charter)
    {
        var (id, email) = await office.AMemberAsync();
        await using var db = office.Database();
        await db.Database.ExecuteSqlAsync($"update people set stands_for = {charter.Sides[0].Partner.Value} where id = {id.Value}");
        await office.AppointSignatoryAsync(charter.Id, charter.Sides[0].Partner, id);
        return (id, email, (await office.TryAsync(email)).Session!);
    }

    public static async Task AppointSignatoryAsync(this OfficeFixture office, CharterId charter, PartnerId partner, PersonId signatory) =>
        await office.As(office.Officer).SendAsync(new AppointPartyPeople
        {
            Charter = charter,
            Version = (await office.SeenAsync(charter)).Version,
            Partner = partner,
            Signatory = signatory,
        }).ValueAsync();

    public static Task<Application.Pipeline.Result<bool>> ConfirmAsync(this Application.Pipeline.Office door, string password = People.People.Password, string code = "") =>
        door.SendAsync(new ConfirmWithPassword { Password = password, Code = code, Device = People.People.Desk });

    public static Task<Application.Pipeline.Result<Application.Pipeline.Done>> SignAsync(this Application.Pipeline.Office door, CharterId charter, string hash) =>
        door.SendAsync(new SignCharter { Charter = charter, ContentHash = hash });
}
