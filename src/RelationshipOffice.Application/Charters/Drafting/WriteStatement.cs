using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Library;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Writes a statement at the end of a section of a draft (domain guide §4). Refuses an empty text, one over 4,000 characters
/// (<c>charter.statement.too_long</c>), a wording that the library does not have (<c>library.source.unknown</c>) and a charter
/// in review or past it.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class WriteStatement : Command<StatementId>
{
    public required CharterId Charter { get; init; }

    public Section? Section { get; set; }

    public string Text { get; set; } = "";

    /// <summary>Where in the library the text came from, changed or not; none: words of the parties' own.</summary>
    public LibrarySource? Source { get; set; }
}

internal sealed class WriteStatementValidator : AbstractValidator<WriteStatement>
{
    public WriteStatementValidator()
    {
        RuleFor(c => c.Section).NotNull().WithErrorCode("charter.section.missing").WithMessage("Choose the section.");
        RuleFor(c => c.Text).MustBeAStatement();
    }
}

internal static class StatementTextRule
{
    public static IRuleBuilderOptions<T, string> MustBeAStatement<T>(this IRuleBuilder<T, string> text) => text
        .NotEmpty().WithErrorCode("charter.statement.missing").WithMessage("A text is needed.")
        .MaximumLength(Text.Paragraph).WithErrorCode("charter.statement.too_long")
        .WithMessage($"A statement may have {Text.Paragraph:N0} characters at most.");
}

internal sealed class WriteStatementHandler(OfficeDbContext db) : IHandler<WriteStatement, StatementId>
{
    private static readonly Func<OfficeDbContext, CharterId, Section, CancellationToken, Task<double?>> LastPlace = EF.CompileAsyncQuery(
        (OfficeDbContext db, CharterId charter, Section section, CancellationToken _) =>
            db.Statements.Where(s => s.Charter == charter && s.Section == section).Max(s => (double?)s.Place));

    public async Task<Result<StatementId>> HandleAsync(WriteStatement request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        if (request.Source is { } source && !await db.HasWordingAsync(source, ct))
        {
            return LibraryErrors.SourceUnknown;
        }

        var section = request.Section!.Value;
        var last = await LastPlace(db, charter.Id, section, ct);
        var statement = new Statement(charter, section, request.Text, (last ?? 0) + 1, request.Source);
        db.Statements.Add(statement);
        return statement.Id;
    }
}
