using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Tests.Charters;

public sealed class SigningTests
{
    private readonly PartnerId _acme = PartnerId.New();
    private readonly PersonId _signatory = PersonId.New();
    private readonly SigningMoment _moment = new(ACharter.Now, new string('0', 64), [], null);
    private readonly Charter _charter;
    private readonly CharterVersion _version;

    public SigningTests()
    {
        _charter = ACharter.Ready(_acme, PartnerId.New());
        _charter.Appoint(_acme, new PartyPeople(null, null, _signatory));
        _charter.InConvergence().At(Stage.InReview);
        _version = new CharterVersion(_charter, "{}", ACharter.Now);
    }

    [Fact]
    public void A_version_carries_the_hash_that_sha256sum_gives()
    {
        Assert.Equal("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", _version.ContentHash);
        Assert.True(_version.IsIntact);
    }

    [Fact]
    public void The_signatory_signs_what_was_shown()
    {
        var signature = Sign(_signatory, _version.ContentHash);

        Assert.Equal((_acme, _version.Id, _version.ContentHash), (signature.Partner, signature.CharterVersion, signature.ContentHash));
        Assert.IsType<CharterSigned>(Assert.Single(signature.TakeEvents()));
    }

    [Fact]
    public void Nobody_else_signs() => Assert.Equal(SigningErrors.NotTheSignatory, Refused(() => Sign(PersonId.New(), _version.ContentHash)));

    [Fact]
    public void Other_content_is_not_signed() => Assert.Equal(SigningErrors.VersionChanged, Refused(() => Sign(_signatory, new string('0', 64))));

    [Fact]
    public void A_version_set_aside_is_not_signed_and_not_set_aside_twice()
    {
        _version.Decline(_acme, _signatory, "Too small.", ACharter.Now);

        Assert.Equal(SigningErrors.VersionChanged, Refused(() => Sign(_signatory, _version.ContentHash)));
        Assert.Equal(SigningErrors.VersionSetAside, Refused(() => _version.Return(_signatory, "Again.", ACharter.Now)));
    }

    [Theory]
    [InlineData(Stage.Convergence)]
    [InlineData(Stage.Withdrawn)]
    public void Outside_review_nothing_is_signed_or_frozen(Stage stage)
    {
        _charter.At(stage);

        Assert.Equal(SigningErrors.NotInReview, Refused(() => Sign(_signatory, _version.ContentHash)));
        Assert.Equal(SigningErrors.NotInReview, Refused(() => new CharterVersion(_charter, "{}", ACharter.Now)));
    }

    private Signature Sign(PersonId person, string hash) => new(_charter, _version, new Signer(person, "Sam Signatory", _acme, "Acme"), hash, _moment);

    private static Error Refused(Func<object> act) => Assert.Throws<RuleBroken>(() => { _ = act(); }).Error;

    private static Error Refused(Action act) => Assert.Throws<RuleBroken>(act).Error;
}
