using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>The right that a request requires. A request without one is refused to everybody.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;

    /// <summary>The office asks it itself every few seconds; it would drown everything else in the log.</summary>
    public bool IsRoutine { get; set; }

    /// <summary>A command that is carried out also for somebody who looks as a partner, because it ends that or the session.</summary>
    public bool WhileLooking { get; set; }
}
