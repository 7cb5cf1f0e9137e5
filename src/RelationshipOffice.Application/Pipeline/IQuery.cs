namespace RelationshipOffice.Application.Pipeline;

/// <summary>A question; answering it changes nothing.</summary>
public interface IQuery<TResult>;
