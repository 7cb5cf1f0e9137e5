using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Tests.Office;

namespace RelationshipOffice.Application.Tests.People;

public sealed class SecondFactorTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public void The_code_is_the_one_that_apps_show() =>
        // RFC 6238, appendix B: the secret "12345678901234567890" at 1111111109 seconds, last six digits.
        Assert.Equal("081804", OneTimeCode.At("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(1111111109)));

    [Fact]
    public async Task The_right_password_alone_opens_nothing()
    {
        var (email, _, _) = await AProtectedMemberAsync();

        var answer = await office.TryAsync(email);

        Assert.Null(answer.Session);
        Assert.NotNull(answer.SecondFactor);
    }

    [Fact]
    public async Task A_code_is_accepted_once()
    {
        var (email, key, _) = await AProtectedMemberAsync();
        var code = NextCode(key);

        Assert.NotNull((await GiveAsync(email, code)).Session);
        Assert.Equal(SignInAnswer.Refused, await GiveAsync(email, code));
    }

    [Fact]
    public async Task A_code_of_two_steps_away_is_refused()
    {
        var (email, key, _) = await AProtectedMemberAsync();

        Assert.Equal(SignInAnswer.Refused, await GiveAsync(email, OneTimeCode.At(key, office.Clock.GetUtcNow().AddSeconds(60))));
        Assert.NotNull((await GiveAsync(email, OneTimeCode.At(key, office.Clock.GetUtcNow().AddSeconds(30)))).Session);
    }

    [Fact]
    public async Task A_recovery_code_is_accepted_once()
    {
        var (email, _, codes) = await AProtectedMemberAsync();

        Assert.Equal(10, codes.Count);
        Assert.NotNull((await GiveAsync(email, codes[3], isRecovery: true)).Session);
        Assert.Equal(SignInAnswer.Refused, await GiveAsync(email, codes[3], isRecovery: true));
    }

    [Fact]
    public async Task Wrong_codes_lock_like_wrong_passwords_and_the_password_in_between_does_not_clear_the_count()
    {
        var (email, key, _) = await AProtectedMemberAsync();
        for (var i = 0; i < 5; i++)
        {
            await GiveAsync(email, "000000");
        }

        Assert.Equal(SignInAnswer.Refused, await office.TryAsync(email));
        office.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.NotNull((await GiveAsync(email, NextCode(key))).Session);
    }

    [Fact]
    public async Task A_wrong_first_code_turns_nothing_on()
    {
        var door = office.At((await office.TryAsync((await office.AMemberAsync()).Email)).Session!);
        await door.SendAsync(new BeginSecondFactor()).ValueAsync();

        await door.SendAsync(new TurnOnSecondFactor { Code = "000000" }).RefusedAsync(SecondFactorErrors.CodeWrong);
    }

    [Fact]
    public async Task Turning_it_off_needs_the_password()
    {
        var (email, key, _) = await AProtectedMemberAsync();
        var door = office.At((await GiveAsync(email, NextCode(key))).Session!);

        Assert.False(await door.SendAsync(new TurnOffSecondFactor { Current = "not mine at all" }).ValueAsync());
        Assert.True(await door.SendAsync(new TurnOffSecondFactor { Current = People.Password }).ValueAsync());
        Assert.NotNull((await office.TryAsync(email)).Session);
    }

    private string NextCode(string key)
    {
        office.Clock.Advance(TimeSpan.FromSeconds(60));
        return OneTimeCode.At(key, office.Clock.GetUtcNow());
    }

    private async Task<(string Email, string Key, IReadOnlyList<string> Codes)> AProtectedMemberAsync()
    {
        var (_, email) = await office.AMemberAsync();
        var door = office.At((await office.TryAsync(email)).Session!);
        var setup = await door.SendAsync(new BeginSecondFactor()).ValueAsync();
        var codes = await door.SendAsync(new TurnOnSecondFactor { Code = OneTimeCode.At(setup.Key, office.Clock.GetUtcNow()) }).ValueAsync();
        return (email, setup.Key, codes);
    }

    private async Task<SignInAnswer> GiveAsync(string email, string code, bool isRecovery = false)
    {
        if ((await office.TryAsync(email)).SecondFactor is not { } wanted)
        {
            return SignInAnswer.Refused;
        }

        var command = new GiveSecondFactor { Wanted = wanted, Code = code, IsRecoveryCode = isRecovery, Device = People.Desk };
        return await office.AsVisitor().SendAsync(command).ValueAsync();
    }
}
