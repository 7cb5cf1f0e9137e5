using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelationshipOffice.Application.Persistence;

/// <summary>A command that was carried out, with its answer, so that it is not carried out twice.</summary>
internal sealed class HandledCommand
{
    public Guid Id { get; init; }

    public Guid ActorId { get; init; }

    public required byte[] Body { get; init; }

    public required string Answer { get; init; }

    public DateTimeOffset Moment { get; init; }
}

internal sealed class HandledCommandMap : IEntityTypeConfiguration<HandledCommand>
{
    public void Configure(EntityTypeBuilder<HandledCommand> command)
    {
        command.ToTable("handled_commands");
        command.HasKey(c => c.Id);
        command.Property(c => c.Id).ValueGeneratedNever();
        command.Property(c => c.Answer).HasColumnType("json");
        command.HasIndex(c => c.Moment).HasDatabaseName("ix_handled_commands_moment");
    }
}
