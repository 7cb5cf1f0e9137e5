using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.Web.Access;
using RelationshipOffice.Web.Tests.Access;

namespace RelationshipOffice.Web.Tests.Attacks;

/// <summary>Fields that a form does not have, posted with those that it has (F-08): nothing of them is taken.</summary>
public sealed partial class ExtraFieldsTests(ServedOffice office, SetupTests.DemoOffice empty) : IClassFixture<ServedOffice>, IClassFixture<SetupTests.DemoOffice>
{
    private static readonly string[] Tables = ["people", "users", "sessions", "invitations"];

    // By everything that a person, an account or a command about either holds, whatever a form shows of it.
    private static readonly IReadOnlyList<PropertyInfo> Properties =
    [
        .. from type in typeof(InvitePerson).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith(typeof(InvitePerson).Namespace!, StringComparison.Ordinal) == true && IsCommand(t))
               .Concat([typeof(Person), typeof(OfficeUser), typeof(Invitation), typeof(Session)])
           from property in type.GetProperties()
           select property,
    ];

    [Fact]
    public async Task What_an_account_s_forms_do_not_show_changes_nothing()
    {
        var differences = new List<string>();
        foreach (var (path, handler, fields) in Forms())
        {
            var plain = await ChangesAsync(path, handler, fields, []);
            var more = await ChangesAsync(path, handler, fields, Extras(fields));
            if (!plain.SequenceEqual(more) || plain.Count == 0)
            {
                differences.Add($"{handler}: {string.Join(", ", plain)} became {string.Join(", ", more)}");
            }
        }

        Assert.Empty(differences);
    }

    [Fact]
    public async Task Who_is_invited_comes_in_with_the_rights_of_the_invitation_only()
    {
        (string, string)[] fields = [("Input.Name", "Ivy Invited"), ("Input.Title", "Nurse"), ("Input.Password", ServedOffice.Password)];

        var plain = await AcceptedAsync("plain@people.example", fields, []);
        var more = await AcceptedAsync("more@people.example", fields, Extras([.. fields, ("Input.Email", "")]));

        Assert.Contains($"people roles={(int)Roles.Executive}", plain);
        Assert.Equal(plain, more);
    }

    [Fact]
    public async Task Who_sets_the_office_up_is_its_administrator_and_officer_and_no_more()
    {
        using var guest = new PlainClient(empty.Address);
        (string Name, string Value)[] fields =
        [
            ("Input.Token", empty.Services.GetRequiredService<SetupToken>().Value), ("Input.Name", "Sasha Setup"), ("Input.Email", "sasha@people.example"),
            ("Input.Password", ServedOffice.Password), ("Input.Organisation", ""),
        ];

        await guest.PostAsync("/setup", "setup", [.. fields, .. Extras(fields)]);

        var rows = await RowsAsync(empty);
        Assert.Equal($"{(int)(Roles.Administrator | Roles.Officer)}", Assert.Single(rows, r => r.Key.Table == "people").Value["roles"]);
        Assert.Equal(["false", "false", "null"], rows.Single(r => r.Key.Table == "people").Value.Where(c => c.Key is "is_demo" or "is_suspended" or "stands_for").OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Value));
        Assert.Equal("false", Assert.Single(rows, r => r.Key.Table == "users").Value["two_factor_enabled"]);
    }

    [Fact]
    public void What_a_posted_form_is_bound_to_holds_nothing_that_its_page_does_not_show()
    {
        var models =
            from page in typeof(AccessSetup).Assembly.GetTypes()
            from model in page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            where model.IsDefined(typeof(SupplyParameterFromFormAttribute)) && !model.PropertyType.IsPrimitive
            from property in model.PropertyType.GetProperties()
            select (page, model, property);
        var sources = Repository.Sources("src/RelationshipOffice.Web").ToLookup(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText);

        Assert.True(models.Count() > 15, "Hardly any form was found.");
        Assert.Empty(models
            .Where(m => !sources[m.page.Name].Any(s => Shown(m.model.Name, m.property.Name).Any(f => s.Contains(f, StringComparison.Ordinal))))
            .Select(m => $"{m.page.Name}.{m.model.Name}.{m.property.Name}"));
    }

    private static string[] Shown(string model, string property) => [$"<AccountField Name=\"{property}\"", $"name=\"{model}.{property}\""];

    private static IEnumerable<(string Path, string Handler, (string Name, string Value)[] Fields)> Forms() =>
    [
        ("/account", "rename", [("Input.Version", ""), ("Input.Name", "Renamed"), ("Input.Title", "Nurse")]),
        ("/account/confirm", "confirm", [("Input.Password", ServedOffice.Password), ("Input.Code", "")]),
        ("/account/password", "password", [("Input.Current", ServedOffice.Password), ("Input.Password", "moss on the north side")]),
        ("/account/sign-in", "sign-in", [("Input.Email", ""), ("Input.Password", ServedOffice.Password)]),
        ("/account", "everywhere", []),
    ];

    private static bool IsCommand(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>));

    // Wherever a binder might look for a property.
    private static (string Name, string Value)[] Extras((string Name, string Value)[] shown)
    {
        var other = Guid.CreateVersion7().ToString();
        List<(string Name, string Value)> held = [.. Properties.Select(p => (p.Name, ValueOf(p.PropertyType, other))), ("IsAdministrator", "true"), ("PartnerId", other), ("Status", "Active")];
        return
        [
            .. (from field in held
                from prefix in new[] { "Input.", "Passkey.", "Person.", "Command.", "" }
                from part in new[] { "", ".Value" }
                select (Name: prefix + field.Name + part, field.Value)).DistinctBy(f => f.Name).Where(f => !shown.Any(s => s.Name == f.Name)),
        ];
    }

    private static string ValueOf(Type type, string other) =>
        type == typeof(string) ? "mallory@people.example" : (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var t when t == typeof(bool) => "true",
            var t when t.IsEnum || t == typeof(int) || t == typeof(long) || t == typeof(uint) => "15",
            var t when t == typeof(DateTimeOffset) => "2099-01-01",
            _ => other,
        };

    // The columns that change in somebody's own rows and in those of others.
    private async Task<IReadOnlyList<string>> ChangesAsync(string path, string handler, (string Name, string Value)[] fields, (string Name, string Value)[] extras)
    {
        var email = $"{Guid.CreateVersion7():N}@people.example";
        using var guest = await office.AdministratorAsync(email);
        var version = Version().Match(await (await guest.GetAsync("/account")).Content.ReadAsStringAsync()).Groups[1].Value;
        await guest.GetAsync(path);
        var before = await RowsAsync(office);
        var filled = fields.Select(f => (f.Name, f.Name switch { "Input.Version" => version, "Input.Email" => email, _ => f.Value }));

        using var _ = await guest.PostAsync(path, handler, [.. filled, .. extras]);

        return
        [
            .. (from row in await RowsAsync(office)
                let old = before.GetValueOrDefault(row.Key)
                from column in row.Value
                where !Named(column.Key) && (old is null || old[column.Key] != column.Value)
                let whose = row.Value.Values.Any(v => v.Contains(email, StringComparison.OrdinalIgnoreCase)) ? "own" : "other"
                select old is null ? $"{row.Key.Table} {column.Key}={column.Value}" : $"{row.Key.Table} {column.Key} of {(row.Key.Table == "sessions" ? "a session" : whose)}").Order(StringComparer.Ordinal),
        ];
    }

    private async Task<IReadOnlyList<string>> AcceptedAsync(string email, (string, string)[] fields, (string, string)[] extras)
    {
        var link = await office.InviteAsync(email);
        using var guest = new PlainClient(office.Address);
        var before = await RowsAsync(office);

        using var _ = await guest.PostAsync(link, "accept", [("Input.Email", email), .. fields, .. extras]);

        return
        [
            .. (from row in await RowsAsync(office)
                where !before.ContainsKey(row.Key)
                from column in row.Value
                where !Named(column.Key)
                select $"{row.Key.Table} {column.Key}={column.Value}").Order(StringComparer.Ordinal),
        ];
    }

    // Different for everybody, or at every moment.
    private static bool Named(string column) =>
        column is "id" or "person" or "address" || column.EndsWith("_at", StringComparison.Ordinal)
        || column.Contains("email", StringComparison.Ordinal) || column.Contains("user_name", StringComparison.Ordinal) || column.Contains("hash", StringComparison.Ordinal) || column.Contains("stamp", StringComparison.Ordinal);

    private static async Task<Dictionary<(string Table, string Id), Dictionary<string, string>>> RowsAsync(ServedOffice office)
    {
        await using var db = DatabaseSetup.ByHand(office.Connection);
        var sql = string.Join(" union all ", Tables.Select(table => $"select '{table} ' || to_jsonb(t)::text as \"Value\" from {table} t"));
        var rows = await db.Database.SqlQueryRaw<string>(sql).ToListAsync(TestContext.Current.CancellationToken);
        return rows.Select(r => r.Split(' ', 2)).Select(r => (Table: r[0], Columns: JsonDocument.Parse(r[1]).RootElement.EnumerateObject().ToDictionary(c => c.Name, c => c.Value.GetRawText())))
            .ToDictionary(r => (r.Table, r.Columns["id"]), r => r.Columns);
    }

    [GeneratedRegex("name=\"Input.Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
