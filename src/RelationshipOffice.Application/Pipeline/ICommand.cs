namespace RelationshipOffice.Application.Pipeline;

/// <summary>A wish to change something. The command is the form model: its settable properties are the fields.</summary>
public interface ICommand<TResult>;
