using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.People;

/// <summary>An address that nobody has must cost what one costs that somebody has: the work is counted, for a clock would only guess.</summary>
public sealed class SignInWorkTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Every_failed_sign_in_compares_one_hash_of_equal_cost_from_the_first_on()
    {
        var unknown = await WorkAsync("nobody@people.example");
        Assert.Equal(["compare 210000"], unknown);

        Assert.Equal(unknown, await WorkAsync("nobody@people.example"));
        Assert.Equal(unknown, await WorkAsync((await office.AMemberAsync()).Email));
        Assert.Equal(unknown, await WorkAsync(await LockedAsync()));
        Assert.Equal(unknown, await WorkAsync(await SuspendedAsync()));
        Assert.Equal(unknown, await WorkAsync(await WithoutPasswordAsync()));
    }

    [Fact]
    public async Task A_wrong_current_password_costs_the_same_when_the_account_is_locked()
    {
        Assert.Equal(["compare 210000"], await ChangeWorkAsync((await office.AMemberAsync()).Email));
        Assert.Equal(["compare 210000"], await ChangeWorkAsync(await LockedAsync()));
    }

    private Task<IReadOnlyList<string>> WorkAsync(string email) => CountAsync(scope =>
        scope.GetRequiredService<SignInHandler>().HandleAsync(
            new SignIn { Email = email, Password = "a wrong password", Device = People.Desk }, Actor.Visitor, TestContext.Current.CancellationToken));

    private async Task<IReadOnlyList<string>> ChangeWorkAsync(string email)
    {
        await using var db = office.Database();
        var id = (await db.People.SingleAsync(p => p.Email == email)).Id;
        return await CountAsync(scope => scope.GetRequiredService<ChangePasswordHandler>().HandleAsync(
            new ChangePassword { Current = "a wrong password", Password = "moss on the north side", Device = People.Desk },
            new Actor(id, "", Roles.Executive, null), TestContext.Current.CancellationToken));
    }

    private async Task<IReadOnlyList<string>> CountAsync(Func<IServiceProvider, Task<Result<SignInAnswer>>> attempt)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var hasher = new CountingHasher(scope.ServiceProvider.GetRequiredService<IPasswordHasher<OfficeUser>>());
        var answer = await attempt(new Counted(scope.ServiceProvider, hasher));
        Assert.Equal(SignInAnswer.Refused, answer.Value);
        return hasher.Work;
    }

    private async Task<string> LockedAsync()
    {
        var (_, email) = await office.AMemberAsync();
        for (var i = 0; i < Lockout.MostFailures; i++)
        {
            await office.TryAsync(email, "a wrong password");
        }

        return email;
    }

    private async Task<string> SuspendedAsync()
    {
        var (id, email) = await office.AMemberAsync();
        var admin = office.As(await office.AnAdministratorAsync());
        await admin.SendAsync(new SuspendPerson { Person = id, Version = (await office.SeenAsync(id)).Version, Reason = "Left" }).ValueAsync();
        return email;
    }

    private async Task<string> WithoutPasswordAsync()
    {
        var (id, email) = await office.AMemberAsync();
        await using var db = office.Database();
        await db.Users.Where(u => u.Id == id.Value).ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, (string?)null));
        return email;
    }

    /// <summary>The scope of one use case, but with a hasher that keeps count.</summary>
    private sealed class Counted(IServiceProvider scope, CountingHasher hasher) : IServiceProvider
    {
        public object? GetService(Type serviceType) => ActivatorUtilities.CreateInstance(
            scope, serviceType, ActivatorUtilities.CreateInstance<Accounts>(scope, hasher));
    }

    private sealed class CountingHasher(IPasswordHasher<OfficeUser> inner) : IPasswordHasher<OfficeUser>
    {
        public List<string> Work { get; } = [];

        public string HashPassword(OfficeUser user, string password)
        {
            Work.Add("hash");
            return inner.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(OfficeUser user, string hashedPassword, string providedPassword)
        {
            Work.Add($"compare {BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hashedPassword).AsSpan(5))}");
            return inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
