using Microsoft.EntityFrameworkCore.Design;

namespace RelationshipOffice.Application.Persistence;

/// <summary>Lets <c>dotnet ef</c> run on this project alone.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<OfficeDbContext>
{
    public OfficeDbContext CreateDbContext(string[] args) => DatabaseSetup.ByHand("Host=127.0.0.1;Database=office");
}
