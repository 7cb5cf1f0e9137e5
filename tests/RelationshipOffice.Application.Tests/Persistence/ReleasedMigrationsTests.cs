using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RelationshipOffice.Application.Persistence;

namespace RelationshipOffice.Application.Tests.Persistence;

/// <summary>
/// A migration that may have run somewhere is never edited: each change of the database adds one of its own. The file
/// beside this one holds a hash of what each released migration says to PostgreSQL.
/// </summary>
public sealed class ReleasedMigrationsTests
{
    [Fact]
    public async Task A_released_migration_says_what_it_said_when_it_was_released()
    {
        var now = (await MigrationsAsync()).ToDictionary(m => m.Name, m => m.Hash);

        Assert.All(Released(), released => Assert.True(
            now.GetValueOrDefault(released.Name) == released.Hash,
            $"{released.Name} ({now.GetValueOrDefault(released.Name)}) was edited or removed, and it has run somewhere already. Take it back as it was, and put the change into a migration of its own."));
    }

    [Fact]
    public async Task A_new_migration_comes_after_all_that_are_released()
    {
        var released = Released().Select(r => r.Name).ToList();

        Assert.Equal(released, (await MigrationsAsync()).Select(m => m.Name).Take(released.Count));
    }

    private static IEnumerable<(string Name, string Hash)> Released() =>
        from line in File.ReadAllLines(Path.Combine(Here(), "released-migrations.txt"))
        where line.Length > 0 && line[0] != '#'
        let words = line.Split(' ')
        select (words[0], words[1]);

    private static async Task<IReadOnlyList<(string Name, string Hash)>> MigrationsAsync()
    {
        await using var db = DatabaseSetup.ByHand("Host=nowhere;Database=none");
        var (assembly, generator) = (db.Database.GetService<IMigrationsAssembly>(), db.Database.GetService<IMigrationsSqlGenerator>());
        var initializer = db.Database.GetService<IModelRuntimeInitializer>();
        return
        [
            .. from known in assembly.Migrations
               let migration = assembly.CreateMigration(known.Value, db.Database.ProviderName!)
               let commands = generator.Generate(migration.UpOperations, initializer.Initialize(migration.TargetModel, designTime: true, validationLogger: null))
               let sql = string.Join('\n', commands.Select(c => c.CommandText)).ReplaceLineEndings("\n")
               select (known.Key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)))),
        ];
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
