using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Tests.Partners;

public sealed class PartnerTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly Partner _acme = new("Acme", PartnerKind.Company);

    public PartnerTests() => _acme.TakeEvents();

    [Fact]
    public void Describing_it_as_it_is_changes_nothing()
    {
        _acme.Describe(_acme.Profile);

        Assert.Empty(_acme.TakeEvents());
    }

    [Fact]
    public void A_unit_is_internal_whatever_was_ticked() =>
        Assert.True(new Partner(new PartnerProfile(PartnerKind.InternalUnit, "Finance") { IsInternal = false }).IsInternal);

    [Fact]
    public void A_subsidiary_company_can_be_internal_too()
    {
        _acme.Describe(_acme.Profile with { IsInternal = true });

        Assert.True(_acme.IsInternal);
    }

    [Fact]
    public void An_unknown_country_is_refused() => Refuses(PartnerErrors.CountryUnknown, () => _acme.Describe(_acme.Profile with { Country = "XX" }));

    [Fact]
    public void Every_country_has_a_code_of_two_letters_and_its_own_name()
    {
        Assert.Equal(249, Country.All.DistinctBy(c => c.Name).Count());
        Assert.All(Country.All, c => Assert.Matches("^[A-Z]{2}$", c.Code));
        Assert.Equal("Brazil", Country.NameOf("br"));
    }

    [Fact]
    public void Line_authority_needs_somebody_who_has_it() =>
        Refuses(PartnerErrors.AuthorityWithoutParent, () => _acme.Describe(_acme.Profile with { ParentHasLineAuthority = true }));

    [Fact]
    public void A_partner_does_not_stand_under_itself() =>
        Refuses(PartnerErrors.ParentIsItself, () => _acme.Describe(_acme.Profile with { Parent = _acme.Id }));

    [Fact]
    public void Archiving_twice_happens_once()
    {
        _acme.Archive();
        _acme.Archive();

        Assert.IsType<PartnerArchived>(Assert.Single(_acme.TakeEvents()));
    }

    [Fact]
    public void What_is_archived_does_not_change()
    {
        _acme.Archive();

        Refuses(PartnerErrors.IsArchived, () => _acme.Describe(_acme.Profile with { Name = "Acme Ltd" }));
        Refuses(PartnerErrors.IsArchived, () => _acme.NeedCompetence("Logistics"));
    }

    [Fact]
    public void The_own_organisation_is_not_archived() =>
        Refuses(PartnerErrors.OwnOrganisationStays, () => new Partner("The office", PartnerKind.OwnOrganisation).Archive());

    [Fact]
    public void A_competence_rated_before_is_rated_anew_whatever_its_case()
    {
        _acme.RateCapability("Logistics", 2, "Reference visit", Today, Today);
        _acme.RateCapability(" logistics ", 3, "Audit", Today, Today);

        Assert.Equal(3, Assert.Single(_acme.Capabilities).Rating);
        Assert.Contains(new CapabilityRated(_acme.Id, "Logistics", 2, 3), _acme.TakeEvents());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void A_rating_off_the_scale_is_refused(int rating) =>
        Refuses(Capability.RatingOutOfRange, () => _acme.RateCapability("Logistics", rating, "Audit", Today, Today));

    [Fact]
    public void A_need_is_noted_once()
    {
        _acme.NeedCompetence("Logistics");
        _acme.NeedCompetence("LOGISTICS");

        Assert.Equal("Logistics", Assert.Single(_acme.Needs));
    }

    private static void Refuses(Error error, Action act) => Assert.Equal(error, Assert.Throws<RuleBroken>(act).Error);
}
