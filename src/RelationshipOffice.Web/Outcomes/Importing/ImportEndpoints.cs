using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using RelationshipOffice.Application.Outcomes.Importing;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Outcomes.Importing;

/// <summary>
/// Files come and go over plain HTTP, not over the circuit: the upload of an import, and the rows that it could not take. What
/// is refused stands on the page from which it was sent.
/// </summary>
internal static class ImportEndpoints
{
    // The form around the file; the file itself is measured by the use case.
    private const int Around = 100_000;

    public static void MapImports(this WebApplication app)
    {
        app.MapPost("/measures/import/file", UploadAsync).RequireAuthorization();
        app.MapGet("/measures/import/{id:guid}/faults.csv", async (HttpContext http, Guid id, Office office) =>
            (await office.AskAsync(new WriteImportFaults(new ImportId(id)), http.RequestAborted)).TryGet(out var csv)
                ? Results.File(csv, "text/csv; charset=utf-8", "rows-to-mend.csv")
                : Results.NotFound()).RequireAuthorization();
    }

    private static async Task<IResult> UploadAsync(HttpContext http, Office office, IAntiforgery antiforgery, IDataProtectionProvider protection)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = UploadImport.Largest + Around;
        }

        try
        {
            if (!await antiforgery.IsRequestValidAsync(http))
            {
                return Results.BadRequest();
            }

            var file = (await http.Request.ReadFormAsync(http.RequestAborted)).Files.GetFile("file");
            var content = new byte[file?.Length ?? 0];
            using var from = file?.OpenReadStream() ?? Stream.Null;
            await from.ReadExactlyAsync(content, http.RequestAborted);
            var answer = await office.SendAsync(new UploadImport { FileName = file?.FileName ?? "", Content = content }, http.RequestAborted);
            return answer.TryGet(out var import)
                ? Results.LocalRedirect($"~/measures/import/{import}")
                : Back(protection, answer.Errors[0].Message);
        }
        // A form that could not be read to its token is no forged one.
        catch (Exception broken) when (broken is BadHttpRequestException or InvalidDataException or AntiforgeryValidationException)
        {
            return Back(protection, "The file is larger than 20 MB, or did not arrive whole. Cut it into several, or save it as CSV.");
        }
    }

    private static IResult Back(IDataProtectionProvider protection, string sentence) =>
        Results.LocalRedirect($"~/measures/import?refused={SealedWords.Seal(protection, sentence)}");
}
