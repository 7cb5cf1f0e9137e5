namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Five wrong secrets in a row shut the door for fifteen minutes, for passwords and codes alike; passkeys still open it.</summary>
internal static class Lockout
{
    public const int MostFailures = 5;

    public static readonly TimeSpan Time = TimeSpan.FromMinutes(15);

    public static bool IsShut(OfficeUser user, DateTimeOffset now) => user.LockoutEnd > now;

    public static void Failed(OfficeUser user, DateTimeOffset now)
    {
        user.AccessFailedCount++;
        if (user.AccessFailedCount >= MostFailures)
        {
            user.AccessFailedCount = 0;
            user.LockoutEnd = now + Time;
        }
    }

    public static void Open(OfficeUser user)
    {
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
    }
}
