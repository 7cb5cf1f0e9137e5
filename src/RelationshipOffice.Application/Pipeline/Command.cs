namespace RelationshipOffice.Application.Pipeline;

/// <summary>
/// A command that happens once however often it arrives: a form makes one command, and a double click, a retry or a
/// reconnect sends the same one again and gets the first answer.
/// </summary>
public abstract class Command<TResult> : ICommand<TResult>, IOnce
{
    public Guid CommandId { get; init; } = Guid.CreateVersion7();
}

/// <summary>What is known by an id of its own, so that it is done once.</summary>
public interface IOnce
{
    Guid CommandId { get; }
}
