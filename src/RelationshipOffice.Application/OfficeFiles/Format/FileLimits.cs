namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>How long texts of an office file may be, in characters.</summary>
internal static class FileLimits
{
    public const int Name = 200;
    public const int Line = 400;
    public const int Text = 600;
    public const int Competence = 120;
    public const int Story = 1_500;
    public const int Key = 60;
    public const int CharterCode = 20;
}
