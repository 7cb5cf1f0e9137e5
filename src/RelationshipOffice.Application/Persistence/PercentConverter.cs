using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Persistence;

internal sealed class PercentConverter() : ValueConverter<Percent, decimal>(p => p.Value, value => Percent.Of(value, null));
