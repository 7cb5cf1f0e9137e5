using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RelationshipOffice.Application.Persistence;

namespace RelationshipOffice.Application.Tests.Persistence;

/// <summary>Goes well.</summary>
[DbContext(typeof(OfficeDbContext)), Migration("20990101000000_First")]
internal sealed class First : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("create table first (id int)");
}

/// <summary>Changes something, then fails as long as a table is missing.</summary>
[DbContext(typeof(OfficeDbContext)), Migration("20990102000000_Second")]
internal sealed class Second : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("create table second (id int)");
        migrationBuilder.Sql("insert into wanted_by_second values (1)");
    }
}
