using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Documents;

/// <summary>What happens next, as far as the text itself says it: no date or person of today goes into it.</summary>
internal static class NextSteps
{
    private const int MostNames = 6;

    public static IEnumerable<string> Of(DocumentText text)
    {
        yield return text.Standing;
        switch (text.Kind)
        {
            case StandingKind.Draft:
                yield return "Each party says where it stands on each statement. When every objection is settled, the text is frozen as a version.";
                yield return "Each party's signatory then signs exactly that version. It is agreed with the last signature.";
                break;
            case StandingKind.InReview:
                yield return $"Still to sign: {Missing(text)}. With the last signature the charter is agreed.";
                break;
            case StandingKind.SetAside:
                yield return "The parties settle what stood against it; then another version is put before them.";
                break;
            default:
                yield return "The parties name the people of their bodies and meet.";
                break;
        }

        if (text.Kind is not StandingKind.SetAside)
        {
            yield return $"{(text.IsAgreed ? "The charter holds" : "Once agreed, the charter holds")} from {TextWords.Day(text.Text.StartDate)}. The parties review it by {TextWords.Day(text.Text.ReviewDate)}.";
        }

        yield return $"Read the whole text in the contract annex of {text.Named}, {text.Version}. Ask your party's relationship manager what it means for you.";
    }

    private static string Missing(DocumentText text)
    {
        List<string> missing = [.. text.Evidence.Where(e => !e.IsGiven).Select(e => PlainText.Shorten(e.Party, 60))];
        return Sentence.Few(missing, MostNames);
    }
}
