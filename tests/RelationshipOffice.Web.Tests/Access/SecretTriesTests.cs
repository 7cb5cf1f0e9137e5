using System.Net;
using Microsoft.AspNetCore.Http;
using RelationshipOffice.Web.Access;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>From where tries are counted: whoever guesses does not get more of them by changing the address within the own network.</summary>
public sealed class SecretTriesTests
{
    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void Addresses_of_one_network_share_their_tries(string first, string second, bool isOne)
    {
        using var tries = new SecretTries();
        foreach (var _ in Enumerable.Range(0, SecretTries.PerAddress))
        {
            Assert.True(tries.Allow(From(first), "anybody"));
        }

        Assert.False(tries.Allow(From(first), "anybody"));
        Assert.Equal(!isOne, tries.Allow(From(second), "anybody"));
    }

    [Fact]
    public void Wrong_tries_for_one_account_follow_it_through_the_network()
    {
        using var tries = new SecretTries();
        foreach (var place in Enumerable.Range(1, SecretTries.PerAccount))
        {
            tries.Failed(From($"2001:db8:1:2::{place:x}"), "ana@office.example");
        }

        Assert.False(tries.Allow(From("2001:db8:1:2:aaaa::1"), "ana@office.example"));
        Assert.True(tries.Allow(From("2001:db8:1:2:aaaa::1"), "ravi@office.example"));
    }

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
